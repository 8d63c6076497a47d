import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { issuedAddress } from '../../api/consolidation';
import type { IssuedReport } from '../../api/types';
import { formatDay, formatInstant } from '../../components/dates';
import styles from './Consolidation.module.css';

/** Every version as it was issued, the newest first, with its files. */
export function IssuedVersions({ reportId, issued }: { reportId: string; issued: IssuedReport[] }) {
  const { t } = useTranslation('consolidation');
  return (
    <section className={styles.versions} aria-label={t('versions')}>
      <h2>{t('versions')}</h2>
      <ul>
        {issued.map((version) => {
          const { revision, number, issuedOn, signerName, files } = version;
          return (
            <li key={revision}>
              <div>
                <strong>
                  {t('version', { revision, number, date: formatDay(issuedOn), signer: signerName })}
                </strong>
                <div className={styles.soft}>
                  {t('by', { name: version.issuedByName, time: formatInstant(version.issuedAt) })}
                </div>
                {version.correctionReason && (
                  <div>{t('correctionOf', { reason: version.correctionReason })}</div>
                )}
                {version.differenceReason && (
                  <div>{t('differenceOf', { reason: version.differenceReason })}</div>
                )}
              </div>
              <span className={styles.choices}>
                {files.map(({ format }) => (
                  <Button
                    key={format}
                    icon={<DownloadOutlined aria-hidden />}
                    href={issuedAddress(reportId, revision, format)}
                    aria-label={t('downloadOf', { revision, format })}
                    download
                  >
                    {t('download', { format })}
                  </Button>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
