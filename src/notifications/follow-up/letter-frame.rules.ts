/** What every letter that urges on has around its own words and table. Pure. */
import type { OfficialDocument, OfficialTable } from '../../documents/official/index.js';
import { peoplesBodyOf } from '../../units/peoples-body.rules.js';
import { WORDS } from './follow-up.words.js';

export interface FollowedUpPlan {
  number: string;
  issuedOn: string;
  authorityName: string;
  place: string;
  superiorName: string | null;
  /** Null: as the decree says for a People's Committee. */
  documentSymbol: string | null;
}

interface LetterContent {
  abstract: string;
  /** The units in the order of the table; each is addressed once. */
  unitNames: string[];
  /** As typed: each line is a paragraph. */
  text: string;
  table: OfficialTable;
}

export function letterOf(
  { authorityName, place, superiorName, documentSymbol }: FollowedUpPlan,
  { abstract, unitNames, text, table }: LetterContent,
  today: string,
): OfficialDocument {
  const body = peoplesBodyOf(authorityName);
  const paragraphs = text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
  return {
    superior: body ? null : superiorName,
    issuer: authorityName,
    number: null,
    symbol: WORDS.symbol(documentSymbol ?? WORDS.peopleSymbol),
    place,
    date: today,
    kind: null,
    abstract,
    addressees: [...new Set(unitNames)],
    body: [
      ...paragraphs.map((line) => ({ type: 'paragraph' as const, text: line })),
      { type: 'table', table },
      { type: 'paragraph', text: WORDS.closing(authorityName) },
    ],
    signature: body
      ? { lines: [{ authority: 'TM.', text: body }, { text: WORDS.chairman }], name: null }
      : { lines: [{ text: WORDS.head }], name: null },
    recipients: [WORDS.sameAsAbove, ...(body ? [WORDS.leaders] : [])],
    archive: WORDS.archive,
    appendices: [],
  };
}
