import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDelay } from './useDelay';

/** The outline of what is coming, once the wait can be felt. */
export function DelayedSkeleton({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation();
  const late = useDelay();
  return (
    <div role="status" aria-label={t('loading')}>
      {late && <Skeleton active title={false} paragraph={{ rows }} />}
    </div>
  );
}
