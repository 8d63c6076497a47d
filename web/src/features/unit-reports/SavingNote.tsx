import {
  CheckCircleOutlined,
  CloudSyncOutlined,
  DisconnectOutlined,
  ExclamationCircleOutlined,
  LoadingOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../components/dates';
import { useSentence } from '../../components/useSentence';
import styles from './UnitReports.module.css';
import type { Saving, Writing } from './useWriting';

const ICONS: Record<Saving, ReactNode> = {
  saved: <CheckCircleOutlined aria-hidden />,
  waiting: <CloudSyncOutlined aria-hidden />,
  saving: <LoadingOutlined aria-hidden />,
  offline: <DisconnectOutlined aria-hidden />,
  failed: <ExclamationCircleOutlined aria-hidden />,
  conflict: <ExclamationCircleOutlined aria-hidden />,
  closed: <ExclamationCircleOutlined aria-hidden />,
};

/** Whether the server has what was typed, in words. */
export function SavingNote({ writing }: { writing: Writing }) {
  const { t } = useTranslation(['unitReports', 'common']);
  const sentenceOf = useSentence();
  const { saving, savedAt, error } = writing;
  const words = () => {
    if (saving === 'saved')
      return savedAt ? t('saving.savedAt', { time: formatInstant(savedAt).slice(11) }) : t('saving.saved');
    return saving === 'failed' ? t('saving.failed', { reason: sentenceOf(error) }) : t(`saving.${saving}`);
  };
  return (
    <p className={styles.saving} data-saving={saving} role="status">
      {ICONS[saving]} <span>{words()}</span>
      {saving === 'failed' && (
        <Button type="link" onClick={() => void writing.flush()}>
          {t('common:retry')}
        </Button>
      )}
    </p>
  );
}
