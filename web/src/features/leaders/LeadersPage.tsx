import { useTranslation } from 'react-i18next';
import { useLeaderCharges } from '../../api/leaders';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { AuthorityLeaders } from './AuthorityLeaders';
import styles from './Leaders.module.css';

/** Which leader is in charge of which unit. */
export function LeadersPage() {
  const { t } = useTranslation('leaders');
  return (
    <>
      <PageTitle title={t('title')} />
      <p className={styles.intro}>{t('intro')}</p>
      <Loaded query={useLeaderCharges()}>
        {(authorities) =>
          authorities.map((authority) =>
            authority.leaders.length === 0 ? (
              <EmptyState key={authority.authorityId} body={t('noLeaders')} />
            ) : authority.units.length === 0 ? (
              <EmptyState key={authority.authorityId} body={t('noUnits')} />
            ) : (
              <AuthorityLeaders key={authority.authorityId} authority={authority} />
            ),
          )
        }
      </Loaded>
    </>
  );
}
