import type { OfficialDocument } from '../official/index.js';

export interface PdfOrder {
  id: number;
  document: OfficialDocument;
}

export type PdfAnswer = { id: number; bytes: Uint8Array } | { id: number; failure: string };
