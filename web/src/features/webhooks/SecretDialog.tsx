import { Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

/** The only time that a secret is shown. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useTranslation('webhooks');
  return (
    <Modal
      open
      title={t('secretTitle')}
      okText={t('secretKept')}
      cancelButtonProps={{ style: { display: 'none' } }}
      mask={{ closable: false }}
      closable={false}
      onOk={onClose}
    >
      <p>{t('secretOnce')}</p>
      <Typography.Paragraph
        code
        copyable={{ tooltips: [t('copy'), t('copied')] }}
        style={{ wordBreak: 'break-all' }}
      >
        {secret}
      </Typography.Paragraph>
      <p>{t('secretForm')}</p>
    </Modal>
  );
}
