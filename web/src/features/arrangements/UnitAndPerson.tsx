import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ArrangedPerson, ArrangedUnit } from '../../api/types';
import { fold } from '../../components/fold';
import styles from './Arrangements.module.css';

interface UnitFieldProps {
  units: ArrangedUnit[];
  value: string | undefined;
  onChange: (unitId: string) => void;
}

const matches = (text: string, option?: { label: string }) => fold(option?.label ?? '').includes(fold(text));

/** Left out where there is only one. */
export function UnitField({ units, value, onChange }: UnitFieldProps) {
  const { t } = useTranslation('arrangements');
  if (units.length === 1) return null;
  return (
    <div className={styles.field}>
      <label htmlFor="arranged-unit">{t('unit')}</label>
      <Select
        id="arranged-unit"
        showSearch={{ filterOption: matches }}
        value={value}
        options={units.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }))}
        onChange={onChange}
      />
    </div>
  );
}

interface PersonFieldProps {
  id: string;
  label: string;
  people: ArrangedPerson[];
  value: string | undefined;
  /** Beside the name. */
  note?: (person: ArrangedPerson) => string;
  onChange: (userId: string) => void;
}

export function PersonField({ id, label, people, value, note, onChange }: PersonFieldProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        showSearch={{ filterOption: matches }}
        value={value}
        options={people.map((person) => ({
          value: person.userId,
          label: [person.fullName, person.title, note?.(person)].filter(Boolean).join(' · '),
        }))}
        onChange={onChange}
      />
    </div>
  );
}
