/**
 * A unit asks for a later due date (design §4). Pure.
 *
 * - One request at a time is open for an assignment: `ASKED` waits for the decision, `COUNTERED` for the unit's answer.
 * - Asked before the last day on time has passed; a later request is taken, and flagged.
 * - Decided by whoever may decide about the assignment, and never by the person who asked.
 * - From the third one on a request is flagged to the leaders. What the unit itself withdrew is not counted.
 * - The document's date never changes: an approval sets the date that counts now.
 */

/** chờ quyết định, đề nghị ngày khác, đồng ý, không đồng ý, đơn vị rút, hết hiệu lực. */
export const EXTENSION_STATUSES = [
  'ASKED',
  'COUNTERED',
  'APPROVED',
  'REFUSED',
  'WITHDRAWN',
  'LAPSED',
] as const;
export type ExtensionStatus = (typeof EXTENSION_STATUSES)[number];

/** Somebody still has to answer. */
export const OPEN_EXTENSIONS = ['ASKED', 'COUNTERED'] as const satisfies ExtensionStatus[];
