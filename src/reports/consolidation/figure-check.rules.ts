/** Holds the numbers of a text against the data they came from. Pure. */
import { figuresIn, lineText, linesOf } from './report-body.rules.js';
import type { BodyLine } from './report-body.rules.js';
import type { InlineNode, ReportBody } from './report-schema.js';
import type { FigureSources } from './sources.rules.js';

/** A figure that no longer agrees. `now` is null where its source is gone. */
export interface Disagreement {
  ref: string;
  shown: string;
  now: string | null;
  /** How often it stands in the text so. */
  times: number;
}

/** Each figure whose source says something else by now, once for each way it is shown. */
export function disagreements(body: ReportBody, sources: FigureSources): Disagreement[] {
  const found = new Map<string, Disagreement>();
  for (const { attrs } of figuresIn(body)) {
    const now = sources.get(attrs.ref)?.shown ?? null;
    if (now === attrs.shown) continue;
    const key = `${attrs.ref} ${attrs.shown}`;
    const known = found.get(key);
    if (known) known.times += 1;
    else found.set(key, { ...attrs, now, times: 1 });
  }
  return [...found.values()];
}

/** A number somebody typed where statistics stand. */
export interface LooseNumber {
  /** The number with what it counts: "23 nhiệm vụ". */
  text: string;
  /** The sentence it stands in, cut short. */
  sentence: string;
}

const COUNTED =
  'nhiệm vụ|phân công|đơn vị|chỉ tiêu|báo cáo|phần|phường|hồ sơ|cuộc|lượt|người|hộ|tỷ|triệu|nghìn|đồng|kế hoạch|cùng kỳ';
const NUMBER = new RegExp(String.raw`(?<![\p{L}\d/.,-])\d[\d.,]*(?:\s*%|\s+(?:${COUNTED})(?!\p{L}))`, 'giu');
const LONGEST_SENTENCE = 120;

/**
 * Numbers with what they count that are neither a figure nor part of a line as it was written from its sources: units'
 * own words are theirs to answer for.
 */
export function looseNumbers(body: ReportBody, written: ReportBody): LooseNumber[] {
  const fromSources = new Set(linesOf(written).map(wordsOf));
  return linesOf(body)
    .filter((line) => !fromSources.has(wordsOf(line)))
    .flatMap(({ content }) => typedNumbers(content, lineText(content)));
}

function typedNumbers(content: readonly InlineNode[], line: string): LooseNumber[] {
  // A figure interrupts the words, so that what is counted by it is not taken for a typed number.
  const words = content.map((node) => (node.type === 'text' ? node.text : '\u0000')).join('');
  const sentence = line.length > LONGEST_SENTENCE ? `${line.slice(0, LONGEST_SENTENCE)}…` : line;
  return [...words.matchAll(NUMBER)].map(([text]) => ({ text: text.replace(/\s+/g, ' ').trim(), sentence }));
}

/** A line without regard to what its figures show. */
function wordsOf({ content }: BodyLine): string {
  return content.map((node) => (node.type === 'text' ? node.text : `{${node.attrs.ref}}`)).join('');
}
