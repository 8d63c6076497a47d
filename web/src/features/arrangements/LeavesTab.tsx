import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEndLeave, useLeaves } from '../../api/arrangements';
import type { Leave } from '../../api/types';
import { formatDay } from '../../components/dates';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { useSentence } from '../../components/useSentence';
import styles from './Arrangements.module.css';
import { LeaveDialog } from './LeaveDialog';

export function LeavesTab() {
  const { t } = useTranslation('arrangements');
  const [adding, setAdding] = useState(false);
  return (
    <>
      <p className={styles.intro}>{t('leave.intro')}</p>
      <Button type="primary" onClick={() => setAdding(true)}>
        {t('leave.add')}
      </Button>
      <Loaded query={useLeaves()}>
        {(leaves) =>
          leaves.length === 0 ? (
            <EmptyState body={t('leave.none')} />
          ) : (
            <ul className={styles.list}>
              {leaves.map((leave) => (
                <LeaveItem key={leave.id} leave={leave} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {adding && <LeaveDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function LeaveItem({ leave }: { leave: Leave }) {
  const { t } = useTranslation(['arrangements', 'common']);
  const { message } = App.useApp();
  const sentenceOf = useSentence();
  const end = useEndLeave();
  const { id, version, fullName: name, substituteName: substitute, unitName, inForce } = leave;
  return (
    <li>
      <strong>{t('leave.line', { substitute, name })}</strong>
      <span>
        {t('leave.days', { from: formatDay(leave.fromOn), to: formatDay(leave.toOn) })} ·{' '}
        {t(inForce ? 'leave.now' : 'leave.coming')}
      </span>
      <small>
        {unitName} · {leave.reason} · {t('leave.by', { name: leave.createdByName })}
      </small>
      <div>
        <Popconfirm
          title={t('leave.endAsk', { substitute, name })}
          okText={t('leave.end')}
          cancelText={t('common:cancel')}
          onConfirm={() =>
            end.mutate(
              { id, version },
              {
                onSuccess: () => void message.success(t('leave.ended')),
                onError: (error) => void message.error(sentenceOf(error)),
              },
            )
          }
        >
          <Button aria-label={t('leave.endOf', { name })} loading={end.isPending}>
            {t('leave.end')}
          </Button>
        </Popconfirm>
      </div>
    </li>
  );
}
