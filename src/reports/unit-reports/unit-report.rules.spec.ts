import fc from 'fast-check';
import { checkTransitions } from '../../tasks/assignment.rules.js';
import { NO_CONTENT } from './unit-report-content.js';
import type { UnitReportContent } from './unit-report-content.js';
import {
  allowedReportActions,
  decideReport,
  isLateReport,
  REPORT_ACTIONS,
  REPORT_TRANSITIONS,
  saysNothing,
  UNIT_REPORT_STATES,
} from './unit-report.rules.js';
import type { ReportAction, ReportContext, ReportFacts, ReportRelation } from './unit-report.rules.js';

const ITEM = { assignmentId: 'a', taskId: 't', ordinal: '1', content: 'Việc', result: '', unfinished: '' };
const WITH_RESULT: UnitReportContent = {
  ...NO_CONTENT,
  sections: [{ sectionId: null, label: '', title: '', items: [{ ...ITEM, result: 'Đã làm xong.' }] }],
};
const OPEN: ReportFacts = {
  state: 'OPEN',
  content: WITH_RESULT,
  returnedReason: null,
  submittedOn: null,
  submittedAt: null,
  acceptedAt: null,
};
const CONTEXT: ReportContext = {
  relations: ['OWN_HEAD'],
  now: new Date('2023-02-27T02:00:00Z'),
  today: '2023-02-27',
  periodClosed: false,
  planRunning: true,
};
const clerk: ReportContext = { ...CONTEXT, relations: ['ACCEPTER'] };

const after = (report: ReportFacts, action: ReportAction, context = CONTEXT, reason?: string) => {
  const decision = decideReport(report, action, { reason }, context);
  if (!decision.ok) throw new Error(decision.refusal);
  return decision.next;
};
const refusal = (report: ReportFacts, action: ReportAction, context = CONTEXT, reason?: string) => {
  const decision = decideReport(report, action, { reason }, context);
  return decision.ok ? null : decision.refusal;
};

describe('a unit’s report', () => {
  it('has a table of transitions without unknown or unreachable states', () => {
    expect(() => checkTransitions(REPORT_TRANSITIONS, UNIT_REPORT_STATES, 'OPEN')).not.toThrow();
  });

  it('is submitted by the head, returned with a reason, submitted again and accepted', () => {
    const submitted = after(OPEN, 'submit');
    expect(submitted).toMatchObject({ state: 'SUBMITTED', submittedOn: '2023-02-27' });
    const returned = after(submitted, 'return', clerk, ' Thiếu số liệu. ');
    expect(returned).toMatchObject({ state: 'OPEN', returnedReason: 'Thiếu số liệu.', submittedOn: null });
    const again = after(returned, 'submit', { ...CONTEXT, today: '2023-03-02' });
    expect(again).toMatchObject({ state: 'SUBMITTED', returnedReason: null, submittedOn: '2023-03-02' });
    expect(after(again, 'accept', clerk)).toMatchObject({ state: 'ACCEPTED', acceptedAt: CONTEXT.now });
  });

  it('is written by a specialist, who cannot submit it', () => {
    const specialist: ReportContext = { ...CONTEXT, relations: ['OWN_WRITER'] };
    expect(refusal(OPEN, 'write', specialist)).toBeNull();
    expect(refusal(OPEN, 'submit', specialist)).toBe('NOT_YOURS');
  });

  it('says why a second submission is not taken', () => {
    const submitted = after(OPEN, 'submit');
    expect(refusal(submitted, 'submit')).toBe('ALREADY_SUBMITTED');
    expect(refusal(submitted, 'write')).toBe('ALREADY_SUBMITTED');
    expect(refusal(after(submitted, 'accept', clerk), 'submit')).toBe('ALREADY_ACCEPTED');
    expect(refusal(OPEN, 'accept', clerk)).toBe('NOT_SUBMITTED');
  });

  it('is not returned without a reason', () => {
    expect(refusal(after(OPEN, 'submit'), 'return', clerk, '  ')).toBe('REASON_REQUIRED');
  });

  it('stays as it is once its period is closed or its plan is over', () => {
    for (const action of REPORT_ACTIONS) {
      const state = REPORT_TRANSITIONS[action].from[0];
      const context = { ...CONTEXT, relations: ['OWN_HEAD', 'ACCEPTER'] as ReportRelation[] };
      expect(refusal({ ...OPEN, state }, action, { ...context, periodClosed: true }, 'x')).toBe(
        'PERIOD_CLOSED',
      );
      expect(refusal({ ...OPEN, state }, action, { ...context, planRunning: false }, 'x')).toBe(
        'NOT_RUNNING',
      );
    }
  });

  it('without content is submitted only with a reason for it', () => {
    const empty = { ...OPEN, content: NO_CONTENT };
    expect(refusal(empty, 'submit')).toBe('EMPTY');
    // What falls due next is filled in by the product; it is no report.
    expect(refusal({ ...empty, content: { ...NO_CONTENT, nextPeriod: '- Việc 1' } }, 'submit')).toBe('EMPTY');
    expect(refusal({ ...empty, content: { ...NO_CONTENT, nothingNew: '  ' } }, 'submit')).toBe('EMPTY');
    expect(
      refusal({ ...empty, content: { ...NO_CONTENT, nothingNew: 'Chưa đến kỳ thu.' } }, 'submit'),
    ).toBeNull();
  });

  it('has content with one figure, one difficulty or one unfinished task', () => {
    expect(saysNothing({ ...NO_CONTENT, figures: [{ targetId: 't', value: null }] })).toBe(true);
    expect(saysNothing({ ...NO_CONTENT, figures: [{ targetId: 't', value: '0' }] })).toBe(false);
    expect(saysNothing({ ...NO_CONTENT, difficulties: 'Thiếu người.' })).toBe(false);
    const late = { ...ITEM, unfinished: 'Chờ hướng dẫn.' };
    expect(
      saysNothing({
        ...NO_CONTENT,
        sections: [{ sectionId: null, label: '', title: '', items: [late] }],
      }),
    ).toBe(false);
  });

  it('is late from the day after its last day, submitted or still missing', () => {
    expect(isLateReport({ submittedOn: '2023-02-28', lastDayOn: '2023-02-28' }, '2023-04-01')).toBe(false);
    expect(isLateReport({ submittedOn: '2023-03-01', lastDayOn: '2023-02-28' }, '2023-04-01')).toBe(true);
    expect(isLateReport({ submittedOn: null, lastDayOn: '2023-02-28' }, '2023-02-28')).toBe(false);
    expect(isLateReport({ submittedOn: null, lastDayOn: '2023-02-28' }, '2023-03-01')).toBe(true);
  });

  it('whatever is tried on it: only what is offered succeeds, and its facts agree with its state', () => {
    const relations = fc.subarray<ReportRelation>(['OWN_HEAD', 'OWN_WRITER', 'ACCEPTER']);
    const step = fc.record({
      action: fc.constantFrom(...REPORT_ACTIONS),
      relations,
      periodClosed: fc.boolean(),
      reason: fc.constantFrom('', ' ', 'Thiếu số liệu.'),
      empty: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let report = OPEN;
        for (const { action, reason, empty, ...who } of steps) {
          const context = { ...CONTEXT, ...who };
          const given = { ...report, content: empty ? NO_CONTENT : WITH_RESULT };
          const offered = allowedReportActions(given.state, context).includes(action);
          const decision = decideReport(given, action, { reason }, context);
          if (decision.ok) {
            expect(offered).toBe(true);
            report = decision.next;
          } else {
            const entered = decision.refusal === 'EMPTY' || decision.refusal === 'REASON_REQUIRED';
            expect(offered).toBe(entered);
          }
          expect(report.submittedOn !== null).toBe(report.state !== 'OPEN');
          expect(report.acceptedAt !== null).toBe(report.state === 'ACCEPTED');
          if (report.state !== 'OPEN') expect(report.returnedReason).toBeNull();
        }
      }),
    );
  });
});
