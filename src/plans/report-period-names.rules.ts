/**
 * What a report that a plan asks for is about: its kind, its name and the days it covers. Pure.
 *
 * - The words give the kinds ("hàng quý, 6 tháng, 9 tháng và năm"), the due date says which of them: 01/3 is the first
 *   quarter, 01/6 the first half-year, 01/9 nine months, 01/12 the year.
 * - A month reported on before its cut-off day is the month before; a quarter reported on in the month that follows it
 *   is the one that has ended.
 * - The days covered are those of the cut-off in force (Nghị định 09/2019/NĐ-CP, Điều 12), but never later than the
 *   plan's own due date: the plan's date wins.
 * - Any other occasion ("tổng kết đợt thi đua") covers the plan from its beginning.
 */
import { lastDayOnTime, partsOf, reportCutOff, reportPeriod } from '../calendar/index.js';
import type { ReportPeriodKind } from '../calendar/index.js';
import type { ReportPeriodKindName } from './report-period.entity.js';

export type RegularKind = Exclude<ReportPeriodKindName, 'NAMED'>;

export interface AskedReport {
  raw: string;
  dueOn: string | null;
  exclusive: boolean;
}

export interface NamedPeriod {
  kind: ReportPeriodKindName;
  /** "Quý I/2023" */
  label: string;
  dataFrom: string | null;
  dataTo: string | null;
}

const CALENDAR_KIND: Record<RegularKind, ReportPeriodKind> = {
  MONTH: 'month',
  QUARTER: 'quarter',
  HALF_YEAR: 'half-year',
  NINE_MONTHS: 'nine-months',
  YEAR: 'year',
};

const IN_A_YEAR: Record<RegularKind, number> = {
  MONTH: 12,
  QUARTER: 4,
  HALF_YEAR: 2,
  NINE_MONTHS: 1,
  YEAR: 1,
};

const WORDS: Array<[RegularKind, RegExp]> = [
  ['YEAR', /(?:hằng|hàng|mỗi|cuối|cả)\s+năm|(?:và|,|báo cáo|kết quả)\s+năm(?!\p{L})/iu],
  ['NINE_MONTHS', /(?<!\d)(?:0?9|chín)\s+tháng(?!\s*\d)/iu],
  ['HALF_YEAR', /(?<!\d)(?:0?6|sáu)\s+tháng(?!\s*\d)|nửa năm/iu],
  ['QUARTER', /(?:hằng|hàng|mỗi|từng|báo cáo|kết quả)\s+quý|quý\s+(?:IV|I{1,3}|[1-4])(?!\p{L})/iu],
  ['MONTH', /(?:hằng|hàng|mỗi|từng)\s+tháng|báo cáo tháng/iu],
];

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
const LONGEST_LABEL = 80;

export function namedPeriod(
  asked: AskedReport,
  plan: { periodFrom: string | null; issuedOn: string | null },
): NamedPeriod {
  const raw = asked.raw.normalize('NFC');
  const lastDay = asked.dueOn && lastDayOnTime(asked.dueOn, asked.exclusive);
  const kind = asked.dueOn ? kindOf(raw, partsOf(asked.dueOn).month) : null;
  if (!kind || !asked.dueOn || !lastDay) return occasion(raw, asked.dueOn, lastDay, plan);
  const { year, index } = reportedOn(kind, asked.dueOn, lastDay);
  return {
    kind,
    label: periodLabel(kind, year, index),
    ...endingBy(reportPeriod(CALENDAR_KIND[kind], year, index), lastDay),
  };
}

/** "Quý I/2023", "6 tháng đầu năm 2023" */
export function periodLabel(kind: RegularKind, year: number, index: number): string {
  if (kind === 'MONTH') return `Tháng ${index > 2 ? index : `0${index}`}/${year}`;
  if (kind === 'QUARTER') return `Quý ${ROMAN[index - 1] ?? index}/${year}`;
  if (kind === 'HALF_YEAR') return `6 tháng ${index === 1 ? 'đầu' : 'cuối'} năm ${year}`;
  return kind === 'NINE_MONTHS' ? `9 tháng năm ${year}` : `Năm ${year}`;
}

/** Every period of a kind in a year, with the days it covers. */
export function periodsOfYear(
  kind: RegularKind,
  year: number,
): Array<{ index: number; label: string; dataFrom: string; dataTo: string; lastMonth: number }> {
  const count = IN_A_YEAR[kind];
  return Array.from({ length: count }, (_, at) => {
    const { from, to } = reportPeriod(CALENDAR_KIND[kind], year, at + 1);
    return {
      index: at + 1,
      label: periodLabel(kind, year, at + 1),
      dataFrom: from,
      dataTo: to,
      lastMonth: partsOf(to).month,
    };
  });
}

/** The longest kind that the words name and that ends about this month. */
function kindOf(raw: string, month: number): RegularKind | null {
  const named = WORDS.filter(([, pattern]) => pattern.test(raw)).map(([kind]) => kind);
  return named.find((kind) => endsAbout(kind, month)) ?? (named.length === 1 ? (named[0] ?? null) : null);
}

function endsAbout(kind: RegularKind, month: number): boolean {
  switch (kind) {
    case 'YEAR':
      return month >= 11 || month === 1;
    case 'NINE_MONTHS':
      return month === 9 || month === 10;
    case 'HALF_YEAR':
      return month % 6 <= 1;
    case 'QUARTER':
      return month % 3 <= 1;
    case 'MONTH':
      return true;
  }
}

function reportedOn(kind: RegularKind, dueOn: string, lastDay: string): { year: number; index: number } {
  const { year, month } = partsOf(dueOn);
  switch (kind) {
    case 'YEAR':
      return { year: month >= 10 ? year : year - 1, index: 1 };
    case 'NINE_MONTHS':
      return { year: month >= 8 ? year : year - 1, index: 1 };
    case 'HALF_YEAR':
      if (month >= 11) return { year, index: 2 };
      return month >= 5 ? { year, index: 1 } : { year: year - 1, index: 2 };
    case 'QUARTER': {
      const ended = Math.floor(month / 3);
      return ended === 0 ? { year: year - 1, index: 4 } : { year, index: ended };
    }
    case 'MONTH': {
      const last = partsOf(lastDay);
      if (last.day >= reportCutOff(lastDay).lastDay) return { year: last.year, index: last.month };
      return last.month === 1
        ? { year: last.year - 1, index: 12 }
        : { year: last.year, index: last.month - 1 };
    }
  }
}

function occasion(
  raw: string,
  dueOn: string | null,
  lastDay: string | null,
  { periodFrom, issuedOn }: { periodFrom: string | null; issuedOn: string | null },
): NamedPeriod {
  const name = /sơ kết/iu.test(raw)
    ? 'Báo cáo sơ kết'
    : /tổng kết/iu.test(raw)
      ? 'Báo cáo tổng kết'
      : 'Báo cáo';
  const from = periodFrom ?? issuedOn;
  const covered =
    from && lastDay ? endingBy({ from, to: lastDay }, lastDay) : { dataFrom: null, dataTo: null };
  const undated = name === 'Báo cáo' ? shortened(raw) : name;
  return {
    kind: 'NAMED',
    label: dueOn ? `${name} kỳ ${dueOn.split('-').reverse().join('/')}` : undated,
    ...covered,
  };
}

function endingBy(
  { from, to }: { from: string; to: string },
  lastDay: string,
): Pick<NamedPeriod, 'dataFrom' | 'dataTo'> {
  const end = to < lastDay ? to : lastDay;
  return from <= end ? { dataFrom: from, dataTo: end } : { dataFrom: null, dataTo: null };
}

function shortened(raw: string): string {
  const line = raw.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_LABEL ? `${line.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : line;
}
