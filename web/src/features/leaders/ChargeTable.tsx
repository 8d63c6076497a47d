import { Button } from 'antd';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuthorityCharges } from '../../api/types';
import table from '../../components/table.module.css';
import type { ChargedUnit, Chosen } from './charges.rules';
import { byKind, leaderOf } from './charges.rules';
import styles from './Leaders.module.css';
import { Since } from './Since';

export interface ChargesShown {
  authority: AuthorityCharges;
  chosen: Chosen;
  onChoose: (unitIds: string[], leaderId: string | null) => void;
}

/** Units by leaders: one click for each unit or for all of a kind, arrow keys within a unit. */
export function ChargeTable({ authority, chosen, onChoose }: ChargesShown) {
  const { t } = useTranslation(['leaders', 'units']);
  const { authorityName, leaders, units } = authority;
  return (
    <div className={table.frame}>
      <table className={`${table.table} ${styles.table}`}>
        <caption className="visually-hidden">{t('table', { name: authorityName })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            {leaders.map(({ userId, fullName, title }) => (
              <th key={userId} scope="col" className={styles.leader}>
                {fullName}
                <small>{title}</small>
              </th>
            ))}
            <th scope="col" className={styles.leader}>
              {t('nobody')}
            </th>
          </tr>
        </thead>
        <tbody>
          {byKind(units).map(({ kind, members }) => (
            <Fragment key={kind}>
              <tr className={table.section}>
                <th scope="rowgroup">{t(`units:kind.${kind}`)}</th>
                {leaders.map(({ userId, fullName }) => (
                  <td key={userId} className={styles.choice}>
                    <Button
                      size="small"
                      aria-label={t('wholeOf', { leader: fullName, kind: t(`units:kind.${kind}`) })}
                      onClick={() =>
                        onChoose(
                          members.map(({ unitId }) => unitId),
                          userId,
                        )
                      }
                    >
                      {t('whole')}
                    </Button>
                  </td>
                ))}
                <td />
              </tr>
              {members.map((unit) => (
                <tr key={unit.unitId}>
                  <th scope="row">
                    {unit.unitName}
                    <Since unit={unit} chosen={chosen} />
                  </th>
                  {[...leaders, null].map((leader) => (
                    <Choice
                      key={leader?.userId ?? ''}
                      unit={unit}
                      leader={leader}
                      checked={leaderOf(unit, chosen) === (leader?.userId ?? null)}
                      onChoose={onChoose}
                    />
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ChoiceProps {
  unit: ChargedUnit;
  leader: AuthorityCharges['leaders'][number] | null;
  checked: boolean;
  onChoose: ChargesShown['onChoose'];
}

function Choice({ unit: { unitId, unitName }, leader, checked, onChoose }: ChoiceProps) {
  const { t } = useTranslation('leaders');
  return (
    <td className={styles.choice}>
      <label>
        <input
          type="radio"
          name={unitId}
          checked={checked}
          aria-label={
            leader ? t('choice', { leader: leader.fullName, unit: unitName }) : t('none', { unit: unitName })
          }
          onChange={() => onChoose([unitId], leader?.userId ?? null)}
        />
      </label>
    </td>
  );
}
