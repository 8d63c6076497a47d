/** "7, 3, 1, 0" as steps; null where it is none. */
export function readBefore(text: string): number[] | null {
  const parts = text.split(/[,;\s]+/).filter(Boolean);
  const days = parts.map(Number);
  const good = days.every((day) => Number.isInteger(day) && day >= 0 && day <= 60);
  return good && days.length <= 8 && new Set(days).size === days.length ? days : null;
}
