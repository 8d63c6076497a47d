export { buildOfficialDocument } from './build-official-document.js';
export { OFFICIAL_FORM } from './official-form.js';
export type {
  OfficialAppendix,
  OfficialBlock,
  OfficialColumn,
  OfficialDocument,
  OfficialRow,
  OfficialTable,
  OfficialText,
  Signature,
  SigningAuthority,
  TextPiece,
} from './official-document.js';
export {
  numberAndSymbol,
  placeAndDate,
  shortDate,
  vietnameseNumber,
  vietnamesePercent,
  writtenDate,
} from './wording.js';
