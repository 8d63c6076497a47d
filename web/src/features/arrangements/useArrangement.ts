import { useState } from 'react';
import { useArrangedUnits } from '../../api/arrangements';

/** What is asked for whenever work goes from one person to another: the unit, who gives, who takes, and why. */
export function useArrangement() {
  const query = useArrangedUnits();
  const [chosenUnit, setUnit] = useState<string>();
  const [fromId, setFrom] = useState<string>();
  const [toId, setTo] = useState<string>();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
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
    missing,
    setFrom,
    setTo,
    setReason,
    setMissing,
    /** Nobody of the unit before stays chosen. */
    chooseUnit: (unit: string) => {
      setUnit(unit);
      setFrom(undefined);
      setTo(undefined);
    },
  };
}

export type Arrangement = ReturnType<typeof useArrangement>;
