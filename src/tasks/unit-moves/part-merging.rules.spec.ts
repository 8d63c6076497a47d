import fc from 'fast-check';
import { ASSIGNMENT_STATES } from '../assignment.rules.js';
import { mergeParts } from './part-merging.rules.js';
import type { Part } from './part-merging.rules.js';

const part = (id: string, given: Partial<Part> = {}): Part => ({
  id,
  taskId: 'task',
  unitId: `unit of ${id}`,
  role: 'COORDINATING',
  focal: false,
  namedAs: 'đơn vị',
  state: 'IN_PROGRESS',
  percent: 40,
  originalDueOn: '2026-06-30',
  dueOn: '2026-06-30',
  dueExclusive: false,
  lastDayOn: '2026-06-30',
  submittedOn: null,
  returnReason: null,
  ...given,
});

describe('a unit that carries on for others', () => {
  it('takes a part over as it is', () => {
    const moved = part('a', { state: 'SUBMITTED', percent: 100, submittedOn: '2026-06-01' });
    expect(mergeParts('new', null, [moved])).toEqual({ left: { ...moved, unitId: 'new' }, absorbed: [] });
  });

  it('leads where it coordinated and a lead comes to it, at the lead’s state and date', () => {
    const own = part('own', { unitId: 'new', state: 'NEW', percent: 0, dueOn: '2026-05-31' });
    const lead = part('lead', { role: 'LEAD', focal: true, percent: 70 });
    const { left, absorbed } = mergeParts('new', own, [lead]);
    expect(left).toMatchObject({ id: 'own', unitId: 'new', role: 'LEAD', focal: true, percent: 70 });
    expect(left).toMatchObject({ state: 'IN_PROGRESS', dueOn: '2026-06-30' });
    expect(absorbed).toEqual([lead]);
  });

  it('has not submitted until both leads had', () => {
    const done = part('a', {
      role: 'LEAD',
      focal: true,
      state: 'SUBMITTED',
      percent: 100,
      submittedOn: '2026-06-01',
    });
    const open = part('b', { role: 'LEAD', percent: 30 });
    expect(mergeParts('new', null, [done, open]).left).toMatchObject({
      state: 'IN_PROGRESS',
      percent: 30,
      submittedOn: null,
      focal: true,
    });
    const late = { ...done, id: 'c', focal: false, submittedOn: '2026-06-09' };
    expect(mergeParts('new', null, [done, late]).left).toMatchObject({
      state: 'SUBMITTED',
      submittedOn: '2026-06-09',
    });
  });

  it('keeps what it completed as lead when a coordinating part comes, and goes on when a lead comes', () => {
    const done = part('own', {
      unitId: 'new',
      role: 'LEAD',
      state: 'COMPLETED',
      percent: 100,
      submittedOn: '2026-06-01',
    });
    expect(mergeParts('new', done, [part('a')]).left).toEqual(done);
    const coordinated: Part = { ...done, role: 'COORDINATING' };
    expect(mergeParts('new', coordinated, [part('a', { role: 'LEAD', focal: true })]).left).toMatchObject({
      id: 'own',
      role: 'LEAD',
      state: 'IN_PROGRESS',
      submittedOn: null,
    });
  });

  it('takes the place of a part that was cancelled', () => {
    const gone = part('own', { unitId: 'new', state: 'CANCELLED', percent: 10 });
    const { left, absorbed } = mergeParts('new', gone, [part('a')]);
    expect(left).toMatchObject({ id: 'own', state: 'IN_PROGRESS', percent: 40 });
    expect(absorbed.map(({ id }) => id)).toEqual(['a']);
  });

  it('has one part with the task’s one focal lead and nothing lost, whatever comes together', () => {
    const states = ASSIGNMENT_STATES.filter((state) => state !== 'CANCELLED' && state !== 'COMPLETED');
    const anyPart = (id: string) =>
      fc
        .record({
          role: fc.constantFrom('LEAD' as const, 'COORDINATING' as const),
          state: fc.constantFrom(...states),
        })
        .map((given) =>
          part(id, { ...given, submittedOn: given.state === 'SUBMITTED' ? '2026-06-01' : null }),
        );
    fc.assert(
      fc.property(
        fc
          .array(fc.constant(''), { minLength: 1, maxLength: 4 })
          .chain((ids) => fc.tuple(...ids.map((_, n) => anyPart(`p${n}`)))),
        (coming) => {
          const { left, absorbed } = mergeParts('new', null, coming);
          expect([left.id, ...absorbed.map(({ id }) => id)].sort()).toEqual(
            coming.map(({ id }) => id).sort(),
          );
          expect(left.role).toBe(coming.some(({ role }) => role === 'LEAD') ? 'LEAD' : 'COORDINATING');
          expect(left.submittedOn !== null).toBe(left.state === 'SUBMITTED');
        },
      ),
    );
  });
});
