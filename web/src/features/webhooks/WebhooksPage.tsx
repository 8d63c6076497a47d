import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWebhooks } from '../../api/webhooks';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { SecretDialog } from './SecretDialog';
import { WebhookCard } from './WebhookCard';
import { WebhookDialog } from './WebhookDialog';
import styles from './Webhooks.module.css';

/** The authority's own gateways: SMS, Zalo. */
export function WebhooksPage() {
  const { t } = useTranslation('webhooks');
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const query = useWebhooks();
  return (
    <>
      <PageTitle title={t('title')}>
        {query.data && query.data.hosts.length > 0 && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )}
      </PageTitle>
      <p className={styles.intro}>{t('intro')}</p>
      <Loaded query={query}>
        {({ authorities, webhooks, hosts }) => (
          <>
            {hosts.length > 0 && <p className={styles.soft}>{t('hosts', { hosts: hosts.join(', ') })}</p>}
            {webhooks.length === 0 ? (
              <EmptyState body={t(hosts.length > 0 ? 'empty' : 'noHosts')} />
            ) : (
              webhooks.map((webhook) => (
                <WebhookCard key={webhook.id} webhook={webhook} onSecret={setSecret} />
              ))
            )}
            {adding && (
              <WebhookDialog
                authorities={authorities}
                onSecret={setSecret}
                onClose={() => setAdding(false)}
              />
            )}
          </>
        )}
      </Loaded>
      {secret && <SecretDialog secret={secret} onClose={() => setSecret(null)} />}
    </>
  );
}
