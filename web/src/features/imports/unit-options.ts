import type { Unit } from '../../api/types';
import { fold } from '../../components/fold';

interface UnitOption {
  value: string;
  label: string;
  /** The short name, by which it is found as well. */
  title: string;
}

export function unitOptions(units: Unit[]): UnitOption[] {
  return units.map(({ id, name, shortName }) => ({ value: id, label: name, title: shortName }));
}

/** Whether what was typed is in a unit's name, with or without accents. */
export function isUnitNamed(typed: string, option?: { label?: unknown; title?: string }): boolean {
  return fold([option?.label, option?.title].join(' ')).includes(fold(typed));
}
