import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { sourceAddress } from '../../api/plans';
import type { PlanDetail } from '../../api/types';
import styles from './ReportsTab.module.css';

export function SourceTab({ plan }: { plan: PlanDetail }) {
  const { t } = useTranslation('plans');
  return (
    <div className={styles.parts}>
      <section>
        <p>{plan.sourceFileId ? t('source.body') : t('source.missing')}</p>
        {plan.sourceFileId && (
          <Button icon={<DownloadOutlined aria-hidden />} href={sourceAddress(plan.id)} download>
            {t('source.download')}
          </Button>
        )}
      </section>
    </div>
  );
}
