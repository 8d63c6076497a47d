import { memo } from 'react';
import type { SourcePlace, SourceTable as Table } from '../../api/types';
import styles from './SourcePane.module.css';

interface SourceTableProps {
  table: Table;
  lit: SourcePlace | null;
  onChooseRow: (block: number, row: number) => void;
}

/** A table of the document with its merged cells; a row leads to what was read from it. */
export function SourceTable({ table, lit, onChooseRow }: SourceTableProps) {
  return (
    <div className={styles.tableFrame} id={`source-${table.index}`}>
      <table className={styles.table} style={{ minWidth: columnsOf(table) * LEAST_COLUMN_WIDTH }}>
        <tbody>
          {table.rows.map((row) => (
            <Row
              key={row.index}
              block={table.index}
              row={row}
              lit={lit !== null && lit.row === row.index}
              litCell={lit?.row === row.index ? lit.cell : undefined}
              onChooseRow={onChooseRow}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const LEAST_COLUMN_WIDTH = 80;

function columnsOf({ rows }: Table): number {
  return Math.max(...rows.flatMap(({ cells }) => cells.map(({ column, colspan }) => column + colspan)), 1);
}

interface RowProps {
  block: number;
  row: Table['rows'][number];
  lit: boolean;
  litCell: number | undefined;
  onChooseRow: (block: number, row: number) => void;
}

const Row = memo(function Row({ block, row, lit, litCell, onChooseRow }: RowProps) {
  return (
    <tr id={`source-${block}-${row.index}`} data-lit={lit} onClick={() => onChooseRow(block, row.index)}>
      {row.cells.map(({ column, colspan, rowspan, text }, index) => (
        <td key={column} colSpan={colspan} rowSpan={rowspan} data-lit={litCell === index}>
          {text}
        </td>
      ))}
    </tr>
  );
});
