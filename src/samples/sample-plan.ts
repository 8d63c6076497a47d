/**
 * The shape of a sample plan with its history, and the small pure tools it is written with. Dates are ISO
 * `yyyy-MM-dd`; nothing reads a clock. Steps are what people did, in order: replaying them over the table
 * of transitions gives `status`.
 */
export type SampleDeadlineKind = 'date' | 'period' | 'recurring' | 'ongoing' | 'relative' | 'none';

export interface SampleDeadline {
  /** As a document would print it. */
  raw: string;
  source: 'cell';
  kind: SampleDeadlineKind;
  from: string | null;
  /** The date printed; with `exclusive` ("trước ngày …") the last day on time is the day before it. */
  due: string | null;
  exclusive: boolean;
  recurrence?: { unit: 'month'; every: number; on: { day: number } };
  /** Each due date of a recurring one inside the plan's period. */
  occurrences?: string[];
  anchor?: { event: string };
}

export type SampleStatus = 'NEW' | 'ACKNOWLEDGED' | 'IN_PROGRESS' | 'SUBMITTED' | 'COMPLETED' | 'SUSPENDED';

/** What a person did to an assignment on a day. `by` is a username of the same authority. */
export type SampleStep =
  | { action: 'ACKNOWLEDGE' | 'CONFIRM'; on: string; by: string }
  | {
      action: 'UPDATE' | 'SUBMIT';
      on: string;
      by: string;
      percent: number;
      result: string;
      difficulty?: string;
      proposal?: string;
    }
  | { action: 'RETURN' | 'SUSPEND'; on: string; by: string; reason: string };

export interface SampleProgress {
  unitCode: string;
  role: 'LEAD' | 'COORDINATING';
  status: SampleStatus;
  steps: SampleStep[];
}

export interface SampleTask {
  /** Label of its section. */
  section: string;
  ordinal: string;
  content: string;
  product: string | null;
  /** The first is focal. */
  leadCodes: string[];
  coordinatingCodes: string[];
  /** A group named in place of some of the coordinating units ("Các khu phố"). */
  coordinatingGroup: string | null;
  deadline: SampleDeadline;
  /** One per assignment, leads first. */
  progress: SampleProgress[];
}

export interface SampleReportDuty {
  raw: string;
  due: string[];
  exclusive: boolean;
  /** Unit codes and names of groups that owe the report. */
  from: string[];
  recipient: string;
}

export interface SamplePlan {
  authorityCode: string;
  document: {
    kind: 'KH';
    /** "47" and "KH-UBND" of "Số: 47/KH-UBND". */
    number: string;
    symbol: string;
    issuedOn: string;
    title: string;
    /** A campaign (phong trào thi đua) is also seen and judged by the council. */
    campaign: boolean;
    signer: string;
    signerTitle: string;
    place: string;
    period: { from: string; to: string };
  };
  sections: Array<{ label: string; title: string }>;
  tasks: SampleTask[];
  reportDuties: SampleReportDuty[];
}

const AFTER: Record<SampleStep['action'], SampleStatus> = {
  ACKNOWLEDGE: 'ACKNOWLEDGED',
  UPDATE: 'IN_PROGRESS',
  SUBMIT: 'SUBMITTED',
  CONFIRM: 'COMPLETED',
  RETURN: 'IN_PROGRESS',
  SUSPEND: 'SUSPENDED',
};

/** Where the last step left the assignment; a new one has none. */
export function statusAfter(steps: SampleStep[]): SampleStatus {
  const last = steps.at(-1);
  return last ? AFTER[last.action] : 'NEW';
}

/** The day `days` later (earlier when negative). Throws on anything but a real ISO date. */
export function plusDays(isoDate: string, days: number): string {
  const at = new Date(`${isoDate}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

const monthsOf = (isoDate: string): [year: number, month: number] => [
  Number(isoDate.slice(0, 4)),
  Number(isoDate.slice(5, 7)),
];

const lastDay = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** The last day of the month that `isoDate` is in. */
export function monthEnd(isoDate: string): string {
  return lastDay(...monthsOf(isoDate));
}

/** dd/MM/yyyy, the way a table prints a date. */
export function vnDate(isoDate: string): string {
  return isoDate.split('-').reverse().join('/');
}

/** "Trước ngày 25/11/2026". */
export function before(due: string): SampleDeadline {
  return { raw: `Trước ngày ${vnDate(due)}`, source: 'cell', kind: 'date', from: null, due, exclusive: true };
}

/** "Chậm nhất ngày 25/11/2026". */
export function noLaterThan(due: string): SampleDeadline {
  return { raw: `Chậm nhất ngày ${vnDate(due)}`, source: 'cell', kind: 'date', from: null, due, exclusive: false };
}

/** "Quý IV/2026": the quarter that `isoDate` is in, due on its last day. */
export function quarterOf(isoDate: string): SampleDeadline {
  const [year, month] = monthsOf(isoDate);
  const quarter = Math.ceil(month / 3);
  return {
    raw: `Quý ${['I', 'II', 'III', 'IV'][quarter - 1]}/${year}`,
    source: 'cell',
    kind: 'period',
    from: `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`,
    due: lastDay(year, quarter * 3),
    exclusive: false,
  };
}

/** "Tháng 12/2026": the month that `isoDate` is in, due on its last day. */
export function monthOf(isoDate: string): SampleDeadline {
  const [year, month] = monthsOf(isoDate);
  return {
    raw: `Tháng ${month}/${year}`,
    source: 'cell',
    kind: 'period',
    from: `${isoDate.slice(0, 7)}-01`,
    due: monthEnd(isoDate),
    exclusive: false,
  };
}

/** "Trước ngày 25 hằng tháng", with its occurrences after the first of two dates and up to the second. */
export function monthlyBefore(day: number, from: string, to: string): SampleDeadline {
  const occurrences: string[] = [];
  for (let date = plusDays(from, 1); date <= to; date = plusDays(date, 1)) {
    if (Number(date.slice(8)) === day) occurrences.push(date);
  }
  return {
    raw: `Trước ngày ${day} hằng tháng`,
    source: 'cell',
    kind: 'recurring',
    from,
    due: null,
    exclusive: true,
    recurrence: { unit: 'month', every: 1, on: { day } },
    occurrences,
  };
}

/** "Thường xuyên": never completes, asks for an update each report period. */
export const STANDING: SampleDeadline = {
  raw: 'Thường xuyên',
  source: 'cell',
  kind: 'ongoing',
  from: null,
  due: null,
  exclusive: false,
};
