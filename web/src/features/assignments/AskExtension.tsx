import { CalendarOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssignmentDetail } from '../../api/types';

const AskExtensionDialog = lazy(() => import('./AskExtensionDialog'));

/** The way to a later date, for whom it is open. */
export function AskExtension({ assignment }: { assignment: AssignmentDetail }) {
  const { t } = useTranslation('work');
  const [asking, setAsking] = useState(false);
  if (!assignment.mayAskExtension && !asking) return null;
  return (
    <div>
      <Button icon={<CalendarOutlined aria-hidden />} onClick={() => setAsking(true)}>
        {t('extension.ask')}
      </Button>
      {asking && (
        <Suspense>
          <AskExtensionDialog assignment={assignment} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </div>
  );
}
