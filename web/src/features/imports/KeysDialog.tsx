import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './RowsPane.module.css';

const KEYS = [
  ['J', 'next'],
  ['K', 'previous'],
  ['N', 'doubt'],
  ['Enter', 'accept'],
  ['1 2 3', 'answer'],
  ['E', 'edit'],
  ['Esc', 'close'],
  ['X', 'leaveOut'],
  ['Tab', 'inside'],
  ['Ctrl+Z', 'undo'],
  ['Ctrl+Y', 'redo'],
  ['Ctrl+Enter', 'goOn'],
  ['?', 'help'],
] as const;

/** What each key does in the review. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation(['imports', 'common']);
  return (
    <Modal open={open} title={t('keys.title')} footer={null} onCancel={onClose}>
      <dl className={styles.keys}>
        {KEYS.map(([key, name]) => (
          <div key={name}>
            <dt>
              {key.split(/ (?=\d)|(?<=\w)\+/).map((part) => (
                <kbd key={part}>{part}</kbd>
              ))}
            </dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
