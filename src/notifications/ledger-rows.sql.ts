/**
 * Ledger rows by what they hang on: rows not yet in a message of these people, or the rows of these messages.
 * `told`: also those whose message has come to its end, to be said by another way.
 */
export type LedgerSelection =
  { column: 'recipient_id'; ids: string[] } | { column: 'message_id' | 'id'; ids: string[]; told?: boolean };

/**
 * Read on their own before anything else is asked of them: just after a sweep has written thousands of rows the
 * planner does not know them yet, and would rather read the whole ledger for their type.
 */
export function rowsOf(selection: LedgerSelection): string {
  const { column } = selection;
  const uncarried = column === 'recipient_id' ? ' AND message_id IS NULL' : '';
  const open = 'told' in selection && selection.told ? `status <> 'SKIPPED'` : `status = 'PENDING'`;
  return `(SELECT * FROM reminder WHERE ${column} = ANY($1::uuid[])${uncarried} AND ${open} OFFSET 0)`;
}
