import type { Place } from '../../documents/blocks.js';
import type { DirectoryUnit, ResolvedReference, UnitDirectory } from '../../units/unit-directory.js';
import { resolveUnitReference, splitUnitReferences } from '../../units/unit-references.rules.js';
import type { RecognisedReference } from './recognised-plan.js';
import { fold } from './text-folding.js';
import { warning } from './warnings.js';
import type { ImportWarning } from './warnings.js';

type Named = ResolvedReference & { unitName: string | null };

/**
 * Turns the text of a unit cell into references. A plan names the same units in row after row, so each
 * different text is split and resolved once.
 */
export class UnitReader {
  private readonly split = new Map<string, Named[]>();
  private readonly names = new Map<string, string>();

  constructor(private readonly directory: UnitDirectory) {
    const units: DirectoryUnit[] = directory.authority
      ? [directory.authority, ...directory.units]
      : directory.units;
    for (const unit of units) this.names.set(unit.id, unit.name);
    for (const group of directory.groups) this.names.set(group.id, group.name);
  }

  read(text: string, place: Place): RecognisedReference[] {
    return this.resolve(text).map(
      ({ raw, kind, unitIds, groupId, match, distance, candidates, unitName }) => {
        const reference = {
          raw,
          kind,
          unitIds,
          groupId,
          match,
          candidates,
          unitName,
          place,
          inherited: false,
        };
        return distance === undefined ? reference : { ...reference, distance };
      },
    );
  }

  /** Those of `references` that a clause of the cell names as supervising ("cùng giám sát"). */
  supervising(text: string, references: RecognisedReference[]): RecognisedReference[] {
    if (!/giám sát/iu.test(text)) return [];
    const clauses = text
      .split(/[;\n]/)
      .map(fold)
      .filter((clause) => clause.includes('giám sát'));
    return references.filter((reference) => clauses.some((clause) => clause.includes(fold(reference.raw))));
  }

  private resolve(text: string): Named[] {
    const known = this.split.get(text);
    if (known) return known;
    const seen = new Set<string>();
    const references = splitUnitReferences(text, this.directory)
      .filter((raw) => !seen.has(raw) && seen.add(raw))
      .map((raw) => resolveUnitReference(raw, this.directory))
      .map((reference) => ({ ...reference, unitName: this.nameOf(reference) }));
    this.split.set(text, references);
    return references;
  }

  private nameOf(reference: ResolvedReference): string | null {
    if (reference.groupId !== null) return this.names.get(reference.groupId) ?? null;
    const [only, ...more] = reference.unitIds;
    return only !== undefined && more.length === 0 ? (this.names.get(only) ?? null) : null;
  }
}

/** What a near spelling was taken for; a number of wards that is not theirs, for all of them. */
function nameOfTaken({ unitIds, candidates, raw }: RecognisedReference): string {
  const named = candidates.filter((one) => unitIds.includes(one.unitId)).map((one) => one.name);
  return named.length > 0 ? named.join(', ') : `${raw.replace(/\d+\s*/, '')} (${unitIds.length})`;
}

/** The doubts a clerk must settle about who was named. */
export function unitWarnings(references: RecognisedReference[]): ImportWarning[] {
  return references.flatMap((reference) => {
    const params = { raw: reference.raw, candidates: reference.candidates.map((one) => one.name).join(', ') };
    if (reference.match === 'fuzzy') {
      const taken = reference.unitName ?? nameOfTaken(reference);
      return [warning('unit-fuzzy', reference.place, { raw: reference.raw, taken })];
    }
    if (reference.kind !== 'unknown') return [];
    return [
      warning(
        reference.candidates.length > 1 ? 'unit-ambiguous' : 'unit-unresolved',
        reference.place,
        params,
      ),
    ];
  });
}
