import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReview } from './useReview';
import { isUnitNamed, unitOptions } from './unit-options';

interface UnitsPickerProps {
  label: string;
  onPick: (unitIds: string[]) => void;
}

const ALL_WARDS = 'all-wards';

/** The units that one name stands for: one, several, or all wards at once. */
export function UnitsPicker({ label, onPick }: UnitsPickerProps) {
  const { t } = useTranslation('imports');
  const { units, pending } = useReview();
  const [chosen, setChosen] = useState<string[]>([]);
  const wards = units.filter(({ kind }) => kind === 'WARD').map(({ id }) => id);
  const change = (values: string[]) =>
    setChosen(
      values.includes(ALL_WARDS)
        ? [...new Set([...values.filter((value) => value !== ALL_WARDS), ...wards])]
        : values,
    );
  return (
    <>
      <Select<string[]>
        mode="multiple"
        aria-label={label}
        placeholder={label}
        autoFocus
        defaultOpen
        maxTagCount={3}
        disabled={pending}
        value={chosen}
        style={{ minWidth: 260, maxWidth: '100%' }}
        popupMatchSelectWidth={false}
        showSearch={{ filterOption: isUnitNamed }}
        options={[
          ...(wards.length > 1
            ? [{ value: ALL_WARDS, label: t('field.allWards', { count: wards.length }), title: '' }]
            : []),
          ...unitOptions(units),
        ]}
        onChange={change}
      />
      <Button type="primary" disabled={pending || chosen.length === 0} onClick={() => onPick(chosen)}>
        {t('doubt.take')}
      </Button>
    </>
  );
}
