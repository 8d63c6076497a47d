import { DocumentError, readDocument } from '../../documents/index.js';
import type { DocumentErrorReason } from '../../documents/index.js';

/** A spreadsheet whose rows are wanted, whatever they are about. */
export interface TablesOrder {
  bytes: Uint8Array;
  fileName: string;
  wanted: 'tables';
}

export type TablesResult =
  { outcome: 'tables'; rows: string[][] } | { outcome: 'unreadable'; reason: DocumentErrorReason };

/** The rows of every table of a spreadsheet. Runs in a process of its own; see `plan-reader.ts`. */
export async function readTables({ bytes, fileName }: TablesOrder): Promise<TablesResult> {
  try {
    const { format, blocks } = await readDocument(bytes, fileName);
    if (format !== 'xlsx') return { outcome: 'unreadable', reason: 'WRONG_TYPE' };
    const rows = blocks.flatMap((block) =>
      block.type === 'table'
        ? block.rows.map(({ cells }) => {
            const row: string[] = [];
            for (const { column, text } of cells) row[column] = text;
            return Array.from(row, (text) => text ?? '');
          })
        : [],
    );
    return { outcome: 'tables', rows };
  } catch (error) {
    if (error instanceof DocumentError) return { outcome: 'unreadable', reason: error.reason };
    throw error;
  }
}
