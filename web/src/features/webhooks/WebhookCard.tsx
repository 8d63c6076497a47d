import { CheckCircleOutlined, PauseCircleOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Webhook } from '../../api/types';
import { useChangeWebhook, useRotateSecret, useTryWebhook } from '../../api/webhooks';
import { formatInstant } from '../../components/dates';
import chip from '../../components/StateChip.module.css';
import { useSentence } from '../../components/useSentence';
import { WebhookDeliveries } from './WebhookDeliveries';
import { WebhookDialog } from './WebhookDialog';
import styles from './Webhooks.module.css';

/** One gateway: how it does, and what can be done with it. */
export function WebhookCard({ webhook, onSecret }: { webhook: Webhook; onSecret: (secret: string) => void }) {
  const { t } = useTranslation(['webhooks', 'common']);
  const { message, modal } = App.useApp();
  const sentenceOf = useSentence();
  const { id, name, url, reach, enabled, version } = webhook;
  const change = useChangeWebhook(id);
  const rotate = useRotateSecret(webhook);
  const trial = useTryWebhook(id);
  const [editing, setEditing] = useState(false);
  const failed = (error: unknown) => void message.error(sentenceOf(error));
  const turn = () => change.mutate({ name, url, reach, enabled: !enabled, version }, { onError: failed });
  const tryIt = () =>
    trial.mutate(undefined, {
      onSuccess: ({ status, answer }) =>
        void (status === 'SENT'
          ? message.success(t('tried', { answer }))
          : message.error(t('triedWrong', { answer }))),
      onError: failed,
    });
  const renew = () =>
    modal.confirm({
      title: t('rotateTitle', { name }),
      content: t('rotateBody'),
      okText: t('rotate'),
      cancelText: t('common:cancel'),
      onOk: () => rotate.mutateAsync().then(({ secret }) => onSecret(secret), failed),
    });
  return (
    <section className={styles.card} aria-labelledby={`webhook-${id}`}>
      <header>
        <h2 id={`webhook-${id}`}>{name}</h2>
        <span className={chip.chip} data-tone={enabled ? 'in-time' : 'neutral'}>
          {enabled ? <CheckCircleOutlined aria-hidden /> : <PauseCircleOutlined aria-hidden />}
          {t(enabled ? 'on' : 'off')}
        </span>
      </header>
      <p className={styles.url}>{url}</p>
      <p className={styles.soft}>
        {webhook.authorityName} · {t(`reaches.${reach}`)}
        {webhook.previousUntil && ` · ${t('previousUntil', { at: formatInstant(webhook.previousUntil) })}`}
      </p>
      <p>
        {t('week', {
          sent: webhook.sent,
          failed: webhook.failed,
          uncertain: webhook.uncertain,
          waiting: webhook.waiting,
        })}
      </p>
      <div className={styles.actions}>
        <Button loading={trial.isPending} onClick={tryIt}>
          {t('try')}
        </Button>
        <Button onClick={() => setEditing(true)}>{t('change')}</Button>
        <Button onClick={renew}>{t('rotate')}</Button>
        <Button loading={change.isPending} onClick={turn}>
          {t(enabled ? 'turnOff' : 'turnOn')}
        </Button>
      </div>
      <WebhookDeliveries webhookId={id} />
      {editing && <WebhookDialog webhook={webhook} authorities={[]} onClose={() => setEditing(false)} />}
    </section>
  );
}
