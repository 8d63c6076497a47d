import { Select } from 'antd';
import { leaderOptions } from './leader-options';
import { isUnitNamed } from './unit-options';
import { useReview } from './useReview';

interface LeaderPickerProps {
  id?: string;
  label: string;
  autoFocus?: boolean;
  chosen: string[];
  onChange: (leaderIds: string[]) => void;
}

/** Leaders of the authority, found by typing a part of a name or post, with or without accents. */
export function LeaderPicker({ id, label, autoFocus = false, chosen, onChange }: LeaderPickerProps) {
  const { draft, pending } = useReview();
  return (
    <Select<string[]>
      {...(id ? { id } : { 'aria-label': label })}
      mode="multiple"
      placeholder={label}
      autoFocus={autoFocus}
      defaultOpen={autoFocus}
      disabled={pending}
      value={chosen}
      style={{ minWidth: 220, width: '100%' }}
      popupMatchSelectWidth={false}
      optionLabelProp="title"
      showSearch={{ filterOption: isUnitNamed }}
      options={leaderOptions(draft.leaders)}
      onChange={onChange}
    />
  );
}
