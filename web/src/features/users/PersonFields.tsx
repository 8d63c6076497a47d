import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from '../../components/Field';
import type { PersonFaults, TypedPerson } from './fields.rules';

interface PersonFieldsProps {
  person: TypedPerson;
  faults: PersonFaults;
  disabled?: boolean;
  onChange: (person: TypedPerson) => void;
}

export function PersonFields({ person, faults, disabled, onChange }: PersonFieldsProps) {
  const { t } = useTranslation('users');
  const fields = [
    { name: 'fullName', label: t('fullName'), most: 200, fault: faults.fullName },
    { name: 'title', label: t('jobTitle'), most: 300, fault: undefined },
    { name: 'email', label: t('email'), most: 200, fault: faults.email },
  ] as const;
  return fields.map(({ name, label, most, fault }) => (
    <Field key={name} id={`person-${name}`} label={label} fault={fault && t(fault)}>
      {(faulty) => (
        <Input
          {...faulty}
          id={`person-${name}`}
          value={person[name]}
          maxLength={most}
          disabled={disabled}
          autoComplete="off"
          onChange={({ target }) => onChange({ ...person, [name]: target.value })}
        />
      )}
    </Field>
  ));
}

/** The ids of the fields at fault, in their order on the screen. */
export function faultyIds(faults: PersonFaults): string[] {
  return Object.keys(faults).map((name) => `person-${name}`);
}
