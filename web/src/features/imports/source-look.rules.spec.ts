import { describe, expect, it } from '@jest/globals';
import type { SourceTable } from '../../api/types';
import { columnShares, pagesBegun, piecesOf } from './source-look.rules';

const cell = (text: string, column = 0, more: { rowspan?: number; colspan?: number } = {}) => ({
  ...{ column, colspan: 1, rowspan: 1, text },
  ...more,
});
const table = (rows: SourceTable['rows']): SourceTable => ({ index: 5, type: 'table', rows });

describe('a long table on the screen', () => {
  const long = table(Array.from({ length: 100 }, (_, index) => ({ index, cells: [cell(`${index}`)] })));

  it('is set in pieces that together are the table', () => {
    const pieces = piecesOf(long, null);
    expect(pieces.map(({ rows }) => rows.length)).toEqual([40, 40, 20]);
    expect(pieces.flatMap(({ rows }) => rows)).toEqual(long.rows);
  });

  it('is not cut through a merged cell', () => {
    const [first, ...rest] = long.rows;
    const merged = table([
      { ...(first as SourceTable['rows'][number]), cells: [cell('Kinh tế', 0, { rowspan: 60 })] },
      ...rest,
    ]);
    expect(piecesOf(merged, null).map(({ rows }) => rows.length)).toEqual([60, 40]);
  });

  it('is cut where a page begins, which is said there', () => {
    const paged = table(long.rows.map((row) => ({ ...row, page: row.index < 10 ? 2 : 3 })));
    expect(piecesOf(paged, 2).map(({ page, rows }) => [page, rows.length])).toEqual([
      [null, 10],
      [3, 40],
      [null, 40],
      [null, 10],
    ]);
  });
});

it('gives a column the more room the more is written in it, and none less than a word needs', () => {
  const shares = columnShares(
    table([{ index: 0, cells: [cell('1'), cell('x'.repeat(400), 1), cell('Phòng Nội vụ', 2)] }]),
  );
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  expect(shares[1]).toBeGreaterThan(shares[2] ?? 1);
  expect(shares[0]).toBeGreaterThan(0.04);
});

it('says where a page begins, except the first', () => {
  const paragraph = (index: number, page: number) => ({
    ...{ index, page, text: 'Điều' },
    type: 'paragraph' as const,
  });
  expect([...pagesBegun([paragraph(0, 1), paragraph(1, 1), paragraph(2, 2)])]).toEqual([[2, 2]]);
});
