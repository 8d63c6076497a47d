import type { Place } from '../../documents/blocks.js';
import type { Deadline, DeadlineContext } from './deadline/deadline.js';
import { findDeadlines, readDeadline } from './deadline/index.js';

const NONE: Deadline = { raw: null, source: 'none', kind: 'none', from: null, due: null, exclusive: false };

/** What binds more comes first: a day, then a rhythm, then a span, then something yet to happen. */
const WEIGHT: Record<Deadline['kind'], number> = {
  date: 5,
  recurring: 3,
  period: 2,
  relative: 4,
  ongoing: 1,
  none: 0,
};

/** Without one of these a text says nothing about time, and need not be parsed. */
const TIME_CUE =
  /ngày|tháng|quý|năm|tuần|thường xuyên|h[ằà]ng|định kỳ|trước|khi|ngay|hạn|chậm nhất|kết thúc|\d\s?[/.-]\s?\d/iu;

/** Reads deadlines against one plan; equal cells (most of a column) are read once. */
export class DeadlineReader {
  private readonly cells = new Map<string, Deadline>();

  constructor(private readonly context: DeadlineContext) {}

  cell(text: string): Deadline {
    const known = this.cells.get(text) ?? readDeadline(text, this.context);
    this.cells.set(text, known);
    return known;
  }

  /** The deadline a task's own text holds, or null. */
  inText(text: string): Deadline | null {
    if (!TIME_CUE.test(text)) return null;
    let best: Deadline | null = null;
    for (const found of findDeadlines(text, this.context)) {
      if (found.kind !== 'none' && (!best || WEIGHT[found.kind] > WEIGHT[best.kind])) best = found;
    }
    if (!best) return null;
    const { raw, kind, from, due, exclusive, tentative, recurrence, anchor, occurrences, impossible } = best;
    return {
      raw,
      source: 'content',
      kind,
      from,
      due,
      exclusive,
      ...(tentative === undefined ? {} : { tentative }),
      ...(recurrence ? { recurrence } : {}),
      ...(anchor ? { anchor } : {}),
      ...(occurrences ? { occurrences } : {}),
      ...(impossible === undefined ? {} : { impossible }),
    };
  }

  /** A task without a time of its own falls due with the plan; without that, never. */
  ofPlan(): Deadline {
    const { period } = this.context;
    return period ? { ...NONE, source: 'plan', kind: 'period', from: period.from, due: period.to } : NONE;
  }
}

export interface PlacedDeadline {
  deadline: Deadline;
  place: Place | null;
}
