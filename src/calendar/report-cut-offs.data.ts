/** On which day of a month the data of a report period end. */
export interface ReportCutOff {
  /** First day on which it is in force. */
  since: string;
  /** Day of the period's last month; the next period begins on the day after. */
  lastDay: number;
  source: string;
}

/** In the order of their dates. A new rule is a new row: earlier periods keep theirs. */
export const REPORT_CUT_OFFS: readonly ReportCutOff[] = [
  { since: '2019-03-12', lastDay: 14, source: 'Nghị định số 09/2019/NĐ-CP ngày 24/01/2019, Điều 12' },
];
