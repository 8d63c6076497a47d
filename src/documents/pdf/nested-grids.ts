import type { Rule } from './page-content.js';

export interface Area {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}

/** Rules this close are one; as for the grids themselves. */
const NEAR = 3;

/**
 * Where tables stand inside cells of a table whose rules they touch. Rules of one table meet in T and + within it,
 * never in a bare corner: a cell would not be a rectangle. So a corner away from the outline opens a table of its own.
 */
export function areasOfNested(horizontal: Rule[], vertical: Rule[]): Area[] {
  const left = Math.min(...horizontal.map((rule) => rule.x1), ...vertical.map((rule) => rule.x1));
  const top = Math.min(...horizontal.map((rule) => rule.y1), ...vertical.map((rule) => rule.y1));
  const found: Area[] = [];
  for (const wall of vertical) {
    if (wall.x1 <= left + NEAR) continue;
    const head = horizontal.find((rule) => meet(rule.x1, wall.x1) && meet(rule.y1, wall.y1));
    if (!head || head.y1 <= top + NEAR || goesOn(wall.x1, head.y1, horizontal, vertical)) continue;
    const area = { x1: wall.x1, x2: head.x2, y1: head.y1, y2: wall.y2 };
    // Something must stand in it: an inner wall, or a rule beneath the head.
    const lattice = [...horizontal, ...vertical].filter((rule) => isInside(rule, area)).length;
    if (lattice > 2) found.push(area);
  }
  return found.filter((area) => !found.some((other) => other !== area && isInside(area, other)));
}

/** Whether another rule runs on to the left of, or above, a corner. */
function goesOn(x: number, y: number, horizontal: Rule[], vertical: Rule[]): boolean {
  return (
    horizontal.some((rule) => meet(rule.y1, y) && rule.x1 < x - NEAR && rule.x2 > x - NEAR) ||
    vertical.some((rule) => meet(rule.x1, x) && rule.y1 < y - NEAR && rule.y2 > y - NEAR)
  );
}

function meet(one: number, other: number): boolean {
  return Math.abs(one - other) <= NEAR;
}

export function isInside(rule: Area, area: Area): boolean {
  return (
    rule.x1 >= area.x1 - NEAR &&
    rule.x2 <= area.x2 + NEAR &&
    rule.y1 >= area.y1 - NEAR &&
    rule.y2 <= area.y2 + NEAR
  );
}
