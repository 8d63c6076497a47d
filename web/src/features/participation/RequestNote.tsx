import { NotificationOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useOpenRequests } from '../../api/participation';
import { formatDay } from '../../components/dates';
import styles from './Participation.module.css';

/** What another unit waits for from this assignment, where it does. */
export function RequestNote({ assignmentId }: { assignmentId: string }) {
  const { t } = useTranslation('participation');
  const { data = [] } = useOpenRequests();
  const request = data.find((one) => one.assignmentId === assignmentId);
  if (!request) return null;
  return (
    <span className={styles.note}>
      <NotificationOutlined aria-hidden />{' '}
      {t('requested', {
        unit: request.askingUnitName,
        date: formatDay(request.wantedBy),
        message: request.message,
      })}
    </span>
  );
}
