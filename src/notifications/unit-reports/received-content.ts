import { contentOf } from '../letter.js';
import type { Content } from '../letter.js';
import { speaker, withoutItsType, writtenDate } from '../letter-lines.js';
import type { Desk, Reader } from '../letter-lines.js';

/** How many reports of a period have come in. */
export interface ReceivedReportsCount {
  periodId: string;
  /** "Quý I/2023", or the plan's own words. */
  period: string;
  planNumber: string;
  owed: number;
  received: number;
  accepted: number;
  late: number;
  lastUnit: string;
  /** "14:05" */
  lastTime: string;
  lastOn: string;
}

/** "12/30 đơn vị đã nộp báo cáo Quý I/2023" */
export function receivedContent(reader: Reader, count: ReceivedReportsCount, desk: Desk): Content {
  const say = speaker(reader.locale);
  const { owed, received: n, accepted, late, lastUnit: unit, lastTime: time } = count;
  const [period, plan, date] = [
    withoutItsType(count.period),
    count.planNumber,
    writtenDate(count.lastOn),
  ] as const;
  const path = `/reports/periods/${count.periodId}`;
  const line = {
    title: say('SUBJECT_REPORTS_RECEIVED', { n, owed, period }),
    details: [
      ...(accepted ? [say('REPORTS_ACCEPTED', { n: accepted })] : []),
      ...(late ? [say('REPORTS_LATE', { n: late })] : []),
      n < owed ? say('REPORTS_TO_COME', { n: owed - n }) : say('REPORTS_COMPLETE'),
    ],
    path,
  };
  return contentOf(
    {
      subject: line.title,
      greeting: say('GREETING', { name: reader.fullName }),
      intro: say('INTRO_REPORTS_RECEIVED', { n, owed, period, plan, unit, time, date }),
      groups: [{ heading: null, lines: [line] }],
      button: { label: say('OPEN_BOARD'), path },
      closing: say('CLOSING'),
    },
    desk.publicUrl,
    reader.locale,
  );
}
