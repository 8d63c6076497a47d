import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeDelivery } from '../../api/delivery';
import type { Delivery } from '../../api/types';
import { AttemptLog } from '../../components/AttemptLog';
import { formatInstant } from '../../components/dates';
import { useSentence } from '../../components/useSentence';
import styles from './DeliveryPage.module.css';
import { MarkDialog } from './MarkDialog';
import { StatusChip } from './StatusChip';

/** One message to one person. */
export function DeliveryRow({ item }: { item: Delivery }) {
  const { t, i18n } = useTranslation(['delivery', 'common']);
  const { message, modal } = App.useApp();
  const sentenceOf = useSentence();
  const change = useChangeDelivery(item);
  const [marking, setMarking] = useState(false);
  const { recipientName: name, kind, subject, address, status, attempts, answer, actions } = item;
  const send = (confirmed: boolean) =>
    change.mutateAsync({ action: 'resend', confirmed }).then(
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
  const named = i18n.exists(`delivery:kind.${kind}`) ? t(`kind.${kind as 'other'}`) : t('kind.other');
  const told = [
    formatInstant(item.composedAt),
    item.sentAt && t('sentAt', { at: formatInstant(item.sentAt) }),
    attempts > 1 && t('attempts', { count: attempts }),
    item.nextAttemptAt && t('nextAttempt', { at: formatInstant(item.nextAttemptAt) }),
  ].filter(Boolean);
  return (
    <li>
      <div className={styles.about}>
        <strong>{name}</strong>
        <span>{address ?? t('noAddress')}</span>
      </div>
      <div className={styles.about}>
        <span className={styles.subject}>{subject ?? named}</span>
        <small>{(subject ? [named, ...told] : told).join(' · ')}</small>
        {answer && status !== 'SENT' && (
          <small className={styles.answer}>
            {t(/^\d{3}\b/.test(answer) ? 'answer' : 'reason', { answer })}
          </small>
        )}
        {(status !== 'SENT' || attempts > 1) && <AttemptLog log={item.log} />}
      </div>
      <StatusChip status={status} />
      <div className={styles.actions}>
        {actions.includes('RESEND') && (
          <Button loading={change.isPending} aria-label={t('resendTo', { name })} onClick={resend}>
            {t('resend')}
          </Button>
        )}
        {actions.includes('MARK_DELIVERED') && (
          <Button aria-label={t('markFor', { name })} onClick={() => setMarking(true)}>
            {t('mark')}
          </Button>
        )}
      </div>
      {marking && <MarkDialog item={item} onClose={() => setMarking(false)} />}
    </li>
  );
}
