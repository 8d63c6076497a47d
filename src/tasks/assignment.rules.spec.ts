import {
  allowedActions,
  ASSIGNMENT_STATES,
  checkTransitions,
  decide,
  TransitionTableError,
  TRANSITIONS,
} from './assignment.rules.js';
import type {
  ActionInput,
  AssignmentFacts,
  AssignmentState,
  DecisionContext,
  Relation,
} from './assignment.rules.js';

const NOW = new Date('2022-12-22T08:00:00+07:00');

function assignment(state: AssignmentState, facts: Partial<AssignmentFacts> = {}): AssignmentFacts {
  return {
    state,
    percent: 0,
    acknowledgedAt: null,
    submittedOn: null,
    completedAt: null,
    returnReason: null,
    ...facts,
  };
}

function as(...relations: Relation[]): DecisionContext {
  return {
    relations,
    now: NOW,
    today: '2022-12-22',
    standing: false,
    assignedOn: '2022-09-30',
    reportedPercent: 0,
    leadsOthers: false,
  };
}

const DONE: ActionInput = { result: 'Đã xong 12/12 buổi.' };

describe('the table of transitions', () => {
  it('knows every state and reaches each from NEW', () => {
    expect(() => checkTransitions(TRANSITIONS, ASSIGNMENT_STATES, 'NEW')).not.toThrow();
  });

  it('is refused with a state that nothing leads to', () => {
    const table = { start: { from: ['NEW'], to: 'DONE' }, wake: { from: ['ASLEEP'], to: 'DONE' } };
    expect(() => checkTransitions(table, ['NEW', 'DONE', 'ASLEEP'], 'NEW')).toThrow(
      'unreachable states: ASLEEP',
    );
  });

  it('is refused with a state that nobody knows', () => {
    const table = { start: { from: ['NEW'], to: 'DOEN' } };
    expect(() => checkTransitions(table, ['NEW', 'DONE'], 'NEW')).toThrow(TransitionTableError);
    expect(() => checkTransitions(table, ['NEW', 'DONE'], 'NEW')).toThrow('start: DOEN');
  });
});

describe('an action on an assignment', () => {
  it('lets a head submit what was never acknowledged, at 100 % and as of today', () => {
    expect(decide(assignment('NEW'), 'submit', DONE, as('OWN_HEAD'))).toEqual({
      ok: true,
      onBehalf: false,
      next: assignment('SUBMITTED', { percent: 100, acknowledgedAt: NOW, submittedOn: '2022-12-22' }),
    });
  });

  it('takes the day the work was finished as the day of submission', () => {
    const decision = decide(
      assignment('IN_PROGRESS'),
      'submit',
      { ...DONE, completedOn: '2022-12-20' },
      as('OWN_HEAD'),
    );
    expect(decision).toMatchObject({ ok: true, next: { submittedOn: '2022-12-20' } });
  });

  it.each([
    ['2022-12-23', 'COMPLETED_IN_FUTURE'],
    ['2022-09-29', 'COMPLETED_TOO_EARLY'],
  ])('refuses %s as the day it was finished', (completedOn, refusal) => {
    expect(decide(assignment('NEW'), 'submit', { ...DONE, completedOn }, as('OWN_HEAD'))).toEqual({
      ok: false,
      refusal,
    });
  });

  it('keeps the moment of the first acknowledgement', () => {
    const earlier = new Date('2022-11-01T09:00:00+07:00');
    const decision = decide(
      assignment('ACKNOWLEDGED', { acknowledgedAt: earlier }),
      'update',
      { percent: 60, result: 'Đã làm 6/10.' },
      as('OWN_SPECIALIST'),
    );
    expect(decision).toMatchObject({
      ok: true,
      next: { state: 'IN_PROGRESS', percent: 60, acknowledgedAt: earlier },
    });
  });

  it.each([-1, 101, 140, 33.3])('refuses a progress of %d %%', (percent) => {
    const decision = decide(assignment('NEW'), 'update', { percent, result: 'Đang làm.' }, as('OWN_HEAD'));
    expect(decision).toEqual({ ok: false, refusal: 'PERCENT_RANGE' });
  });

  it('refuses a report that says nothing', () => {
    const decision = decide(assignment('NEW'), 'update', { percent: 10, result: '  ' }, as('OWN_HEAD'));
    expect(decision).toEqual({ ok: false, refusal: 'RESULT_REQUIRED' });
  });

  it('refuses a return without a reason', () => {
    expect(decide(assignment('SUBMITTED'), 'return', { reason: ' ' }, as('DECIDER'))).toEqual({
      ok: false,
      refusal: 'REASON_REQUIRED',
    });
  });

  it('takes a returned assignment back to what was last reported, and forgets its submission', () => {
    const submitted = assignment('SUBMITTED', { percent: 100, submittedOn: '2022-12-20' });
    const decision = decide(
      submitted,
      'return',
      { reason: 'Thiếu biên bản.' },
      { ...as('DECIDER'), reportedPercent: 60 },
    );
    expect(decision).toMatchObject({
      ok: true,
      next: { state: 'IN_PROGRESS', percent: 60, submittedOn: null, returnReason: 'Thiếu biên bản.' },
    });
  });

  it('clears the reason of a return when it is submitted again', () => {
    const returned = assignment('IN_PROGRESS', { returnReason: 'Thiếu biên bản.' });
    expect(decide(returned, 'submit', DONE, as('OWN_HEAD'))).toMatchObject({ next: { returnReason: null } });
  });

  it('opens a completed one again at what was last reported, with the reason for the unit', () => {
    const completed = assignment('COMPLETED', { percent: 100, submittedOn: '2022-12-20', completedAt: NOW });
    const decision = decide(
      completed,
      'reopen',
      { reason: 'Số liệu phường 12 chưa khớp.' },
      { ...as('DECIDER'), reportedPercent: 80 },
    );
    expect(decision).toMatchObject({
      ok: true,
      next: {
        state: 'IN_PROGRESS',
        percent: 80,
        submittedOn: null,
        completedAt: null,
        returnReason: 'Số liệu phường 12 chưa khớp.',
      },
    });
  });

  it('stands still while suspended, and goes on where it was', () => {
    const begun = assignment('ACKNOWLEDGED', { percent: 30, acknowledgedAt: NOW });
    const suspended = decide(begun, 'suspend', { reason: 'Chờ hướng dẫn của Sở.' }, as('DECIDER'));
    expect(suspended).toMatchObject({ ok: true, next: { state: 'SUSPENDED', percent: 30 } });
    const resumed = decide({ ...begun, state: 'SUSPENDED' }, 'resume', {}, as('DECIDER'));
    expect(resumed).toMatchObject({ ok: true, next: { state: 'IN_PROGRESS', percent: 30 } });
  });

  it.each([
    ['NEW', 'suspend'],
    ['NEW', 'cancel'],
    ['COMPLETED', 'reopen'],
  ] as const)('from %s refuses to %s without a reason', (state, action) => {
    expect(decide(assignment(state), action, { reason: '' }, as('DECIDER'))).toEqual({
      ok: false,
      refusal: 'REASON_REQUIRED',
    });
  });

  it('does not cancel the focal lead while others lead with it', () => {
    const shared = { ...as('DECIDER'), leadsOthers: true };
    expect(decide(assignment('NEW'), 'cancel', { reason: 'Trùng.' }, shared)).toEqual({
      ok: false,
      refusal: 'FOCAL_STAYS',
    });
  });

  it('marks what the coordinator enters for a unit', () => {
    expect(decide(assignment('NEW'), 'acknowledge', {}, as('COORDINATOR', 'DECIDER'))).toMatchObject({
      onBehalf: true,
    });
  });

  it('does not mark what a coordinator enters for the unit that is also her own', () => {
    expect(decide(assignment('NEW'), 'acknowledge', {}, as('OWN_HEAD', 'COORDINATOR'))).toMatchObject({
      onBehalf: false,
    });
  });

  it('leaves submitting to the head: a specialist updates', () => {
    expect(decide(assignment('NEW'), 'submit', DONE, as('OWN_SPECIALIST'))).toEqual({
      ok: false,
      refusal: 'NOT_YOURS',
    });
  });

  it('does not let a unit confirm its own work', () => {
    expect(decide(assignment('SUBMITTED'), 'confirm', {}, as('OWN_HEAD'))).toEqual({
      ok: false,
      refusal: 'NOT_YOURS',
    });
  });

  it('never completes a standing task', () => {
    const decision = decide(assignment('IN_PROGRESS'), 'submit', DONE, { ...as('OWN_HEAD'), standing: true });
    expect(decision).toEqual({ ok: false, refusal: 'STANDING' });
    expect(allowedActions({ state: 'IN_PROGRESS', standing: true }, ['OWN_HEAD'])).toEqual(['update']);
  });

  it.each(['SUBMITTED', 'COMPLETED', 'SUSPENDED', 'CANCELLED'] as const)(
    'takes no report while %s',
    (state) => {
      const decision = decide(
        assignment(state),
        'update',
        { percent: 5, result: 'Đang làm.' },
        as('OWN_HEAD'),
      );
      expect(decision).toEqual({ ok: false, refusal: 'ILLEGAL_TRANSITION' });
    },
  );
});

describe('the actions offered', () => {
  it.each<[AssignmentState, Relation[], string[]]>([
    ['NEW', ['OWN_HEAD'], ['acknowledge', 'start', 'update', 'submit']],
    ['NEW', ['OWN_SPECIALIST'], ['start', 'update']],
    ['IN_PROGRESS', ['OWN_HEAD'], ['update', 'submit']],
    ['IN_PROGRESS', ['DECIDER'], ['suspend', 'cancel']],
    ['SUBMITTED', ['COORDINATOR', 'DECIDER'], ['confirm', 'return', 'cancel']],
    ['SUBMITTED', ['OWN_HEAD'], []],
    ['COMPLETED', ['COORDINATOR', 'DECIDER'], ['reopen']],
    ['SUSPENDED', ['DECIDER'], ['resume', 'cancel']],
    ['CANCELLED', ['OWN_HEAD', 'COORDINATOR', 'DECIDER'], []],
    ['NEW', [], []],
  ])('while %s, to %j, are %j', (state, relations, actions) => {
    expect(allowedActions({ state, standing: false }, relations)).toEqual(actions);
  });
});
