import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Target } from '../../api/types';
import table from '../../components/table.module.css';
import { formatFigure, formatPercent } from './figures.rules';
import styles from './Targets.module.css';
import { usePlannedText } from './usePlannedText';
import { VerdictChip } from './VerdictChip';

interface TargetsTableProps {
  targets: Target[];
  onOpen: (target: Target) => void;
  onGive: (target: Target) => void;
}

export const mayGive = ({ mayGive: whole, mayGiveFor }: Target) => whole || mayGiveFor.length > 0;

/** Every target at the end of the period, one row each. */
export function TargetsTable({ targets, onOpen, onGive }: TargetsTableProps) {
  const { t } = useTranslation('targets');
  const planned = usePlannedText();
  const giving = targets.some(mayGive);
  return (
    <div className={`${table.frame} ${table.scroll}`} tabIndex={0} role="region" aria-label={t('list')}>
      <table className={table.table}>
        <caption className="visually-hidden">{t('list')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            {(['planned', 'value', 'accumulated', 'lastYear', 'ofPlan', 'ofLastYear'] as const).map((key) => (
              <th key={key} scope="col" className={table.number}>
                {t(key)}
              </th>
            ))}
            <th scope="col">{t('verdict.title')}</th>
            {giving && <td />}
          </tr>
        </thead>
        <tbody>
          {targets.map((target) => (
            <tr key={target.id}>
              <th scope="row" className={styles.name}>
                <button type="button" className={styles.open} onClick={() => onOpen(target)}>
                  {target.name}
                </button>
                <small>
                  {[
                    t('measuredIn', { measure: target.unitOfMeasure }),
                    target.byUnits ? t('byUnits') : target.unitName,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </th>
              <td className={table.number}>{planned(target)}</td>
              <td className={table.number}>{formatFigure(target.value)}</td>
              <td className={table.number}>{formatFigure(target.accumulated)}</td>
              <td className={table.number}>{formatFigure(target.lastYear)}</td>
              <td className={table.number}>{formatPercent(target.percentOfPlan)}</td>
              <td className={table.number}>{formatPercent(target.percentOfLastYear)}</td>
              <td>
                <VerdictChip target={target} />
              </td>
              {giving && (
                <td className="no-print">
                  {mayGive(target) && (
                    <Button
                      icon={<EditOutlined aria-hidden />}
                      aria-label={t('giveFor', { name: target.name })}
                      onClick={() => onGive(target)}
                    >
                      {t('give')}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
