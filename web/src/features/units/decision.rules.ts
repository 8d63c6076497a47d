import type { UnitChangeDraft, UnitChangeKind, UnitChangePreview } from '../../api/types';

/** A unit that carries on, as it is being entered: one that is there, or a name to set one up under. */
export interface EnteredSuccessor {
  /** Stays the same while the list changes. */
  key: number;
  unitId: string | null;
  name: string;
  shortName: string;
}

export interface Decision {
  kind: UnitChangeKind;
  unitIds: string[];
  name: string;
  shortName: string;
  successors: EnteredSuccessor[];
  /** Which successor gets an assignment, where that is not the first. */
  assignments: Record<string, number>;
  /** The same of a person's role. */
  roles: Record<string, number>;
  effectiveOn: string;
  ground: string;
}

const nobody = (key: number): EnteredSuccessor => ({ key, unitId: null, name: '', shortName: '' });

export const NEW_DECISION: Decision = {
  kind: 'MERGE',
  unitIds: [],
  name: '',
  shortName: '',
  successors: [nobody(0)],
  assignments: {},
  roles: {},
  effectiveOn: '',
  ground: '',
};

/** As many fields for successors as the kind needs; what was entered before stays. */
export function withKind(kind: UnitChangeKind, before: Decision): Partial<Decision> {
  const [first = nobody(0), second = nobody(1)] = before.successors;
  return {
    kind,
    unitIds: kind === 'MERGE' ? before.unitIds : before.unitIds.slice(0, 1),
    successors: kind === 'SPLIT' ? [first, second] : [first],
    assignments: {},
    roles: {},
  };
}

export function withOneMore(successors: EnteredSuccessor[]): EnteredSuccessor[] {
  return [...successors, nobody(Math.max(...successors.map(({ key }) => key)) + 1)];
}

/** Some unit would have more than one head. */
export function headsTogether(people: UnitChangePreview['people'], roles: Record<string, number>): boolean {
  const at = people
    .filter(({ role }) => role === 'HEAD')
    .map(({ roleId, successor }) => roles[roleId] ?? successor);
  return new Set(at).size < at.length;
}

const allotted = (chosen: Record<string, number>) =>
  Object.entries(chosen).map(([id, successor]) => ({ id, successor }));

/** What the server is asked about. */
export function draftOf({
  kind,
  unitIds,
  name,
  shortName,
  successors,
  assignments,
  roles,
}: Decision): UnitChangeDraft {
  if (kind === 'RENAME')
    return { kind, unitIds, name: name.trim(), shortName: shortName.trim() || undefined };
  return {
    kind,
    unitIds,
    successors: successors.map((one) =>
      one.unitId
        ? { unitId: one.unitId }
        : { name: one.name.trim(), shortName: one.shortName.trim() || undefined },
    ),
    assignments: allotted(assignments),
    roles: allotted(roles),
  };
}
