import type { Place } from '../../documents/blocks.js';
import type { UnitReader } from './assignments.js';
import { looksLikeUnits } from './cell-shape.js';
import type { DraftSection } from './draft-row.js';
import { partUnitsFromDuty } from './named-units.js';
import { readLabel } from './ordinals.js';
import type { Label } from './ordinals.js';
import type { RecognisedReference } from './recognised-plan.js';
import { partRoles } from './role-texts.js';

/** "… (Phòng A chủ trì)", "… - Đơn vị chủ trì: Phòng A": who leads, at the end of a title. */
const BRACKET = /\(([^()]*(?:\([^()]*\)[^()]*)?)\)\s*[.:;]?$/u;
const LABELLED = /(?:^|[\s(–-])((?:(?:cơ quan|đơn vị)\s+)?chủ trì[^:()\n]{0,20}:[\s\S]+)$/iu;
const LEADING = /^([\s\S]+?)\s+(?:làm |là (?:cơ quan|đơn vị) )?chủ trì(?:\s+(?:thực hiện|tham mưu))?$/iu;
const CLOSING = /[\s.:;)]+$/u;

/**
 * Who the title of a section gives the rows beneath to: said in it, or the title names units and nothing else.
 * A title that only begins like a name ("Văn phòng điện tử") counts where `loosely` allows: no column says who leads.
 */
export function leadsOfTitle(
  title: string,
  place: Place,
  units: UnitReader,
  loosely: boolean,
): RecognisedReference[] {
  const said = saidIn(title);
  if (said !== null) return units.read(said, place);
  const bare = title.replace(BRACKET, '').replace(CLOSING, '');
  if (!looksLikeUnits(bare) || partUnitsFromDuty(bare)?.certain) return [];
  const named = units.read(bare, place);
  const known = named.every(
    ({ kind, match }) =>
      match !== 'none' || (loosely && (kind === 'unit' || kind === 'group' || kind === 'external')),
  );
  return known ? named : [];
}

function saidIn(title: string): string | null {
  const bracket = BRACKET.exec(title)?.[1] ?? '';
  const labelled = LABELLED.exec(title)?.[1];
  if (!labelled && !/chủ trì/iu.test(bracket)) return null;
  const { lead } = partRoles((labelled ?? bracket).replace(CLOSING, ''));
  const name = LEADING.exec(lead)?.[1] ?? lead;
  return looksLikeUnits(name) ? name : null;
}

/** The section and those around it, innermost first: 1 within I within A. */
export function sectionsAround(sections: DraftSection[], at: number): DraftSection[] {
  const chain: DraftSection[] = [];
  let depth = Infinity;
  for (let index = at; index >= 0; index--) {
    const section = sections[index];
    if (!section) continue;
    const own = depthOf(section.label === null ? null : readLabel(section.label));
    if (own >= depth) continue;
    chain.push(section);
    depth = own;
    if (depth === 0 || section.label === null) break;
  }
  return chain;
}

/** How far in a title stands: "A" outermost, then "I", "1", "1.1". Without a number it stands alone. */
function depthOf(label: Label | null): number {
  // A single C or L is a letter: no plan has fifty sections.
  if (label === null || label.kind === 'capital' || /^[CL]$/.test(label.label)) return 0;
  if (label.kind === 'roman') return 1;
  return 1 + label.label.split('.').length;
}
