import { DownloadOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { registerAddress } from '../../api/plans';
import { useMe } from '../../api/session';
import type { PlanDetail } from '../../api/types';
import { formatPeriod } from '../../components/dates';
import { PrintButton } from '../../components/PrintButton';
import { useWindowTitle } from '../../components/PageTitle';
import styles from './PlanHeader.module.css';

/** A day as it is written on a document: months are padded only where a digit could be slipped in before them. */
function officialDate(date: string) {
  const [year = '', month = '', day = ''] = date.split('-');
  return { day, month: Number(month) > 2 ? String(Number(month)) : month, year };
}

/** The head of the plan as it stands on the document: who, number, place and day, what it is about. */
export function PlanHeader({ plan }: { plan: PlanDetail }) {
  const { t } = useTranslation(['plans', 'common', 'followUp']);
  const { roles } = useMe();
  const coordinates = roles.some(
    ({ role, authorityId }) => role === 'COORDINATOR' && authorityId === plan.authorityId,
  );
  useWindowTitle(plan.number);
  const when = officialDate(plan.issuedOn);
  const period = formatPeriod(plan.periodFrom, plan.periodTo);
  return (
    <header className={styles.head}>
      <div className={styles.lines}>
        <p>
          <strong>{plan.issuer ?? plan.authorityName}</strong>
          <span>{t('number', { number: plan.number })}</span>
        </p>
        <p>
          <em>{plan.place ? t('placeDate', { place: plan.place, ...when }) : t('date', when)}</em>
          {plan.signer && (
            <span>
              {plan.signerTitle && `${plan.signerTitle}: `}
              {plan.signer}
            </span>
          )}
        </p>
      </div>
      <h1>{plan.title}</h1>
      <p className={styles.about}>
        {plan.campaign && <span>{t('campaign')}</span>}
        {period && <span>{t('period', { period })}</span>}
        <span>{t(`common:planStatus.${plan.status}`)}</span>
      </p>
      <div className={`${styles.ways} no-print`}>
        <Link to={`/plans/${plan.id}/progress`}>{t('progress')}</Link>
        {coordinates && plan.status === 'ISSUED' && (
          <Link to={`/plans/${plan.id}/follow-up`}>{t('followUp:title')}</Link>
        )}
        <a href={registerAddress(plan.id)} download>
          <DownloadOutlined aria-hidden /> {t('register')}
        </a>
        <PrintButton />
      </div>
    </header>
  );
}
