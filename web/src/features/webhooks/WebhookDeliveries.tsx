import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WebhookDelivery } from '../../api/types';
import { useResendDelivery, useWebhookDeliveries } from '../../api/webhooks';
import { AttemptLog } from '../../components/AttemptLog';
import { formatInstant } from '../../components/dates';
import { Loaded } from '../../components/Loaded';
import { Pages } from '../../components/Pages';
import { useSentence } from '../../components/useSentence';
import { StatusChip } from '../delivery/StatusChip';
import styles from './Webhooks.module.css';

/** What was handed to a gateway, the latest first. */
export function WebhookDeliveries({ webhookId }: { webhookId: string }) {
  const { t } = useTranslation('webhooks');
  const [page, setPage] = useState(1);
  return (
    <Loaded query={useWebhookDeliveries(webhookId, page)}>
      {({ items, total, pageSize }) =>
        items.length === 0 ? (
          <p className={styles.soft}>{t('nothingYet')}</p>
        ) : (
          <>
            <ul className={styles.list} aria-label={t('deliveries')}>
              {items.map((item) => (
                <DeliveryItem key={item.id} webhookId={webhookId} item={item} />
              ))}
            </ul>
            <Pages page={page} pageSize={pageSize} total={total} onChange={setPage} />
          </>
        )
      }
    </Loaded>
  );
}

function DeliveryItem({ webhookId, item }: { webhookId: string; item: WebhookDelivery }) {
  const { t } = useTranslation(['webhooks', 'common']);
  const { message, modal } = App.useApp();
  const sentenceOf = useSentence();
  const again = useResendDelivery(webhookId, item);
  const { recipientName: name, trial, status, answer, createdAt, nextAttemptAt, log, mayResend } = item;
  const send = (confirmed: boolean) =>
    again.mutateAsync(confirmed).then(
      () => void message.success(t('resent')),
      (error: unknown) => void message.error(sentenceOf(error)),
    );
  const resend = () => {
    if (status !== 'UNCERTAIN') return void send(false);
    modal.confirm({
      title: t('confirmTitle'),
      content: t('confirmBody', { name }),
      okText: t('confirmSend'),
      cancelText: t('common:cancel'),
      onOk: () => send(true),
    });
  };
  return (
    <li>
      <div>
        <strong>{trial ? t('trial', { name }) : name}</strong>
        <small>
          {formatInstant(createdAt)}
          {nextAttemptAt && ` · ${t('nextAttempt', { at: formatInstant(nextAttemptAt) })}`}
        </small>
        {answer && status !== 'SENT' && <small className={styles.answer}>{answer}</small>}
        <AttemptLog log={log} />
      </div>
      <StatusChip status={status} />
      {mayResend && (
        <Button loading={again.isPending} aria-label={t('resendTo', { name })} onClick={resend}>
          {t('resend')}
        </Button>
      )}
    </li>
  );
}
