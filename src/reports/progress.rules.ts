import type { PlanSectionRow } from '../plans/index.js';
import { sumCounts } from '../tasks/timeliness/index.js';
import type { AssignmentRole, OfficialCounts } from '../tasks/index.js';
import type { UnitKind } from '../units/index.js';
import type { PlanProgress } from './dto/progress.dto.js';

/** The counts of one unit's part, in one role, in one section: what every other count is the sum of. */
export interface CountedGroup {
  role: AssignmentRole;
  sectionId: string | null;
  unitId: string;
  unitName: string;
  unitKind: UnitKind;
  counts: OfficialCounts;
}

type Counts = Pick<PlanProgress, 'counts' | 'coordinatingCounts' | 'bySection' | 'byUnit'>;

/**
 * Sums up by role, by section and by unit, so that the three always agree.
 * @param groups units in the organisation's order.
 */
export function sumUp(groups: readonly CountedGroup[], sections: readonly PlanSectionRow[]): Counts {
  const of = (role: AssignmentRole, among: readonly CountedGroup[]) =>
    sumCounts(among.filter((group) => group.role === role).map(({ counts }) => counts));
  const inSection = new Map<string | null, CountedGroup[]>();
  const ofUnit = new Map<string, CountedGroup[]>();
  for (const group of groups) {
    addTo(inSection, group.sectionId, group);
    addTo(ofUnit, group.unitId, group);
  }
  const places = [
    ...sections.map(({ id, label, title }) => ({ sectionId: id, label, title })),
    ...(inSection.has(null) ? [{ sectionId: null, label: '', title: '' }] : []),
  ];
  return {
    counts: of('LEAD', groups),
    coordinatingCounts: of('COORDINATING', groups),
    bySection: places.map((place) => ({
      ...place,
      counts: of('LEAD', inSection.get(place.sectionId) ?? []),
    })),
    byUnit: [...ofUnit.values()].map((among) => {
      const { unitId, unitName, unitKind } = among[0] as CountedGroup;
      return { unitId, unitName, unitKind, lead: of('LEAD', among), coordinating: of('COORDINATING', among) };
    }),
  };
}

/** Done, on time or late. */
export function completed({ completedOnTime, completedLate }: OfficialCounts): number {
  return completedOnTime + completedLate;
}

function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
