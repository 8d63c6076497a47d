import { Select } from 'antd';
import { isUnitNamed, unitOptions } from './unit-options';
import { useReview } from './useReview';

interface UnitPickerProps {
  label: string;
  autoFocus?: boolean;
  onPick: (unitId: string) => void;
}

/** One unit of the authority, found by typing a part of its name, with or without accents. */
export function UnitPicker({ label, autoFocus = false, onPick }: UnitPickerProps) {
  const { units, pending } = useReview();
  return (
    <Select<string>
      aria-label={label}
      placeholder={label}
      autoFocus={autoFocus}
      defaultOpen={autoFocus}
      disabled={pending}
      value={null}
      style={{ minWidth: 220 }}
      popupMatchSelectWidth={false}
      showSearch={{ filterOption: isUnitNamed }}
      options={unitOptions(units)}
      onSelect={(id) => onPick(id)}
    />
  );
}
