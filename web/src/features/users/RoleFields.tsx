import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { GrantableUnit, Role } from '../../api/types';
import { Field } from '../../components/Field';
import { fold } from '../../components/fold';

export interface ChosenRole {
  unitId?: string;
  role?: Role;
}

interface RoleFieldsProps {
  units: GrantableUnit[];
  value: ChosenRole;
  /** It was to be sent; what is not chosen is said. */
  asked?: boolean;
  onChange: (chosen: ChosenRole) => void;
}

/** At which unit, and as what. */
export function RoleFields({ units, value, asked, onChange }: RoleFieldsProps) {
  const { t } = useTranslation(['users', 'common']);
  const roles = units.find(({ unitId }) => unitId === value.unitId)?.roles ?? [];
  return (
    <>
      <Field id="role-unit" label={t('unit')} fault={asked && !value.unitId && t('unitMissing')}>
        {(faulty) => (
          <Select
            {...faulty}
            id="role-unit"
            showSearch={{
              filterOption: (text, option) => fold(option?.label ?? '').includes(fold(text)),
            }}
            value={value.unitId}
            options={units.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }))}
            onChange={(unitId: string) => onChange({ unitId })}
          />
        )}
      </Field>
      <Field
        id="role-role"
        label={t('role')}
        fault={asked && value.unitId && !value.role && t('roleMissing')}
      >
        {(faulty) => (
          <Select<Role>
            {...faulty}
            id="role-role"
            value={value.role}
            disabled={!value.unitId}
            options={roles.map((role) => ({ value: role, label: t(`common:held.${role}`) }))}
            onChange={(role) => onChange({ ...value, role })}
          />
        )}
      </Field>
    </>
  );
}

/** The ids of what is not chosen, in their order on the screen. */
export function unchosenIds({ unitId, role }: ChosenRole): string[] {
  return [...(unitId ? [] : ['role-unit']), ...(role ? [] : ['role-role'])];
}
