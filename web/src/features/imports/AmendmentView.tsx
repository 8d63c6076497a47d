import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AddedTask, Amendment, TaskChange } from '../../api/types';
import { formatNumber } from '../../components/dates';
import { FIELD_NAMES, KIND_NAMES } from './amendment.rules';
import styles from './AmendmentPage.module.css';
import { Change } from './Change';

const LISTS = new Set<string>(['lead', 'coordinating', 'supervising', 'leader']);

/** Row by row, what becomes of the plan: what is new, what goes, what says something else. */
export function AmendmentView({ amendment }: { amendment: Amendment }) {
  const { t } = useTranslation('imports');
  const { document, added, removed, changed, unchanged, assignments } = amendment;
  const contents = new Map([...removed, ...changed].map(({ taskId, content }) => [taskId, content]));
  const figures = [
    ['added', added.length],
    ['removed', removed.length],
    ['changed', changed.length],
    ['unchanged', unchanged],
  ] as const;
  return (
    <>
      <dl className={styles.figures}>
        {figures.map(([name, count]) => (
          <div key={name} data-figure={name}>
            <dt>{t(`amendment.${name}`)}</dt>
            <dd>{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
      {changed.length > 0 && (
        <Group title={t('amendment.changedRows', { count: changed.length })}>
          {changed.map((row) => (
            <Row key={row.taskKey} row={row} changes={<Changes changes={row.changes} />} />
          ))}
        </Group>
      )}
      {added.length > 0 && (
        <Group title={t('amendment.addedRows', { count: added.length })}>
          {added.map((row) => (
            <Row key={row.taskKey} row={row} mark="added" />
          ))}
        </Group>
      )}
      {removed.length > 0 && (
        <Group title={t('amendment.removedRows', { count: removed.length })}>
          {removed.map((row) => (
            <Row key={row.taskId} row={row} mark="removed">
              <p className={styles.note}>
                {t('amendment.cancelled', { count: row.cancelled })}
                {row.kept > 0 && <> {t('amendment.kept', { count: row.kept })}</>}
              </p>
            </Row>
          ))}
        </Group>
      )}
      {document.length > 0 && (
        <Group title={t('amendment.documentChanges', { count: document.length })}>
          <li className={styles.row}>
            <dl className={styles.changes}>
              {document.map(({ field, before, after }, index) => (
                <Change
                  key={`${field}-${index}`}
                  name={t(FIELD_NAMES[field as keyof typeof FIELD_NAMES])}
                  before={before}
                  after={after}
                />
              ))}
            </dl>
          </li>
        </Group>
      )}
      {assignments.keptCompleted.length > 0 && (
        <section className={styles.group}>
          <h2>{t('amendment.keptCompleted', { count: assignments.keptCompleted.length })}</h2>
          <p className={styles.note}>{t('amendment.keptCompletedBody')}</p>
          <ul className={styles.units}>
            {assignments.keptCompleted.map(({ assignmentId, taskId, unitName }) => (
              <li key={assignmentId}>
                {unitName}: <Link to={`/tasks/${taskId}`}>{contents.get(taskId)}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.group} aria-label={title}>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

interface RowProps {
  row: Omit<AddedTask, 'taskKey'>;
  mark?: 'added' | 'removed';
  changes?: ReactNode;
  children?: ReactNode;
}

/** One task. Who leads it and by when is said where that is not among its changes. */
function Row({ row, mark, changes, children }: RowProps) {
  const { t } = useTranslation('imports');
  const { section, ordinal, content, leads, deadline } = row;
  return (
    <li className={styles.row} data-mark={mark}>
      {section && <small>{section}</small>}
      <p className={styles.content}>
        {ordinal && <b>{ordinal}. </b>}
        {content}
      </p>
      {changes ?? (
        <p className={styles.facts}>
          <span>
            {t('field.leads')}: <b>{leads ?? t('amendment.nothing')}</b>
          </span>
          <span>
            {t('field.deadline')}: <b>{deadline ?? t('amendment.nothing')}</b>
          </span>
        </p>
      )}
      {children}
    </li>
  );
}

function Changes({ changes }: { changes: TaskChange[] }) {
  const { t } = useTranslation('imports');
  return (
    <dl className={styles.changes}>
      {changes.map(({ kind, before, after }) => (
        <Change key={kind} name={t(KIND_NAMES[kind])} before={before} after={after} list={LISTS.has(kind)} />
      ))}
    </dl>
  );
}
