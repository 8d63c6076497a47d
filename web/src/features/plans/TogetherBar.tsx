import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAssignments } from '../../api/assignments';
import { useMay, useMe } from '../../api/session';
import { useChangeTogether } from '../assignments/useChangeTogether';
import { ToConfirm } from '../my-work/ToConfirm';
import styles from './TasksTab.module.css';

/** What can be done in this plan for many tasks at once: confirm what was submitted, take note of what is new. */
export function TogetherBar({ planId }: { planId: string }) {
  const may = useMay();
  return (
    <>
      {may('assignment.decide') && <ConfirmTogether planId={planId} />}
      {may('assignment.acknowledge') && <AcknowledgeTogether planId={planId} />}
    </>
  );
}

function ConfirmTogether({ planId }: { planId: string }) {
  const { t } = useTranslation('work');
  const [open, setOpen] = useState(false);
  const { data } = useAssignments({ state: 'SUBMITTED', planId, pageSize: 100 });
  const waiting = data?.items.filter(({ allowed }) => allowed.includes('confirm')) ?? [];
  return (
    <div className="no-print">
      {waiting.length > 0 && (
        <p className={styles.together}>
          {t('bulk.inPlan', { count: data?.total ?? waiting.length })}
          <Button aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('bulk.open')}
          </Button>
        </p>
      )}
      {open && <ToConfirm alone={false} planId={planId} />}
    </div>
  );
}

function AcknowledgeTogether({ planId }: { planId: string }) {
  const { t } = useTranslation('work');
  const own = useMe().roles.find(({ role }) => role === 'HEAD' || role === 'LEADER')?.unitId;
  const { data } = useAssignments({ state: 'NEW', planId, unitId: own, pageSize: 100 }, own !== undefined);
  const { pending, take, outcome } = useChangeTogether('acknowledge');
  const fresh = own ? (data?.items.filter(({ allowed }) => allowed.includes('acknowledge')) ?? []) : [];
  return (
    <>
      {fresh.length > 0 && (
        <p className={`${styles.together} no-print`}>
          {t('bulk.newInPlan', { count: fresh.length })}
          <Button loading={pending} onClick={() => take(fresh)}>
            {fresh.length > 1 ? t('acknowledgeAll', { count: fresh.length }) : t('acknowledge')}
          </Button>
        </p>
      )}
      {outcome}
    </>
  );
}
