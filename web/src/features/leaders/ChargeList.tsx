import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ChargesShown } from './ChargeTable';
import { byKind, leaderOf } from './charges.rules';
import styles from './Leaders.module.css';
import { Since } from './Since';

const NOBODY = '';

/** The same on a phone, or with many leaders: a choice below each unit's name, and one for all of a kind. */
export function ChargeList({ authority, chosen, onChoose }: ChargesShown) {
  const { t } = useTranslation(['leaders', 'units']);
  const options = [
    ...authority.leaders.map(({ userId, fullName, title }) => ({
      value: userId,
      label: [fullName, title].filter(Boolean).join(' · '),
    })),
    { value: NOBODY, label: t('nobody') },
  ];
  const choose = (unitIds: string[], leaderId: string) =>
    onChoose(unitIds, leaderId === NOBODY ? null : leaderId);
  return byKind(authority.units).map(({ kind, members }) => {
    const name = t(`units:kind.${kind}`);
    const first = members[0] && leaderOf(members[0], chosen);
    const same = members.every((unit) => leaderOf(unit, chosen) === first);
    return (
      <section key={kind} className={styles.kind} aria-label={name}>
        <h3>{name}</h3>
        <Select
          aria-label={t('wholeKind', { kind: name })}
          placeholder={t('wholeKind', { kind: name })}
          value={same ? (first ?? NOBODY) : null}
          options={options}
          onChange={(leaderId: string) =>
            choose(
              members.map(({ unitId }) => unitId),
              leaderId,
            )
          }
        />
        <ul className={styles.list}>
          {members.map((unit) => (
            <li key={unit.unitId}>
              <strong>{unit.unitName}</strong>
              <Select
                aria-label={t('of', { unit: unit.unitName })}
                value={leaderOf(unit, chosen) ?? NOBODY}
                options={options}
                onChange={(leaderId) => choose([unit.unitId], leaderId)}
              />
              <Since unit={unit} chosen={chosen} />
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
