import type { DeadlineContext } from './deadline/deadline.js';
import { findDeadlines } from './deadline/index.js';
import type { Line } from './lines.js';
import type { ReportingDuty } from './recognised-plan.js';
import { fold, oneLine } from './text-folding.js';

export type DutyReporterReader = (text: string) => string[];

const RECIPIENT =
  /(?:gửi|về|cho|qua)\s+(?:về\s+|cho\s+)?((?:Hội đồng|Ủy ban|Uỷ ban|UBND|Phòng|Văn phòng|Ban|Sở|Trung tâm|Thường trực|Chủ tịch|Công an|Thanh tra|Tổ|VP|P\.)[^.;,:()]{0,80}(?:\([^()]{1,60}\))?)/u;
const STOP_WORDS =
  /\s+(?:trước|chậm nhất|tổng hợp|để|theo|vào|định kỳ|hằng|hàng|đúng|xem xét|và báo cáo|nhằm|thông qua|qua|trong|kết quả|báo cáo|làm|phục vụ)(?:\s[\s\S]*)?$/u;
const LEADING = /^(?:[-–+•*]|\(?\d{1,2}(?:\.\d{1,2})*[.)]?(?=\s)|\(?[a-zđ]\)|[IVX]{1,4}[./)]+(?=\s))\s*/u;

/**
 * Who must report on the plan, to whom and by when, from the running text. A sentence counts when it speaks
 * of a report, gives a time for it, and names a recipient or stands under a heading about reports.
 */
export function readReportingDuties(
  lines: Line[],
  context: DeadlineContext,
  reportersOf: DutyReporterReader,
): ReportingDuty[] {
  const duties: ReportingDuty[] = [];
  let heading = '';
  for (const line of lines) {
    if (isHeading(line.text)) heading = line.text;
    for (const sentence of sentencesOf(line.text)) {
      if (!speaksOfReport(sentence)) continue;
      const found = findDeadlines(sentence, context).filter(
        (one) => one.kind !== 'none' && one.kind !== 'ongoing',
      );
      const recipient = recipientOf(sentence);
      if (found.length === 0 || (!recipient && !/báo cáo/iu.test(heading))) continue;
      duties.push(...dutiesOf(sentence, found, recipient, line, reportersOf, heading));
    }
  }
  return withoutRepeats(duties);
}

function speaksOfReport(sentence: string): boolean {
  return /báo cáo|kết quả[^.]{0,60}gửi/iu.test(sentence);
}

function dutiesOf(
  sentence: string,
  found: ReturnType<typeof findDeadlines>,
  recipient: string | null,
  line: Line,
  reportersOf: DutyReporterReader,
  heading: string,
): ReportingDuty[] {
  const dated = found.filter((one) => one.due !== null || (one.occurrences?.length ?? 0) > 0);
  // "hàng quý (trước ngày 01 …)": the rhythm and its day are one duty, dated by the day.
  const counted = dated.filter((one) => one.kind === 'date' || one.kind === 'recurring');
  const chosen =
    counted.length > 0
      ? counted
      : found.filter((one) => one.kind === 'relative' || one.kind === 'recurring').slice(0, 1);
  const reporters =
    [sentence, line.text, heading]
      .map((text) => reportersOf(text.replace(LEADING, '')))
      .find((found) => found.length > 0) ?? [];
  return chosen.map((deadline) => ({
    raw: oneLine(sentence.replace(LEADING, '')),
    place: line.place,
    due: deadline.occurrences?.length ? deadline.occurrences : deadline.due ? [deadline.due] : [],
    exclusive: deadline.exclusive,
    recipient,
    reporters,
    deadline: pick(deadline),
  }));
}

function pick(found: ReturnType<typeof findDeadlines>[number]): ReportingDuty['deadline'] {
  const { start: _start, end: _end, ...deadline } = found;
  return { ...deadline, source: 'content' };
}

function recipientOf(sentence: string): string | null {
  const match = RECIPIENT.exec(sentence);
  return match?.[1] ? oneLine(match[1].replace(STOP_WORDS, '')) : null;
}

function isHeading(text: string): boolean {
  return text.length < 250 && LEADING.test(text) && !/^[-–+•]/.test(text);
}

/** Sentences end with a stop before a capital, or a semicolon; "số 28." and "P. Nội vụ" do not end one. */
function sentencesOf(text: string): string[] {
  return text
    .split(/;\s+|(?<=[\p{Ll}\d)”"]{2})\.\s+(?=\p{Lu})/u)
    .filter((sentence) => sentence.trim() !== '');
}

function withoutRepeats(duties: ReportingDuty[]): ReportingDuty[] {
  const seen = new Set<string>();
  return duties.filter((duty) => {
    const key = `${fold(duty.recipient ?? '')}|${duty.due.join()}|${duty.due.length ? '' : fold(duty.raw)}`;
    return !seen.has(key) && seen.add(key);
  });
}
