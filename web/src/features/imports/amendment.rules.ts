import type { Amendment, TaskChange } from '../../api/types';

/** The document says what the issued plan says already. */
export function changesNothing({ document, added, removed, changed }: Amendment): boolean {
  return [document, added, removed, changed].every((list) => list.length === 0);
}

/** What a change of a row is about, by its key in the catalogue. */
export const KIND_NAMES = {
  lead: 'field.leads',
  coordinating: 'field.coordinating',
  supervising: 'field.supervising',
  leader: 'field.leader',
  deadline: 'field.deadline',
  content: 'field.content',
  product: 'field.product',
  ordinal: 'field.ordinal',
  section: 'field.section',
} as const satisfies Record<TaskChange['kind'], string>;

/** The same for the document's own fields, as the server names them. */
export const FIELD_NAMES = {
  title: 'document.titleField',
  issuer: 'document.issuer',
  place: 'document.place',
  issuedOn: 'document.issuedOn',
  signer: 'document.signer',
  signerTitle: 'document.signerTitle',
  campaign: 'document.campaign',
  periodFrom: 'document.periodFrom',
  periodTo: 'amendment.periodTo',
  section: 'field.section',
  reportingDeadlines: 'document.duties',
} as const;
