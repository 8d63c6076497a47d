import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ArrangedPerson, ArrangedUnit } from '../../api/types';
import { Field } from '../../components/Field';
import { fold } from '../../components/fold';

interface UnitFieldProps {
  units: ArrangedUnit[];
  value: string | undefined;
  fault: string | false;
  onChange: (unitId: string) => void;
}

const matches = (text: string, option?: { label: string }) => fold(option?.label ?? '').includes(fold(text));

/** Left out where there is only one. */
export function UnitField({ units, value, fault, onChange }: UnitFieldProps) {
  const { t } = useTranslation('arrangements');
  if (units.length === 1) return null;
  return (
    <Field id="arranged-unit" label={t('unit')} fault={fault}>
      {(faulty) => (
        <Select
          {...faulty}
          id="arranged-unit"
          showSearch={{ filterOption: matches }}
          value={value}
          options={units.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }))}
          onChange={onChange}
        />
      )}
    </Field>
  );
}

interface PersonFieldProps {
  id: string;
  label: string;
  people: ArrangedPerson[];
  value: string | undefined;
  fault: string | false;
  /** Beside the name. */
  note?: (person: ArrangedPerson) => string;
  onChange: (userId: string) => void;
}

export function PersonField({ id, label, people, value, fault, note, onChange }: PersonFieldProps) {
  return (
    <Field id={id} label={label} fault={fault}>
      {(faulty) => (
        <Select
          {...faulty}
          id={id}
          showSearch={{ filterOption: matches }}
          value={value}
          options={people.map((person) => ({
            value: person.userId,
            label: [person.fullName, person.title, note?.(person)].filter(Boolean).join(' · '),
          }))}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
