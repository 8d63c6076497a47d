import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import type { UnitReport, UnitReportVersion } from '../../api/types';
import { useReportVersions } from '../../api/unit-reports';
import { usePhone } from '../../app/usePhone';
import { formatInstant } from '../../components/dates';
import { Loaded } from '../../components/Loaded';
import { changesBetween } from './changes.rules';
import { Difference } from './Difference';
import styles from './UnitReports.module.css';

/** Every submission with what became of it, and where it differs from the one before. */
export function VersionsDrawer({ report, onClose }: { report: UnitReport; onClose: () => void }) {
  const { t } = useTranslation('unitReports');
  const query = useReportVersions(report.id, true);
  const targets = new Map(report.targets.map(({ targetId, name }) => [targetId, name]));
  return (
    <Drawer open title={t('version.title')} size={usePhone() ? '100%' : 640} onClose={onClose}>
      <Loaded query={query}>
        {(versions) => (
          <ol className={styles.versions}>
            {versions.map((version, index) => (
              <li key={version.number}>
                <h3>{t('version.number', { number: version.number })}</h3>
                <Facts version={version} />
                <Changes version={version} before={versions[index + 1]} targets={targets} />
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Drawer>
  );
}

function Facts({ version }: { version: UnitReportVersion }) {
  const { t } = useTranslation('unitReports');
  const { decision, decidedAt, decidedByName, reason, remarks, documentNumber } = version;
  return (
    <>
      <p>{t('version.sent', { name: version.submittedByName, time: formatInstant(version.submittedAt) })}</p>
      {documentNumber && <p>{t('version.document', { number: documentNumber })}</p>}
      <p>
        {decision && decidedAt
          ? t(`version.${decision}`, { name: decidedByName ?? '', time: formatInstant(decidedAt) })
          : t('version.waiting')}
      </p>
      {reason && <p>{t('returned.reason', { reason })}</p>}
      {remarks.map(({ id, text, answer, answeredByName }) => (
        <p key={id} className={styles.remark}>
          {text}
          {answer && <small>{t('remark.answered', { name: answeredByName ?? '', answer })}</small>}
        </p>
      ))}
    </>
  );
}

interface ChangesProps {
  version: UnitReportVersion;
  before: UnitReportVersion | undefined;
  targets: ReadonlyMap<string, string>;
}

function Changes({ version, before, targets }: ChangesProps) {
  const { t } = useTranslation('unitReports');
  if (!before) return <p className={styles.hint}>{t('version.first')}</p>;
  const changes = changesBetween(before.content, version.content, targets);
  if (!changes.length) return <p className={styles.hint}>{t('version.same')}</p>;
  return (
    <details>
      <summary>{t('version.changed', { count: changes.length })}</summary>
      {changes.map((change) => (
        <section key={change.key}>
          <h4>{[t(`field.${change.field}`), change.about].filter(Boolean).join(': ')}</h4>
          <Difference
            before={change.before}
            after={change.after}
            names={[t('version.before'), t('version.after')]}
          />
        </section>
      ))}
    </details>
  );
}
