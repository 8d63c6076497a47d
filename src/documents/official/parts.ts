/**
 * The parts of an official document that are set line by line (letterhead, title, addressees, appendix heading,
 * signature), as data: what stands in them and how it looks is decided once, the writers of .docx and .pdf only set
 * it. Sizes, gaps and lengths are points.
 */
import { boldWidth } from './text-width.js';

export interface LineLook {
  size: number;
  bold?: boolean;
  italic?: boolean;
  /** Centred where nothing else is said. */
  align?: 'left' | 'center';
  before?: number;
  after?: number;
  keepNext?: boolean;
  /** From the left edge; the lines after the first stand `hanging` further in. */
  indent?: number;
  hanging?: number;
}

export interface Line extends LineLook {
  kind: 'line';
  text: string;
}

export interface Rule {
  kind: 'rule';
  length: number;
  after: number;
}

/** Clear of the accents under the letters, and the height of the rule's own line. */
export const RULE_GAP = 2;
export const RULE_HEIGHT = 4;

export type Part = Line | Rule;

/** Two texts beside each other without lines between. */
export interface SideBySide {
  widths: [left: number, right: number];
  columns: [left: Part[], right: Part[]];
}

export function line(text: string, look: LineLook): Line {
  return { kind: 'line', text, ...look };
}

/**
 * The rule beneath a bold line, `share` of its length and centred under it.
 * @param width of the place it stands in.
 */
export function rule(
  text: string,
  { size, ruleShare }: { size: number; ruleShare: number },
  width: number,
  after: number,
): Rule {
  return { kind: 'rule', length: Math.min(boldWidth(text, size), width) * ruleShare, after };
}
