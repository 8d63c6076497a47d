import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { GrantableUnit, Role } from '../../api/types';
import { fold } from '../../components/fold';
import styles from './Users.module.css';

export interface ChosenRole {
  unitId?: string;
  role?: Role;
}

interface RoleFieldsProps {
  units: GrantableUnit[];
  value: ChosenRole;
  onChange: (chosen: ChosenRole) => void;
}

/** At which unit, and as what. */
export function RoleFields({ units, value, onChange }: RoleFieldsProps) {
  const { t } = useTranslation(['users', 'common']);
  const roles = units.find(({ unitId }) => unitId === value.unitId)?.roles ?? [];
  return (
    <>
      <div className={styles.field}>
        <label htmlFor="role-unit">{t('unit')}</label>
        <Select
          id="role-unit"
          showSearch={{
            filterOption: (text, option) => fold(option?.label ?? '').includes(fold(text)),
          }}
          value={value.unitId}
          options={units.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }))}
          onChange={(unitId: string) => onChange({ unitId })}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor="role-role">{t('role')}</label>
        <Select<Role>
          id="role-role"
          value={value.role}
          disabled={!value.unitId}
          options={roles.map((role) => ({ value: role, label: t(`common:held.${role}`) }))}
          onChange={(role) => onChange({ ...value, role })}
        />
      </div>
    </>
  );
}
