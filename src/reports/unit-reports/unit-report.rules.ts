/**
 * What may happen to a unit's report, as data (design §8, §11). Pure: the clock comes in as an argument.
 *
 * - Written by the unit's people, submitted by its head, accepted or returned by the coordinator of the authority.
 * - Returned means open again, with a reason; what was accepted can be returned as long as its period is not closed.
 * - Late is what was last submitted after the last day on time. What was returned has not been submitted.
 * - A report without content is submitted only with a reason for it ("không có nội dung phát sinh").
 */
import type { UnitReportContent } from './unit-report-content.js';

/** đang viết, đã nộp, đã nhận. */
export const UNIT_REPORT_STATES = ['OPEN', 'SUBMITTED', 'ACCEPTED'] as const;
export type UnitReportState = (typeof UNIT_REPORT_STATES)[number];

/** What the actor is to one report; `OWN_HEAD` answers for the unit, or as a leader for the authority itself. */
export type ReportRelation = 'OWN_HEAD' | 'OWN_WRITER' | 'ACCEPTER';

interface ReportTransition {
  from: readonly UnitReportState[];
  to: UnitReportState;
  by: readonly ReportRelation[];
  needs?: 'content' | 'reason';
}

export const REPORT_TRANSITIONS = {
  write: { from: ['OPEN'], to: 'OPEN', by: ['OWN_HEAD', 'OWN_WRITER'] },
  submit: { from: ['OPEN'], to: 'SUBMITTED', by: ['OWN_HEAD'], needs: 'content' },
  accept: { from: ['SUBMITTED'], to: 'ACCEPTED', by: ['ACCEPTER'] },
  return: { from: ['SUBMITTED', 'ACCEPTED'], to: 'OPEN', by: ['ACCEPTER'], needs: 'reason' },
} as const satisfies Record<string, ReportTransition>;

export type ReportAction = keyof typeof REPORT_TRANSITIONS;
export const REPORT_ACTIONS = Object.keys(REPORT_TRANSITIONS) as ReportAction[];

export interface ReportFacts {
  state: UnitReportState;
  content: UnitReportContent;
  returnedReason: string | null;
  /** `yyyy-MM-dd` */
  submittedOn: string | null;
  submittedAt: Date | null;
  acceptedAt: Date | null;
}

export interface ReportContext {
  relations: readonly ReportRelation[];
  now: Date;
  /** The business day, `yyyy-MM-dd`. */
  today: string;
  periodClosed: boolean;
  /** The plan is issued, and neither closed nor cancelled. */
  planRunning: boolean;
}

export type ReportRefusal =
  | 'NOT_YOURS'
  | 'NOT_RUNNING'
  | 'PERIOD_CLOSED'
  | 'ALREADY_SUBMITTED'
  | 'ALREADY_ACCEPTED'
  | 'NOT_SUBMITTED'
  | 'EMPTY'
  | 'REASON_REQUIRED';

export type ReportDecision = { ok: true; next: ReportFacts } | { ok: false; refusal: ReportRefusal };

/** The report after an action, or why it cannot be taken. First who, then when, then what was entered. */
export function decideReport(
  report: ReportFacts,
  action: ReportAction,
  input: { reason?: string },
  context: ReportContext,
): ReportDecision {
  const transition: ReportTransition = REPORT_TRANSITIONS[action];
  const refusal =
    refusalToAct(report.state, action, context) ?? faultOf(transition, report.content, input.reason);
  if (refusal) return { ok: false, refusal };
  return { ok: true, next: { ...report, ...changeBy(action, input, context), state: transition.to } };
}

function refusalToAct(
  state: UnitReportState,
  action: ReportAction,
  { relations, periodClosed, planRunning }: Omit<ReportContext, 'now' | 'today'>,
): ReportRefusal | null {
  const { by, from }: ReportTransition = REPORT_TRANSITIONS[action];
  if (!by.some((relation) => relations.includes(relation))) return 'NOT_YOURS';
  if (!planRunning) return 'NOT_RUNNING';
  if (periodClosed) return 'PERIOD_CLOSED';
  if (from.includes(state)) return null;
  if (state === 'OPEN') return 'NOT_SUBMITTED';
  return state === 'SUBMITTED' ? 'ALREADY_SUBMITTED' : 'ALREADY_ACCEPTED';
}

function faultOf(
  { needs }: ReportTransition,
  content: UnitReportContent,
  reason: string | undefined,
): ReportRefusal | null {
  if (needs === 'reason' && !reason?.trim()) return 'REASON_REQUIRED';
  return needs === 'content' && saysNothing(content) && !content.nothingNew.trim() ? 'EMPTY' : null;
}

function changeBy(
  action: ReportAction,
  { reason }: { reason?: string },
  { now, today }: ReportContext,
): Partial<ReportFacts> {
  switch (action) {
    case 'write':
      return {};
    case 'submit':
      return { submittedAt: now, submittedOn: today, returnedReason: null };
    case 'accept':
      return { acceptedAt: now };
    case 'return':
      return {
        submittedAt: null,
        submittedOn: null,
        acceptedAt: null,
        returnedReason: reason?.trim() ?? null,
      };
  }
}

/** What these relations may do now, in the order of the table. */
export function allowedReportActions(
  state: UnitReportState,
  context: Omit<ReportContext, 'now' | 'today'>,
): ReportAction[] {
  return REPORT_ACTIONS.filter((action) => refusalToAct(state, action, context) === null);
}

/** Whether nothing of the unit's own work is in it. What falls due next comes by itself and does not count. */
export function saysNothing({ sections, difficulties, proposals, figures }: UnitReportContent): boolean {
  const words = [
    ...sections.flatMap(({ items }) => items.flatMap(({ result, unfinished }) => [result, unfinished])),
    ...[difficulties, proposals],
    ...figures.map(({ value }) => value ?? ''),
  ];
  return words.every((word) => !word.trim());
}

/** Whether a report came, or is still missing, after its last day on time. Days are `yyyy-MM-dd`. */
export function isLateReport(
  { submittedOn, lastDayOn }: { submittedOn: string | null; lastDayOn: string },
  today: string,
): boolean {
  return (submittedOn ?? today) > lastDayOn;
}
