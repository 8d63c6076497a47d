/** What a changed target has that it had not before, for the record. Pure. */
import type { KnownTarget } from './target-material.js';

const FIELDS = [
  'name',
  'unitOfMeasure',
  'direction',
  'accumulation',
  'planned',
  'byUnits',
  'unitId',
  'taskId',
  'quote',
  'previousId',
] as const;

type Compared = Pick<KnownTarget, (typeof FIELDS)[number]>;

export function targetChanges(
  before: Compared,
  after: Compared,
): Array<{ field: string; before: string | null; after: string | null }> {
  return FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    before: written(before[field]),
    after: written(after[field]),
  }));
}

function written(value: string | boolean | null): string | null {
  return value === null ? null : String(value);
}
