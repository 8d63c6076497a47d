/**
 * The organisation tree as the pure rules see it: plain data, no entities. Built from the database for
 * an import, from a JSON file for `dondoc import-preview --units`, or empty when nothing is known.
 */
export type UnitKind = 'AUTHORITY' | 'DEPARTMENT' | 'WARD' | 'AGENCY' | 'VERTICAL' | 'MASS_ORG' | 'COUNCIL';

export interface DirectoryUnit {
  id: string;
  kind: UnitKind;
  name: string;
  parentId: string | null;
  /** Every other spelling the authority uses for it, abbreviations included. */
  aliases: string[];
}

export interface DirectoryGroup {
  id: string;
  /** "UBND 16 phường" and the other ways it is written. */
  name: string;
  aliases: string[];
  memberIds: string[];
}

export interface UnitDirectory {
  /** The issuing authority (its leaders answer for "Chủ tịch và các Phó Chủ tịch"). Null: none known. */
  authority: DirectoryUnit | null;
  units: DirectoryUnit[];
  groups: DirectoryGroup[];
}

/** `unknown` is a question for the clerk, never a guess. */
export type UnitReferenceKind = 'unit' | 'group' | 'generic' | 'person' | 'external' | 'unknown';

export interface UnitCandidate {
  unitId: string;
  name: string;
  /** 0 is the same name; 1 nothing in common. */
  distance: number;
}

export interface ResolvedReference {
  /** As printed, one entry per unit named. */
  raw: string;
  kind: UnitReferenceKind;
  /** The unit itself, or for a group every unit it stands for. Empty when nobody is named. */
  unitIds: string[];
  groupId: string | null;
  /** How it was found: the same words, a known alias, or a near spelling that must be shown as a doubt. */
  match: 'exact' | 'alias' | 'fuzzy' | 'none';
  distance?: number;
  /** Near or equal candidates, best first, when the reference is ambiguous, fuzzy or unknown. */
  candidates: UnitCandidate[];
  /** What an abbreviation usually stands for, where no tree is known to say it ("CCT" → Chi cục Thuế). */
  suggestedName?: string;
}
