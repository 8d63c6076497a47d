import { Alert, Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { UnitChangePreview } from '../../api/types';
import { formatDay } from '../../components/dates';
import table from '../../components/table.module.css';
import { headsTogether } from './decision.rules';
import type { Decision } from './decision.rules';
import { PeopleChoice } from './PeopleChoice';
import styles from './Units.module.css';

interface ChangePreviewProps {
  preview: UnitChangePreview;
  decision: Decision;
  onAllot: (allotted: Partial<Pick<Decision, 'assignments' | 'roles'>>) => void;
  onBack: () => void;
  onApply: () => void;
  applying: boolean;
  /** It waits for its day. */
  later: boolean;
}

/** Everything that would move, before anything does. */
export function ChangePreview(props: ChangePreviewProps) {
  const { preview, decision, onAllot, onBack, onApply, applying, later } = props;
  const { t } = useTranslation(['units', 'common']);
  const { units, successors, partsTotal, merged, people, aliases, children, groups, closed } = preview;
  const [from, to] = [units.join(', '), successors.join(', ')];
  const rename = decision.kind === 'RENAME';
  const split = decision.kind === 'SPLIT';
  return (
    <>
      <h2 id="preview-title">{t('preview.title')}</h2>
      <p>{t(rename ? 'preview.rename' : 'preview.into', { from, to })}</p>
      <ul className={styles.facts}>
        {!rename && (
          <li>{partsTotal > 0 ? t('preview.parts', { count: partsTotal }) : t('preview.nothing')}</li>
        )}
        {merged > 0 && <li>{t('preview.merged', { count: merged })}</li>}
        {closed > 0 && <li>{t('preview.closed', { count: closed })}</li>}
        {people.length > 0 && (
          <li>
            {t('preview.people', { count: people.length })}
            {split ? (
              <PeopleChoice
                people={people}
                successors={successors}
                chosen={decision.roles}
                onChoose={(roles) => onAllot({ roles })}
              />
            ) : (
              `: ${people.map(({ fullName, role }) => `${fullName} (${t(`common:held.${role}`)})`).join(', ')}`
            )}
          </li>
        )}
        <li>{t('preview.aliases', { names: aliases.join('; ') })}</li>
        {children.length > 0 && <li>{t('preview.children', { names: children.join('; ') })}</li>}
        {groups.length > 0 && <li>{t('preview.groups', { names: groups.join('; ') })}</li>}
      </ul>
      {headsTogether(people, decision.roles) && <Alert type="info" showIcon title={t('preview.twoHeads')} />}
      {preview.parts.length > 0 && <Parts preview={preview} decision={decision} onAllot={onAllot} />}
      <div className={styles.actions}>
        <Button type="primary" loading={applying} onClick={onApply}>
          {later ? t('form.schedule', { date: formatDay(decision.effectiveOn) }) : t('form.apply')}
        </Button>
        <Button onClick={onBack}>{t('form.back')}</Button>
      </div>
    </>
  );
}

function Parts({
  preview: { parts, partsTotal, successors },
  decision,
  onAllot,
}: Pick<ChangePreviewProps, 'preview' | 'decision' | 'onAllot'>) {
  const { t } = useTranslation('units');
  return (
    <div>
      <div
        className={`${table.frame} ${table.scroll}`}
        tabIndex={0}
        role="group"
        aria-label={t('preview.title')}
      >
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('preview.task')}</th>
              <th scope="col">{t('preview.from')}</th>
              <th scope="col">{t('preview.role')}</th>
              <th scope="col">{t('preview.due')}</th>
              <th scope="col">{t('preview.to')}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part.assignmentId}>
                <th scope="row">
                  {part.content}
                  <small>{part.planNumber}</small>
                </th>
                <td>{part.unitName}</td>
                <td>{t(part.role === 'LEAD' ? 'preview.lead' : 'preview.coordinating')}</td>
                <td>{part.dueOn && formatDay(part.dueOn)}</td>
                <td>
                  {decision.kind === 'SPLIT' ? (
                    <Select<number>
                      aria-label={`${t('preview.to')}: ${part.content}`}
                      value={decision.assignments[part.assignmentId] ?? 0}
                      options={successors.map((label, value) => ({ value, label }))}
                      style={{ minWidth: 180 }}
                      onChange={(successor) =>
                        onAllot({ assignments: { ...decision.assignments, [part.assignmentId]: successor } })
                      }
                    />
                  ) : (
                    successors[part.successor]
                  )}
                  {part.merges && <small>{t('preview.merges')}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {partsTotal > parts.length && <p>{t('preview.shown', { shown: parts.length, total: partsTotal })}</p>}
    </div>
  );
}
