import { CELLS } from './cells.js';
import { COMPOSED } from './composed.js';
import { HEADERS } from './headers.js';
import { KINDS } from './kinds.js';
import { NARRATIVE } from './narrative.js';
import { OFFICES } from './offices.js';
import { STRUCTURE } from './structure.js';
import { TABLES } from './tables.js';
import { TAKEOVERS } from './takeovers.js';
import type { VarietyDocument } from '../support/model.js';

export const DOCUMENTS: VarietyDocument[] = [
  ...HEADERS,
  ...STRUCTURE,
  ...CELLS,
  ...COMPOSED,
  ...NARRATIVE,
  ...OFFICES,
  ...TAKEOVERS,
  ...KINDS,
  ...TABLES,
];
