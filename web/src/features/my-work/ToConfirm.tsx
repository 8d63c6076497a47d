import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAssignments } from '../../api/assignments';
import type { AssignmentView } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { AssignmentRow } from '../assignments/AssignmentRow';
import { useChangeTogether } from '../assignments/useChangeTogether';
import { WorkGroup } from './WorkGroup';
import styles from './WorkGroup.module.css';

/** What the units say is done, for the person who confirms or returns it: one by one, or several at once. */
export function ToConfirm({ alone, planId }: { alone: boolean; planId?: string }) {
  const { t } = useTranslation('work');
  const query = useAssignments({ state: 'SUBMITTED', planId, pageSize: 100 });
  const together = useChangeTogether('confirm');
  return (
    <>
      <Loaded query={query}>
        {({ items, total }) => {
          const waiting = items.filter(({ allowed }) => allowed.includes('confirm'));
          if (waiting.length === 0) {
            return alone ? (
              <EmptyState title={t('empty.title')} body={t('empty.nothingToConfirm')}>
                <Link to="/plans">{t('empty.plans')}</Link>
              </EmptyState>
            ) : null;
          }
          return <Waiting waiting={waiting} total={total} together={together} />;
        }}
      </Loaded>
      {together.outcome}
    </>
  );
}

interface WaitingProps {
  waiting: AssignmentView[];
  total: number;
  together: ReturnType<typeof useChangeTogether>;
}

function Waiting({ waiting, total, together: { pending, take } }: WaitingProps) {
  const { t } = useTranslation('work');
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set());
  const chosen = waiting.filter(({ id }) => chosenIds.has(id));
  const choose = (id: string, on: boolean) =>
    setChosenIds((before) => new Set(on ? [...before, id] : [...before].filter((other) => other !== id)));
  return (
    <WorkGroup
      name="toConfirm"
      title={t('groups.toConfirm')}
      total={total}
      tools={
        waiting.length > 1 && (
          <div className={styles.tools}>
            <label>
              <input
                type="checkbox"
                checked={chosen.length === waiting.length}
                onChange={({ target }) =>
                  setChosenIds(new Set(target.checked ? waiting.map(({ id }) => id) : []))
                }
              />
              {t('bulk.all')}
            </label>
            <Button
              type="primary"
              disabled={chosen.length === 0}
              loading={pending}
              onClick={() => take(chosen, () => setChosenIds(new Set()))}
            >
              {chosen.length > 0 ? t('bulk.confirm', { count: chosen.length }) : t('bulk.none')}
            </Button>
          </div>
        )
      }
    >
      {waiting.map((assignment) => (
        <AssignmentRow
          key={assignment.id}
          assignment={assignment}
          showUnit
          selection={
            waiting.length > 1
              ? {
                  chosen: chosenIds.has(assignment.id),
                  onChoose: (on) => choose(assignment.id, on),
                }
              : undefined
          }
        />
      ))}
    </WorkGroup>
  );
}
