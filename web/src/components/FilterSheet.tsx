import { Button, Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Filters.module.css';
import { useFocusReturned } from './useFocusReturned';

interface FilterSheetProps {
  open: boolean;
  title: string;
  onClose: () => void;
  /** Undefined: nothing is set. */
  onClear?: () => void;
  children: ReactNode;
}

/** The fields of a list on a phone, over it. Each takes effect at once; the list waits behind. */
export default function FilterSheet({ open, title, onClose, onClear, children }: FilterSheetProps) {
  const { t } = useTranslation();
  useFocusReturned(open);
  return (
    <Drawer
      open={open}
      placement="bottom"
      size="88%"
      title={title}
      aria-label={title}
      focusable={{ focusTriggerAfterClose: false }}
      onClose={onClose}
      footer={
        <div className={styles.end}>
          <Button disabled={!onClear} onClick={onClear}>
            {t('filters.clear')}
          </Button>
          <Button type="primary" onClick={onClose}>
            {t('filters.show')}
          </Button>
        </div>
      }
    >
      <div className={styles.fields}>{children}</div>
    </Drawer>
  );
}
