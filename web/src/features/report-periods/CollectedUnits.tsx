import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CollectedUnit } from '../../api/types';
import { usePhone } from '../../app/usePhone';
import { formatDay } from '../../components/dates';
import table from '../../components/table.module.css';
import rows from '../../components/rows.module.css';
import { CollectionChips } from './CollectionChip';
import styles from './ReportPeriods.module.css';

interface CollectedUnitsProps {
  units: CollectedUnit[];
  /** Null: the reader reminds nobody. */
  onUrge: ((unit: CollectedUnit) => void) | null;
}

/** A unit a row; on a phone a card. */
export function CollectedUnits({ units, onUrge }: CollectedUnitsProps) {
  const { t } = useTranslation('reportPeriods');
  const phone = usePhone();
  const urge = (unit: CollectedUnit) =>
    onUrge && isMissing(unit) ? (
      <Button aria-label={t('urgeUnit', { unit: unit.unitName })} onClick={() => onUrge(unit)}>
        {t('urge')}
      </Button>
    ) : null;
  if (phone)
    return (
      <ul className={rows.list}>
        {units.map((unit) => (
          <li key={unit.unitId}>
            <div className={styles.about}>
              <UnitName unit={unit} />
              <span className={styles.actions}>
                <CollectionChips {...unit} />
              </span>
              <FollowedUp unit={unit} />
              <small>{unit.people.length ? unit.people.join('; ') : t('noPeople')}</small>
            </div>
            <div className="no-print">{urge(unit)}</div>
          </li>
        ))}
      </ul>
    );
  return (
    <div className={table.frame} data-paper="across">
      <table className={table.table}>
        <caption className="visually-hidden">{t('countsLabel')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('submittedOn')}</th>
            <th scope="col">{t('followUps')}</th>
            <th scope="col">{t('people')}</th>
            {onUrge && (
              <th scope="col" className="no-print">
                <span className="visually-hidden">{t('urge')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.unitId}>
              <th scope="row">
                <UnitName unit={unit} />
              </th>
              <td>
                <span className={styles.actions}>
                  <CollectionChips {...unit} />
                </span>
              </td>
              <td>{unit.submittedOn ? formatDay(unit.submittedOn) : ''}</td>
              <td>
                <FollowedUp unit={unit} />
              </td>
              <td>{unit.people.length ? unit.people.join('; ') : t('noPeople')}</td>
              {onUrge && <td className="no-print">{urge(unit)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function UnitName({ unit: { unitName, formerUnits, reportId } }: { unit: CollectedUnit }) {
  const { t } = useTranslation('reportPeriods');
  return (
    <>
      {reportId ? (
        <Link to={`/unit-reports/${reportId}`} aria-label={t('readReport', { unit: unitName })}>
          {unitName}
        </Link>
      ) : (
        <span>{unitName}</span>
      )}
      {formerUnits.length > 0 && <small>{t('former', { names: formerUnits.join('; ') })}</small>}
    </>
  );
}

function FollowedUp({ unit: { followUps, lastFollowUpOn } }: { unit: CollectedUnit }) {
  const { t } = useTranslation('reportPeriods');
  if (followUps === 0) return null;
  return (
    <span>
      {t('times', { count: followUps })}
      {lastFollowUpOn && `, ${t('lastTime', { date: formatDay(lastFollowUpOn) })}`}
    </span>
  );
}

const isMissing = ({ state }: CollectedUnit) =>
  state === 'NOT_SEEN' || state === 'WRITING' || state === 'RETURNED';
