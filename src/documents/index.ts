export { readDocument, LARGEST_FILE } from './read-document.js';
export { DocumentError } from './documents.errors.js';
export type { DocumentErrorReason } from './documents.errors.js';
export type {
  Alignment,
  Block,
  Cell,
  DocumentFormat,
  Footnote,
  NeutralDocument,
  Paragraph,
  Place,
  Row,
  Table,
  TextStyle,
} from './blocks.js';
