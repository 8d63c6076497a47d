import fc from 'fast-check';
import { addDays } from '../../calendar/index.js';
import { checkTransitions } from '../assignment.rules.js';
import type { Relation } from '../assignment.rules.js';
import {
  allowedSteps,
  ask,
  EXTENSION_ACTIONS,
  EXTENSION_STATUSES,
  EXTENSION_STEPS,
  OPEN_EXTENSIONS,
  refusalToAsk,
  takeStep,
} from './extension.rules.js';
import type { ExtendedAssignment, ExtensionAction, ExtensionStatus, OpenRequest } from './extension.rules.js';

const TODAY = '2022-12-22';
const assignment: ExtendedAssignment = { state: 'IN_PROGRESS', dueOn: '2022-12-31', lastDayOn: '2023-01-03' };
const WANTED = { dueOn: '2023-01-15', reason: 'Chờ kết quả đo đạc của Sở.' };
const asHead = { relations: ['OWN_HEAD'] as Relation[], earlier: [], today: TODAY };
const request: OpenRequest = {
  status: 'ASKED',
  askedBy: 'head',
  wantedDueOn: '2023-01-15',
  offeredDueOn: null,
};
const by = (userId: string, ...relations: Relation[]) => ({ relations, userId, today: TODAY, assignment });
const earlier = (...statuses: ExtensionStatus[]) => statuses.map((status) => ({ status }));

describe('the table of steps', () => {
  it('reaches every status from a request; what was overtaken lapses by itself', () => {
    const lapse = { from: OPEN_EXTENSIONS, to: 'LAPSED' };
    expect(() => checkTransitions({ ...EXTENSION_STEPS, lapse }, EXTENSION_STATUSES, 'ASKED')).not.toThrow();
  });
});

describe('asking for a later date', () => {
  it('is taken before the deadline, as the first one', () => {
    expect(ask(assignment, WANTED, asHead)).toEqual({ ok: true, ordinal: 1, late: false });
  });

  it('is still in time on the last day, which the law moved past days off', () => {
    expect(ask(assignment, WANTED, { ...asHead, today: '2023-01-03' })).toMatchObject({ late: false });
  });

  it('is flagged when the deadline has passed', () => {
    expect(ask(assignment, WANTED, { ...asHead, today: '2023-01-04' })).toMatchObject({ late: true });
  });

  it('is counted without what the unit withdrew', () => {
    const given = { ...asHead, earlier: earlier('REFUSED', 'WITHDRAWN', 'APPROVED', 'LAPSED') };
    expect(ask(assignment, WANTED, given)).toMatchObject({ ordinal: 4 });
  });

  it.each<[string, Partial<ExtendedAssignment>, Partial<typeof asHead>, Partial<typeof WANTED>]>([
    ['NOT_YOURS', {}, { relations: ['OWN_SPECIALIST'] }, {}],
    ['NOT_YOURS', {}, { relations: ['COORDINATOR', 'DECIDER'] }, {}],
    ['NOT_OPEN', { state: 'SUBMITTED' }, {}, {}],
    ['NOT_OPEN', { state: 'SUSPENDED' }, {}, {}],
    ['NO_DEADLINE', { dueOn: null, lastDayOn: null }, {}, {}],
    ['ALREADY_OPEN', {}, { earlier: earlier('COUNTERED') as never }, {}],
    ['REASON_REQUIRED', {}, {}, { reason: ' ' }],
    ['NOT_LATER', {}, {}, { dueOn: '2022-12-31' }],
    ['IN_PAST', { dueOn: '2022-11-30' }, {}, { dueOn: '2022-12-21' }],
    ['TOO_FAR', {}, {}, { dueOn: '2032-01-15' }],
  ])('is refused with %s where %j, %j, %j', (refusal, changed, given, wanted) => {
    const asked = ask({ ...assignment, ...changed }, { ...WANTED, ...wanted }, { ...asHead, ...given });
    expect(asked).toEqual({ ok: false, refusal });
  });
});

describe('deciding', () => {
  it('approves the date that was asked for', () => {
    expect(takeStep(request, 'approve', {}, by('clerk', 'DECIDER'))).toEqual({
      ok: true,
      status: 'APPROVED',
      grantedDueOn: '2023-01-15',
      offeredDueOn: null,
    });
  });

  it('offers another date, which the unit then accepts', () => {
    const offer = { dueOn: '2023-01-07', reason: 'Phải báo cáo Thành phố ngày 08/01.' };
    expect(takeStep(request, 'counter', offer, by('clerk', 'DECIDER'))).toEqual({
      ok: true,
      status: 'COUNTERED',
      grantedDueOn: null,
      offeredDueOn: '2023-01-07',
    });
    const countered = { ...request, status: 'COUNTERED' as const, offeredDueOn: '2023-01-07' };
    expect(takeStep(countered, 'accept', {}, by('head', 'OWN_HEAD'))).toMatchObject({
      status: 'APPROVED',
      grantedDueOn: '2023-01-07',
    });
  });

  it('is never for the person who asked, whatever else that person is', () => {
    const both = by('head', 'OWN_HEAD', 'COORDINATOR', 'DECIDER');
    for (const action of ['approve', 'refuse', 'counter'] as const)
      expect(takeStep(request, action, { reason: 'Được.', dueOn: '2023-01-09' }, both)).toEqual({
        ok: false,
        refusal: 'OWN',
      });
    expect(allowedSteps(request, both)).toEqual(['withdraw']);
  });

  it.each<[string, ExtensionAction, Partial<OpenRequest>, { reason?: string; dueOn?: string }]>([
    ['REASON_REQUIRED', 'refuse', {}, { reason: ' ' }],
    ['REASON_REQUIRED', 'counter', {}, { dueOn: '2023-01-09' }],
    ['SAME_DATE', 'counter', {}, { reason: 'Được.', dueOn: '2023-01-15' }],
    ['NOT_LATER', 'counter', {}, { reason: 'Sớm hơn.', dueOn: '2022-12-30' }],
    ['SETTLED', 'approve', { status: 'WITHDRAWN' }, {}],
    ['SETTLED', 'refuse', { status: 'COUNTERED' }, { reason: 'Không được.' }],
    ['NOT_YOURS', 'accept', { status: 'COUNTERED' }, {}],
  ])('is refused with %s: %s of %j with %j', (refusal, action, changed, input) => {
    expect(takeStep({ ...request, ...changed }, action, input, by('clerk', 'DECIDER'))).toEqual({
      ok: false,
      refusal,
    });
  });

  it('is refused once the unit has submitted', () => {
    const submitted = {
      ...by('clerk', 'DECIDER'),
      assignment: { ...assignment, state: 'SUBMITTED' as const },
    };
    expect(takeStep(request, 'approve', {}, submitted)).toEqual({ ok: false, refusal: 'NOT_OPEN' });
    expect(allowedSteps(request, submitted)).toEqual([]);
  });
});

describe('whatever is asked and answered', () => {
  const day = fc.integer({ min: -60, max: 900 }).map((days) => addDays(TODAY, days));
  const move = fc.oneof(
    fc.record({ kind: fc.constant('ask' as const), dueOn: day }),
    fc.record({ kind: fc.constantFrom(...EXTENSION_ACTIONS), dueOn: day, self: fc.boolean() }),
  );

  it('only one request is open, dates only move later, and what is offered can be done', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        const all: OpenRequest[] = [];
        let now = assignment;
        for (const one of moves) {
          if (one.kind === 'ask') {
            const may = refusalToAsk(now, ['OWN_HEAD'], all) === null;
            const asked = ask(now, { ...WANTED, dueOn: one.dueOn }, { ...asHead, earlier: all });
            expect(asked.ok && !may).toBe(false);
            if (asked.ok) all.push({ ...request, wantedDueOn: one.dueOn });
          } else {
            const latest = all.at(-1);
            if (!latest) continue;
            const actor = 'self' in one && one.self ? 'head' : 'clerk';
            const context = { ...by(actor, 'OWN_HEAD', 'DECIDER'), assignment: now };
            const step = takeStep(latest, one.kind, { reason: 'Vì vậy.', dueOn: one.dueOn }, context);
            if (step.ok) {
              expect(allowedSteps(latest, context)).toContain(one.kind);
              const { status, grantedDueOn, offeredDueOn } = step;
              all[all.length - 1] = { ...latest, status, offeredDueOn };
              if (grantedDueOn) {
                expect(grantedDueOn > (now.dueOn ?? '')).toBe(true);
                now = { ...now, dueOn: grantedDueOn, lastDayOn: grantedDueOn };
              }
            }
          }
          const open = all.filter(({ status }) => (OPEN_EXTENSIONS as readonly string[]).includes(status));
          expect(open.length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
