import { App, Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './Users.module.css';

export interface ShownLink {
  name: string;
  link: string;
}

/** The link is known to this page alone and gone with it. */
export function LinkDialog({ shown: { name, link }, onClose }: { shown: ShownLink; onClose: () => void }) {
  const { t } = useTranslation('users');
  const { message } = App.useApp();
  return (
    <Modal
      open
      title={t('linkTitle', { name })}
      onCancel={onClose}
      footer={[
        <Button
          key="copy"
          onClick={() => void navigator.clipboard?.writeText(link).then(() => message.success(t('copied')))}
        >
          {t('copy')}
        </Button>,
        <Button key="done" type="primary" onClick={onClose}>
          {t('done')}
        </Button>,
      ]}
    >
      <div className={styles.form}>
        <p>{t('linkHint')}</p>
        <code className={styles.link}>{link}</code>
      </div>
    </Modal>
  );
}
