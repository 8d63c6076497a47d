import { DownOutlined, NotificationOutlined, UpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParticipation } from '../../api/participation';
import type { AssignmentState, Participation, ReportingGroup } from '../../api/types';
import { usePhone } from '../../app/usePhone';
import { formatDay, formatInstant } from '../../components/dates';
import { Loaded } from '../../components/Loaded';
import { StateChip } from '../../components/StateChip';
import table from '../../components/table.module.css';
import { GroupProgress } from './GroupProgress';
import styles from './Participation.module.css';

const AskDialog = lazy(() => import('./AskDialog'));

interface ParticipationTableProps {
  taskId: string;
  chosenId: string | undefined;
  onChoose: (assignmentId: string) => void;
}

/** A list longer than this gives way to what it adds up to. */
const FOLDED_FROM = 6;

/** States that the chip, which tells of time, leaves unsaid. */
const OPEN = new Set<AssignmentState>(['NEW', 'ACKNOWLEDGED', 'IN_PROGRESS']);

/** Every unit's part in the task, who has not contributed, and the way to ask them. */
export function ParticipationTable({ taskId, chosenId, onChoose }: ParticipationTableProps) {
  const { t } = useTranslation(['participation', 'work']);
  const [asking, setAsking] = useState(false);
  const phone = usePhone();
  const [unfolded, setUnfolded] = useState(!phone);
  return (
    <Loaded query={useParticipation(taskId)}>
      {({ units, groups }) => {
        const mayBeAsked = units.filter((unit) => unit.mayBeAsked);
        const many = units.length > FOLDED_FROM;
        const open = unfolded || !many;
        return (
          <>
            {many && groups.length === 0 && (
              <p className={styles.group}>
                <GroupProgress group={togetherOf(units)} />
              </p>
            )}
            {groups.map((group) => (
              <p key={group.namedAs} className={styles.group}>
                <GroupProgress group={group} named />
              </p>
            ))}
            {mayBeAsked.length > 0 && (
              <p className={`${styles.ask} no-print`}>
                <span>{t('notContributed', { count: mayBeAsked.length })}</span>
                <Button icon={<NotificationOutlined aria-hidden />} onClick={() => setAsking(true)}>
                  {t('ask')}
                </Button>
              </p>
            )}
            {many && (
              <Button
                className={`${styles.fold} no-print`}
                aria-expanded={open}
                icon={open ? <UpOutlined aria-hidden /> : <DownOutlined aria-hidden />}
                onClick={() => setUnfolded(!open)}
              >
                {t(open ? 'fold' : 'unfold', { count: units.length })}
              </Button>
            )}
            <div className={table.frame} hidden={!open}>
              <table className={`${table.table} ${styles.table}`}>
                <caption className="visually-hidden">{t('work:task.units')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('work:task.unit')}</th>
                    <th scope="col">{t('work:task.state')}</th>
                    <th scope="col" className={table.number}>
                      {t('work:task.progress')}
                    </th>
                    <th scope="col">{t('lastReport')}</th>
                  </tr>
                </thead>
                <tbody>
                  {units.map((unit) => (
                    <UnitRow
                      key={unit.assignmentId}
                      unit={unit}
                      chosen={unit.assignmentId === chosenId}
                      onChoose={onChoose}
                    />
                  ))}
                </tbody>
              </table>
            </div>
            {asking && (
              <Suspense>
                <AskDialog taskId={taskId} units={mayBeAsked} onClose={() => setAsking(false)} />
              </Suspense>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

/** All the units as one group: how many have reported, and who has not. */
function togetherOf(units: Participation[]): ReportingGroup {
  const asked = units.filter(({ state }) => state !== 'CANCELLED');
  const missing = asked.filter(({ contributed }) => !contributed);
  return {
    namedAs: '',
    wards: false,
    total: asked.length,
    reported: asked.length - missing.length,
    missing,
  };
}

interface UnitRowProps {
  unit: Participation;
  chosen: boolean;
  onChoose: (assignmentId: string) => void;
}

function UnitRow({ unit, chosen, onChoose }: UnitRowProps) {
  const { t } = useTranslation(['participation', 'work', 'common']);
  const { assignmentId, unitName, role, focal, timeliness, state, percent, files, request } = unit;
  return (
    <tr aria-current={chosen || undefined}>
      <td>
        <button
          type="button"
          className={styles.unit}
          aria-label={t('work:task.historyOf', { unit: unitName })}
          onClick={() => onChoose(assignmentId)}
        >
          {unitName}
        </button>
        <small>{focal ? t('common:role.focal') : t(`common:role.${role}`)}</small>
      </td>
      <td>
        <StateChip timeliness={timeliness} state={state} />
        {OPEN.has(state) && <small>{t(`common:state.${state}`)}</small>}
      </td>
      <td className={table.number}>{percent}%</td>
      <td>
        {unit.lastReportAt ? (
          <>
            {formatInstant(unit.lastReportAt)}
            {files > 0 && <small>{t('files', { count: files })}</small>}
          </>
        ) : (
          <span className={styles.missing}>{t('nothingYet')}</span>
        )}
        {request && !request.answered && (
          <small>
            {t('askedOn', { date: formatDay(request.askedOn), wantedBy: formatDay(request.wantedBy) })}
          </small>
        )}
      </td>
    </tr>
  );
}
