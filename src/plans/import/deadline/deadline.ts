/**
 * What a deadline phrase means once it has been read.
 *
 * Dates are ISO `yyyy-MM-dd` in Asia/Ho_Chi_Minh; no clock is involved. `due` is the date the document
 * prints: with `exclusive` ("trước ngày X") the last day on time is the day before it.
 */
export type DeadlineKind = 'date' | 'period' | 'recurring' | 'ongoing' | 'relative' | 'none';

/** Where the phrase stood: its own cell, inside the task's text, or the plan's period as a fallback. */
export type DeadlineSource = 'cell' | 'content' | 'plan' | 'none';

export interface Recurrence {
  unit: 'week' | 'month' | 'quarter' | 'half-year' | 'year';
  /** Every how many units; 1 for "hằng tháng", 2 for "02 tuần một lần". */
  every: number;
  /** How many times in each, when more than one: "02 lần/tuần" → { unit: 'week', times: 2 }. */
  times?: number;
  /**
   * The date in each period, when the phrase names one: "trước ngày 25 hằng tháng" → { day: 25 }. `month`
   * counts inside the unit: 3 is the last of a quarter, 11 is November of a year. `weekday` 1 is Monday.
   */
  on?: { day?: number; month?: number; weekday?: number };
}

export interface DeadlineAnchor {
  /** The event counted from, as printed ("ngày ban hành", "ngày bầu cử", "khi thành phố có yêu cầu"). */
  event: string;
  /** Signed offset in days (working days when `workingDays`), when the phrase states one. */
  days?: number;
  workingDays?: boolean;
}

export interface Deadline {
  raw: string | null;
  source: DeadlineSource;
  kind: DeadlineKind;
  from: string | null;
  due: string | null;
  exclusive: boolean;
  /** `HH:mm`, when the phrase names an hour; the day itself is then on time until it. */
  time?: string;
  /** "Dự kiến …": the issuer itself is not sure. */
  tentative?: boolean;
  recurrence?: Recurrence;
  anchor?: DeadlineAnchor;
  /** Every dated occurrence inside the plan's period, for recurring phrases that name a day. */
  occurrences?: string[];
  /** The phrase names a day that does not exist (31/02, tháng 13). */
  impossible?: boolean;
}

/** What the phrase may lean on: "trước 30/8" takes its year from the plan, "cuối năm" its period. */
export interface DeadlineContext {
  issuedOn: string | null;
  period: { from: string; to: string } | null;
}
