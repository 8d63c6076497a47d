import { areasOfNested, isInside } from './nested-grids.js';
import type { Rule } from './page-content.js';

/** A cell of a ruled table, with the area it covers. */
export interface GridCell {
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}

export interface Grid {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
  rows: number;
  columns: number;
  cells: GridCell[];
}

/** Rules this close are one: borders are drawn cell by cell and rarely meet exactly. */
const NEAR = 3;
const SMALLEST_SIDE = 12;
/** A page with more is a drawing; a dense table has a thousand or two. */
const MOST_RULES = 6_000;

/** Rebuilds the tables of a page from the rules drawn on it, from top to bottom. */
export function findGrids(rules: Rule[]): Grid[] {
  return rules.length > MOST_RULES ? [] : gridsOf(rules).sort((a, b) => a.y1 - b.y1);
}

function gridsOf(rules: Rule[]): Grid[] {
  const horizontal = joinRules(
    rules.filter((rule) => rule.y1 === rule.y2 && rule.x1 !== rule.x2),
    'x',
  );
  const vertical = joinRules(
    rules.filter((rule) => rule.x1 === rule.x2 && rule.y1 !== rule.y2),
    'y',
  );
  const tables = groups(horizontal, vertical);
  const nested = tables.flatMap(({ h, v }) => areasOfNested(h, v));
  const inner = nested.map((area) => rules.filter((rule) => isInside(rule, area)));
  const within = new Set(inner.flat());
  // Each time at least one rule fewer is left, so this ends.
  if (within.size > 0 && within.size < rules.length)
    return [...gridsOf(rules.filter((rule) => !within.has(rule))), ...inner.flatMap((own) => gridsOf(own))];
  return tables.map(({ h, v }) => gridOf(h, v)).filter((grid): grid is Grid => grid !== null);
}

/** Joins rules on one line that touch or overlap. */
function joinRules(rules: Rule[], along: 'x' | 'y'): Rule[] {
  const across = along === 'x' ? 'y1' : 'x1';
  const from = `${along}1` as const;
  const to = `${along}2` as const;
  const positions = clusters(rules.map((rule) => rule[across]));
  const lines = new Map<number, Rule[]>();
  for (const rule of rules) {
    const position = nearest(positions, rule[across]);
    lines.set(position, [...(lines.get(position) ?? []), rule]);
  }
  const joined: Rule[] = [];
  for (const [position, line] of lines) {
    let open: Rule | null = null;
    for (const rule of line.sort((a, b) => a[from] - b[from])) {
      if (open && rule[from] <= open[to] + NEAR) open[to] = Math.max(open[to], rule[to]);
      else {
        open =
          along === 'x' ? { ...rule, y1: position, y2: position } : { ...rule, x1: position, x2: position };
        joined.push(open);
      }
    }
  }
  return joined;
}

/** Middle of each run of values that lie near each other, ascending. */
function clusters(values: number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const found: number[][] = [];
  for (const value of sorted) {
    const last = found.at(-1);
    if (last && value - (last.at(-1) ?? 0) <= NEAR) last.push(value);
    else found.push([value]);
  }
  return found.map((run) => run.reduce((sum, value) => sum + value, 0) / run.length);
}

function nearest(positions: number[], value: number): number {
  return positions.reduce(
    (best, one) => (Math.abs(one - value) < Math.abs(best - value) ? one : best),
    Infinity,
  );
}

/** Rules that cross or meet belong to one table. */
function groups(horizontal: Rule[], vertical: Rule[]): Array<{ h: Rule[]; v: Rule[] }> {
  const parent = new Map<Rule, Rule>();
  const root = (rule: Rule): Rule => {
    let top = rule;
    for (let up = parent.get(top); up && up !== top; up = parent.get(top)) top = up;
    parent.set(rule, top);
    return top;
  };
  for (const h of horizontal) {
    for (const v of vertical) {
      const meets = v.x1 >= h.x1 - NEAR && v.x1 <= h.x2 + NEAR && h.y1 >= v.y1 - NEAR && h.y1 <= v.y2 + NEAR;
      if (meets) parent.set(root(h), root(v));
    }
  }
  const found = new Map<Rule, { h: Rule[]; v: Rule[] }>();
  const groupOf = (rule: Rule): { h: Rule[]; v: Rule[] } => {
    const group = found.get(root(rule)) ?? { h: [], v: [] };
    found.set(root(rule), group);
    return group;
  };
  for (const h of horizontal) groupOf(h).h.push(h);
  for (const v of vertical) groupOf(v).v.push(v);
  return [...found.values()];
}

function gridOf(h: Rule[], v: Rule[]): Grid | null {
  if (h.length === 0 || v.length === 0) return null;
  // A side may be left open: the ends of the crossing rules then stand for it.
  const ys = withEnds(
    clusters(h.map((rule) => rule.y1)),
    v.flatMap((rule) => [rule.y1, rule.y2]),
  );
  const xs = withEnds(
    clusters(v.map((rule) => rule.x1)),
    h.flatMap((rule) => [rule.x1, rule.x2]),
  );
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  if (rows < 1 || columns < 2) return null;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [xs[0], ys[0], xs.at(-1), ys.at(-1)];
  if (x2 - x1 < SMALLEST_SIDE * columns || y2 - y1 < SMALLEST_SIDE) return null;
  return { x1, x2, y1, y2, rows, columns, cells: cellsOf(xs, ys, h, v) };
}

function withEnds(positions: number[], ends: number[]): number[] {
  const all = [...positions];
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  if (low < (all[0] ?? low) - NEAR) all.unshift(low);
  if (high > (all.at(-1) ?? high) + NEAR) all.push(high);
  return all;
}

function cellsOf(xs: number[], ys: number[], h: Rule[], v: Rule[]): GridCell[] {
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  const middle = (values: number[], at: number): number => ((values[at] ?? 0) + (values[at + 1] ?? 0)) / 2;
  const wallRight = (row: number, column: number): boolean => {
    const x = xs[column + 1] ?? 0;
    const y = middle(ys, row);
    return v.some((rule) => Math.abs(rule.x1 - x) <= NEAR && rule.y1 - NEAR <= y && y <= rule.y2 + NEAR);
  };
  const wallBelow = (row: number, column: number): boolean => {
    const y = ys[row + 1] ?? 0;
    const x = middle(xs, column);
    return h.some((rule) => Math.abs(rule.y1 - y) <= NEAR && rule.x1 - NEAR <= x && x <= rule.x2 + NEAR);
  };
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let colspan = 1;
      while (
        column + colspan < columns &&
        !taken.has(row * columns + column + colspan) &&
        !wallRight(row, column + colspan - 1)
      )
        colspan++;
      let rowspan = 1;
      while (row + rowspan < rows && openBelow(wallBelow, row + rowspan - 1, column, colspan)) rowspan++;
      for (let r = row; r < row + rowspan; r++)
        for (let c = column; c < column + colspan; c++) taken.add(r * columns + c);
      cells.push({
        row,
        column,
        rowspan,
        colspan,
        x1: xs[column] ?? 0,
        x2: xs[column + colspan] ?? 0,
        y1: ys[row] ?? 0,
        y2: ys[row + rowspan] ?? 0,
      });
    }
  }
  return cells;
}

function openBelow(
  wallBelow: (row: number, column: number) => boolean,
  row: number,
  column: number,
  colspan: number,
): boolean {
  for (let at = column; at < column + colspan; at++) if (wallBelow(row, at)) return false;
  return true;
}
