import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './Extension.module.css';
import type { NotDone } from './useChangeTogether';

interface OutcomeDialogProps {
  done: number;
  failed: NotDone[];
  onClose: () => void;
}

/** What could not be done together with the rest, each with its reason. */
export default function OutcomeDialog({ done, failed, onClose }: OutcomeDialogProps) {
  const { t } = useTranslation('work');
  return (
    <Modal
      open
      title={t('bulk.notDone', { count: failed.length })}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('bulk.close')}
        </Button>
      }
    >
      {done > 0 && <p>{t('bulk.done', { count: done })}</p>}
      <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
        {failed.map(({ assignment, message }) => (
          <li key={assignment.id} className={styles.row}>
            <strong>{assignment.content}</strong>
            <small>{assignment.unitName}</small>
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
