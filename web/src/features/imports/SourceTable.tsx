import { memo, useMemo } from 'react';
import type { SourcePlace, SourceTable as Table } from '../../api/types';
import { PageMark } from './PageMark';
import type { BlockLook, SourceRow, TablePiece } from './source-look.rules';
import { columnShares, piecesOf } from './source-look.rules';
import styles from './SourcePane.module.css';

interface SourceTableProps {
  table: Table;
  look: BlockLook;
  lit: SourcePlace | null;
  onChooseRow: (block: number, row: number) => void;
}

/** A table of the document with its merged cells; a row leads to what was read from it. */
export function SourceTable({ table, look, lit, onChooseRow }: SourceTableProps) {
  const shares = useMemo(() => columnShares(table), [table]);
  const pieces = useMemo(() => piecesOf(table, table.rows[0]?.page ?? null), [table]);
  return (
    <div
      className={styles.tableFrame}
      id={`source-${table.index}`}
      data-look={look}
      style={{ minWidth: look === 'table' ? shares.length * LEAST_COLUMN_WIDTH : undefined }}
    >
      {pieces.map((piece) => {
        const first = piece.rows[0]?.index ?? 0;
        return (
          <Piece
            key={first}
            block={table.index}
            piece={piece}
            shares={shares}
            look={look}
            lit={piece.rows.some(({ index }) => index === lit?.row) ? lit : null}
            onChooseRow={onChooseRow}
          />
        );
      })}
    </div>
  );
}

/** Below it a table with many columns is not to be read: it is moved sideways instead. */
const LEAST_COLUMN_WIDTH = 72;
const ROW_HEIGHT_GUESS = 90;

interface PieceProps {
  block: number;
  piece: TablePiece;
  shares: number[];
  look: BlockLook;
  lit: SourcePlace | null;
  onChooseRow: (block: number, row: number) => void;
}

const Piece = memo(function Piece({
  block,
  piece: { page, rows },
  shares,
  look,
  lit,
  onChooseRow,
}: PieceProps) {
  return (
    <>
      {page !== null && <PageMark page={page} />}
      <div
        className={styles.piece}
        style={{ containIntrinsicSize: `auto ${rows.length * ROW_HEIGHT_GUESS}px` }}
      >
        <table className={styles.table}>
          {look === 'table' && (
            <colgroup>
              {shares.map((share, column) => (
                <col key={column} style={{ width: `${(share * 100).toFixed(1)}%` }} />
              ))}
            </colgroup>
          )}
          <tbody>
            {rows.map((row) => (
              <Row
                key={row.index}
                block={block}
                row={row}
                lit={lit !== null && lit.row === row.index}
                litCell={lit?.row === row.index ? lit.cell : undefined}
                onChooseRow={onChooseRow}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
});

interface RowProps {
  block: number;
  row: SourceRow;
  lit: boolean;
  litCell: number | undefined;
  onChooseRow: (block: number, row: number) => void;
}

const Row = memo(function Row({ block, row, lit, litCell, onChooseRow }: RowProps) {
  return (
    <tr id={`source-${block}-${row.index}`} data-lit={lit} onClick={() => onChooseRow(block, row.index)}>
      {row.cells.map(({ column, colspan, rowspan, text, bold }, index) => (
        <td
          key={column}
          colSpan={colspan}
          rowSpan={rowspan}
          data-bold={bold}
          data-recipients={/^nơi nhận/iu.test(text) || undefined}
          data-lit={litCell === index}
        >
          {text}
        </td>
      ))}
    </tr>
  );
});
