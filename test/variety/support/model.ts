/** A document as a test writes it, apart from any format. */
export interface MergedCell {
  text: string;
  /** Columns it covers. */
  span?: number;
  /** First or further cell of one merged downwards. */
  merge?: 'restart' | 'continue';
  /** A table inside the cell, below its text. */
  nested?: string[][];
}

export type CellSpec = string | MergedCell;

export type BlockSpec =
  | string
  /** A paragraph that a text box holds. */
  | { box: string[] }
  | { rows: CellSpec[][]; layout?: boolean; header?: number }
  /** WordprocessingML as it stands, for what only hand-made files have. */
  | { xml: string }
  | { section: 'landscape' }
  | { page: true };

export type Format = 'docx' | 'word' | 'libreoffice' | 'google' | 'txt' | 'markdown' | 'html' | 'xlsx';

export const FORMATS: Format[] = ['docx', 'word', 'libreoffice', 'google', 'txt', 'markdown', 'html', 'xlsx'];

/** Formats that can say which cells are merged. */
export const WITH_MERGES: Format[] = ['docx', 'word', 'libreoffice', 'google', 'html', 'xlsx'];
export const WORD_FORMATS: Format[] = ['docx', 'word', 'libreoffice', 'google'];

export interface Expected {
  number: string | null;
  kind: string | null;
  issuer: string | null;
  issuedOn: string | null;
  signer: string | null;
  /** "2026-01-01..2026-12-31". */
  period: string | null;
  /** "I|Title", "|Title" without a label. */
  sections: string[];
  tasks: ExpectedTask[];
  /** Tasks out of running text. */
  narrative: ExpectedTask[];
  /** Dates of each reporting duty, joined by commas; "" for one without a date. */
  reports: string[];
  /** Warning codes that must be there, of the document or of any task. */
  warnings: string[];
}

export interface ExpectedTask {
  section: string | null;
  no: string | null;
  content: string;
  leads: string[];
  help: string[];
  /** "2026-06-30", "2026-01-01..2026-06-30", "ongoing", "recurring", "relative", "plan", "none". */
  due: string;
  product?: string;
  leader?: string;
  supervising?: string[];
  /** Names of units in the directory, lead by lead, where the document comes with one. */
  units?: Array<string | null>;
}

export interface VarietyDocument {
  name: string;
  /** Which line of the list of varieties it stands for. */
  covers: string;
  formats: Format[];
  blocks: BlockSpec[];
  expected: Expected;
  /** A directory of units, as import-preview --units takes it. */
  units?: unknown;
  /** What is not read right yet, miss by miss; says why beside each. Empty nearly everywhere. */
  limits?: Partial<Record<Format, string[]>>;
}

/** "no content > lead; lead + help; help @ due", the parts after ">" optional. */
export function task(section: string | null, line: string, more: Partial<ExpectedTask> = {}): ExpectedTask {
  const [rest = '', due = 'plan'] = line.split(' @ ');
  const [before = '', help = ''] = rest.split(' + ');
  const [named = '', lead = ''] = before.split(' > ');
  const [no = '', ...words] = named.split(' ');
  const list = (text: string): string[] =>
    text
      .split(';')
      .map((one) => one.trim())
      .filter((one) => one !== '');
  return {
    section,
    no: no === '-' ? null : no,
    content: words.join(' '),
    leads: list(lead),
    help: list(help),
    due: due.trim(),
    ...more,
  };
}

export function tasks(section: string | null, ...lines: string[]): ExpectedTask[] {
  return lines.map((line) => task(section, line));
}
