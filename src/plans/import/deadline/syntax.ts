/** The small syntax tree of a deadline phrase: what is written, before any year or anchor is filled in. */
export type Part = 'early' | 'middle' | 'late' | 'first-half' | 'second-half';

export interface TimeOfDay {
  hour: number;
  minute: number;
}

export type Point =
  | { node: 'day'; day: number; month: number | null; year: number | null; time?: TimeOfDay }
  | { node: 'month'; month: number; year: number | null; part?: Part }
  | { node: 'week'; week: number | 'last'; month: number; year: number | null }
  | { node: 'quarter'; quarter: number; year: number | null; part?: Part }
  /** "6 tháng đầu năm": months first–last of a year. */
  | { node: 'months'; first: number; last: number; year: number | null }
  /** `year` null is the plan's own: "cả năm", "cuối năm"; `shift` 1 for "năm sau". */
  | { node: 'year'; year: number | null; part?: Part; shift?: number }
  | { node: 'school-year'; year: number | null }
  | { node: 'now' }
  | { node: 'issue' }
  | { node: 'plan-end' };

export type RecurrenceUnit = 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/** The day inside each period. `month` counts inside a quarter or half-year, and is the month of a year. */
export interface OccurrenceDay {
  day?: number;
  month?: number;
  weekday?: number;
  time?: TimeOfDay;
}

export type Statement =
  | { node: 'points'; points: Point[] }
  /** Several limits share one word: "trước ngày 05/3 và 05/9". */
  | { node: 'bound'; exclusive: boolean; point: Point; more?: Point[] }
  | { node: 'range'; from: Point; to: Point }
  | {
      node: 'recurring';
      unit: RecurrenceUnit;
      every: number;
      times?: number;
      on?: OccurrenceDay;
      /** "vào quý I và quý III": the parts of the year it falls in. */
      points?: Point[];
      exclusive: boolean;
      year: number | null;
    }
  | { node: 'open'; from: Point | null }
  | {
      node: 'relative';
      event: string;
      anchor: Point | null;
      amount?: number;
      unit?: 'day' | 'working-day' | 'week' | 'month' | 'year' | 'hour';
      exclusive: boolean;
    }
  /** "Theo từng mốc thời hạn dưới đây": the rows below state it. */
  | { node: 'children' };

/** A statement and where it stands, in token indexes (`to` is past its last token). */
export interface Placed {
  statement: Statement;
  tentative: boolean;
  from: number;
  to: number;
}
