import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TypedPerson } from './fields.rules';
import styles from './Users.module.css';

interface PersonFieldsProps {
  person: TypedPerson;
  disabled?: boolean;
  onChange: (person: TypedPerson) => void;
}

export function PersonFields({ person, disabled, onChange }: PersonFieldsProps) {
  const { t } = useTranslation('users');
  const fields = [
    { name: 'fullName', label: t('fullName'), most: 200 },
    { name: 'title', label: t('jobTitle'), most: 300 },
    { name: 'email', label: t('email'), most: 200 },
  ] as const;
  return fields.map(({ name, label, most }) => (
    <div key={name} className={styles.field}>
      <label htmlFor={`person-${name}`}>{label}</label>
      <Input
        id={`person-${name}`}
        value={person[name]}
        maxLength={most}
        disabled={disabled}
        autoComplete="off"
        onChange={({ target }) => onChange({ ...person, [name]: target.value })}
      />
    </div>
  ));
}
