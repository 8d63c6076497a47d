import { BulbOutlined, DownloadOutlined, ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { targetSheetAddress, useTargets } from '../../api/targets';
import type { PlanDetail, Target, TargetBoard } from '../../api/types';
import { usePhone } from '../../app/usePhone';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { ImportTargets } from './ImportTargets';
import { Suggestions } from './Suggestions';
import { TargetCards } from './TargetCards';
import { TargetDrawer } from './TargetDrawer';
import type { TargetPart } from './TargetDrawer';
import styles from './Targets.module.css';
import { TargetsTable } from './TargetsTable';

/** The targets of a plan: how far each has come, and the figures that units give. */
export default function TargetsTab({ plan }: { plan: PlanDetail }) {
  const [params] = useSearchParams();
  const query = useTargets(plan.id, params.get('period') ?? undefined);
  return <Loaded query={query}>{(board) => <Board plan={plan} board={board} />}</Loaded>;
}

function Board({ plan, board }: { plan: PlanDetail; board: TargetBoard }) {
  const { t } = useTranslation('targets');
  const phone = usePhone();
  const [params, setParams] = useSearchParams();
  const [opened, setOpened] = useState<{ id: string | null; part: TargetPart } | null>(null);
  const [way, setWay] = useState<'suggestions' | 'import' | null>(null);
  const { targets, periods, periodId, manages } = board;
  const shown = targets.find(({ id }) => id === opened?.id) ?? null;
  const open = (part: TargetPart) => (target: Target) => setOpened({ id: target.id, part });
  const List = phone ? TargetCards : TargetsTable;
  const ways = manages && (
    <>
      <Button
        type="primary"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => setOpened({ id: null, part: 'edit' })}
      >
        {t('add')}
      </Button>
      <Button icon={<BulbOutlined aria-hidden />} onClick={() => setWay('suggestions')}>
        {t('suggest')}
      </Button>
      <Button icon={<ImportOutlined aria-hidden />} onClick={() => setWay('import')}>
        {t('import')}
      </Button>
    </>
  );
  return (
    <>
      <div className={styles.bar}>
        {periods.length > 0 && (
          <label>
            {t('period')}
            <Select<string>
              aria-label={t('period')}
              style={{ minWidth: 220 }}
              value={periodId ?? undefined}
              options={periods.map(({ id, label }) => ({ value: id, label }))}
              onChange={(period) => setParams({ ...Object.fromEntries(params), period }, { replace: true })}
            />
          </label>
        )}
        {targets.length > 0 && (
          <div className={`${styles.actions} no-print`}>
            {ways}
            <Button
              icon={<DownloadOutlined aria-hidden />}
              href={targetSheetAddress(plan.id, periodId)}
              download
            >
              {t('export')}
            </Button>
          </div>
        )}
      </div>
      {targets.length > 0 ? (
        <List targets={targets} onOpen={open('view')} onGive={open('give')} />
      ) : (
        <EmptyState title={t('none')} body={t(manages ? 'noneManages' : 'noneBody')}>
          {ways && <div className={styles.actions}>{ways}</div>}
        </EmptyState>
      )}
      {targets.length > 0 && periods.length === 0 && <p className={styles.soft}>{t('noPeriods')}</p>}
      {opened && (opened.id === null || shown) && (
        <TargetDrawer
          key={opened.id}
          plan={plan}
          board={board}
          target={shown}
          part={opened.part}
          onPart={(part) => setOpened({ ...opened, part })}
          onClose={() => setOpened(null)}
        />
      )}
      {way === 'suggestions' && <Suggestions plan={plan} onClose={() => setWay(null)} />}
      {way === 'import' && <ImportTargets plan={plan} board={board} onClose={() => setWay(null)} />}
    </>
  );
}
