import { Input, Modal, Radio, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Webhook, WebhookReach } from '../../api/types';
import { useAddWebhook, useChangeWebhook } from '../../api/webhooks';
import { ErrorNote } from '../../components/ErrorNote';
import styles from './Webhooks.module.css';

interface WebhookDialogProps {
  /** Absent: a new one. */
  webhook?: Webhook;
  authorities: Array<{ id: string; name: string }>;
  onSecret?: (secret: string) => void;
  onClose: () => void;
}

/** What a gateway is called, where it is, and whom it reaches. */
export function WebhookDialog({ webhook, authorities, onSecret, onClose }: WebhookDialogProps) {
  const { t } = useTranslation(['webhooks', 'common']);
  const id = useId();
  const add = useAddWebhook();
  const change = useChangeWebhook(webhook?.id ?? '');
  const [authorityId, setAuthorityId] = useState(authorities[0]?.id ?? '');
  const [name, setName] = useState(webhook?.name ?? '');
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [reach, setReach] = useState<WebhookReach>(webhook?.reach ?? 'CHOSEN');
  const saved = webhook ? change : add;
  const save = () => {
    const input = { name, url, reach };
    if (webhook)
      change.mutate({ ...input, enabled: webhook.enabled, version: webhook.version }, { onSuccess: onClose });
    else
      add.mutate(
        { ...input, authorityId },
        {
          onSuccess: ({ secret }) => {
            onSecret?.(secret);
            onClose();
          },
        },
      );
  };
  return (
    <Modal
      open
      title={webhook ? t('changeTitle', { name: webhook.name }) : t('addTitle')}
      okText={t('save')}
      cancelText={t('common:cancel')}
      confirmLoading={saved.isPending}
      okButtonProps={{ disabled: !name.trim() || !url.trim() }}
      onOk={save}
      onCancel={onClose}
    >
      <div className={styles.fields}>
        {!webhook && authorities.length > 1 && (
          <>
            <label htmlFor={`${id}-authority`}>{t('authority')}</label>
            <Select
              id={`${id}-authority`}
              value={authorityId}
              options={authorities.map(({ id: value, name: label }) => ({ value, label }))}
              onChange={setAuthorityId}
            />
          </>
        )}
        <label htmlFor={`${id}-name`}>{t('name')}</label>
        <Input
          id={`${id}-name`}
          maxLength={100}
          placeholder={t('nameHint')}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <label htmlFor={`${id}-url`}>{t('url')}</label>
        <Input
          id={`${id}-url`}
          inputMode="url"
          maxLength={500}
          placeholder="https://"
          value={url}
          onChange={({ target }) => setUrl(target.value)}
        />
        <span id={`${id}-reach`}>{t('reach')}</span>
        <Radio.Group
          aria-labelledby={`${id}-reach`}
          className={styles.radios}
          value={reach}
          options={[
            { value: 'CHOSEN', label: t('reaches.CHOSEN') },
            { value: 'EVERYBODY', label: t('reaches.EVERYBODY') },
          ]}
          onChange={({ target }) => setReach(target.value as WebhookReach)}
        />
        {saved.isError && <ErrorNote error={saved.error} />}
      </div>
    </Modal>
  );
}
