/**
 * Who signs a unit's own report, and how (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7): a body signs by its chairman
 * (TM.), an agency by its head, a deputy for either (KT.). Pure.
 */
import type { Signature } from '../../documents/official/index.js';
import type { UnitKind } from '../../units/index.js';
import { UNIT_REPORT_WORDS as WORDS } from './unit-report.words.js';

export interface SigningUnit {
  kind: UnitKind;
  name: string;
}

/** @param signer who submitted it; null: the place is kept free. */
export function unitSignature(
  unit: SigningUnit,
  signer: { fullName: string; title: string } | null,
): Signature {
  const { body, title, deputy } = formOf(unit);
  const byDeputy = /^phó\s/iu.test(signer?.title.trim() ?? '');
  return {
    lines: [
      ...(body ? [{ authority: 'TM.' as const, text: body }] : []),
      ...(byDeputy ? [{ authority: 'KT.' as const, text: title }, { text: deputy }] : [{ text: title }]),
    ],
    name: signer?.fullName ?? null,
  };
}

interface SigningForm {
  /** That the chairman signs for. */
  body: string | null;
  title: string;
  deputy: string;
}

function formOf({ kind, name }: SigningUnit): SigningForm {
  const known = WORDS.signing.find(
    ({ named, kinds }) => named.test(name) && (!kinds || kinds.includes(kind)),
  );
  if (known) return { body: known.body ?? null, title: known.title, deputy: WORDS.deputyOf(known.title) };
  if (kind === 'WARD' || kind === 'AUTHORITY')
    return { body: WORDS.people, title: WORDS.chairman, deputy: WORDS.deputyOf(WORDS.chairman) };
  const title = kind === 'DEPARTMENT' ? WORDS.headOfDepartment : WORDS.headOfAgency;
  return { body: null, title, deputy: WORDS.deputyOf(title) };
}
