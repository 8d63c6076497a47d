import { useState } from 'react';
import { useArrangedUnits } from '../../api/arrangements';
import { focusFirst } from '../../components/Field';

/** What is asked for whenever work goes from one person to another: the unit, who gives, who takes, and why. */
export function useArrangement() {
  const query = useArrangedUnits();
  const [chosenUnit, setUnit] = useState<string>();
  const [fromId, setFrom] = useState<string>();
  const [toId, setTo] = useState<string>();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const units = query.data ?? [];
  const unitId = chosenUnit ?? (units.length === 1 ? units[0]?.unitId : undefined);
  return {
    query,
    units,
    unitId,
    people: units.find((unit) => unit.unitId === unitId)?.people ?? [],
    fromId,
    toId,
    reason,
    /** It was to be sent; what is missing is said beside its field. */
    asked,
    setFrom,
    setTo,
    setReason,
    /** Says what is missing, and goes there. @param days by the ids of their fields, which begin with `name` */
    ask: (name: string, days: Record<string, string | null>) => {
      setAsked(true);
      const held: Array<[string, unknown]> = [
        ['arranged-unit', unitId],
        [`${name}-from`, fromId],
        [`${name}-to`, toId],
        ...Object.entries(days),
        [`${name}-reason`, reason.trim()],
      ];
      focusFirst(held.filter(([, value]) => !value).map(([id]) => id));
    },
    /** Nobody of the unit before stays chosen. */
    chooseUnit: (unit: string) => {
      setUnit(unit);
      setFrom(undefined);
      setTo(undefined);
    },
  };
}

export type Arrangement = ReturnType<typeof useArrangement>;
