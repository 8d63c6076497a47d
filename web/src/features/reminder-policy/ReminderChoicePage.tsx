import { App, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { useChooseEmail, useReminderChoice } from '../../api/reminders';
import type { WebhookChoice } from '../../api/types';
import { useChooseWebhook, useWebhookChoices } from '../../api/webhooks';
import { ErrorNote } from '../../components/ErrorNote';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import styles from './ReminderPolicyPage.module.css';

/** How a person is told, as far as the authority leaves the choice. */
export function ReminderChoicePage() {
  const { t } = useTranslation('reminders');
  const { message } = App.useApp();
  const choose = useChooseEmail();
  return (
    <>
      <PageTitle title={t('choiceTitle')} />
      <Loaded query={useReminderChoice()}>
        {({ email, emailOptional, address }) => (
          <section className={styles.card} aria-label={t('choiceTitle')}>
            <p>{t('choiceInbox')}</p>
            {address ? (
              <Checkbox
                checked={email}
                disabled={choose.isPending || (!emailOptional && email)}
                onChange={({ target }) =>
                  choose.mutate(target.checked, {
                    onSuccess: () => void message.success(t('choiceSaved')),
                  })
                }
              >
                {t('choiceEmail', { address })}
              </Checkbox>
            ) : (
              <p>{t('choiceNoAddress')}</p>
            )}
            {!emailOptional && <p className={styles.soft}>{t('choiceRequired')}</p>}
            {choose.isError && <ErrorNote error={choose.error} />}
          </section>
        )}
      </Loaded>
      <Loaded query={useWebhookChoices()}>
        {(gateways) => gateways.length > 0 && <GatewayChoices gateways={gateways} />}
      </Loaded>
    </>
  );
}

/** The authority's own gateways, for who wants a short text as well. */
function GatewayChoices({ gateways }: { gateways: WebhookChoice[] }) {
  const { t } = useTranslation(['webhooks', 'reminders']);
  const { message } = App.useApp();
  const choose = useChooseWebhook();
  return (
    <section className={styles.card} aria-labelledby="gateways" style={{ marginTop: 16 }}>
      <h2 id="gateways">{t('choiceTitle')}</h2>
      {gateways.map(({ webhookId, name, wanted, required }) =>
        required ? (
          <p key={webhookId}>{t('choiceRequired', { name })}</p>
        ) : (
          <Checkbox
            key={webhookId}
            checked={wanted}
            disabled={choose.isPending}
            onChange={({ target }) =>
              choose.mutate(
                { webhookId, wanted: target.checked },
                { onSuccess: () => void message.success(t('reminders:choiceSaved')) },
              )
            }
          >
            {t('choice', { name })}
          </Checkbox>
        ),
      )}
      {choose.isError && <ErrorNote error={choose.error} />}
    </section>
  );
}
