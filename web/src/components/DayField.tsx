import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { FaultProps } from './Field';

interface DayFieldProps extends FaultProps {
  id?: string;
  /** `yyyy-MM-dd` */
  value: string | null;
  min?: string;
  max?: string;
  label?: string;
  autoFocus?: boolean;
  onChange: (day: string | null) => void;
}

/** A day, written dd/MM/yyyy or chosen from a calendar. */
export default function DayField({
  id,
  value,
  min,
  max,
  label,
  autoFocus,
  onChange,
  ...faulty
}: DayFieldProps) {
  return (
    <DatePicker
      {...faulty}
      id={id}
      format={['DD/MM/YYYY', 'D/M/YYYY']}
      placeholder="dd/mm/yyyy"
      aria-label={label}
      autoFocus={autoFocus}
      value={value ? dayjs(value) : null}
      minDate={min ? dayjs(min) : undefined}
      maxDate={max ? dayjs(max) : undefined}
      onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : null)}
    />
  );
}
