import fc from 'fast-check';
import { AuditEventRow } from '../../src/audit/index.js';
import { loadHolidays } from '../../src/calendar/store/index.js';
import { OutboxRow } from '../../src/database/index.js';
import { Assignment, ProgressUpdate } from '../../src/tasks/index.js';
import type { AssignmentState } from '../../src/tasks/index.js';
import type { TestApp } from '../support/app.js';
import { startApp } from '../support/app.js';
import { addPlan, addTask } from '../support/assignments.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit, openSession } from '../support/people.js';

const PEOPLE = ['clerk', 'chairman', 'head', 'specialist', 'otherHead', 'observer', 'stranger'] as const;
const ACTIONS = ['acknowledge', 'updates', 'submit', 'confirm', 'return'] as const;
type Person = (typeof PEOPLE)[number];
type Action = (typeof ACTIONS)[number];

/** Design §4 and §11 once more, in the words of a reader: from where each action leads, and whose it is. */
const LEADS: Record<Action, Partial<Record<AssignmentState, AssignmentState>>> = {
  acknowledge: { NEW: 'ACKNOWLEDGED' },
  updates: { NEW: 'IN_PROGRESS', ACKNOWLEDGED: 'IN_PROGRESS', IN_PROGRESS: 'IN_PROGRESS' },
  submit: { NEW: 'SUBMITTED', ACKNOWLEDGED: 'SUBMITTED', IN_PROGRESS: 'SUBMITTED' },
  confirm: { SUBMITTED: 'COMPLETED' },
  return: { SUBMITTED: 'IN_PROGRESS' },
};
const MAY: Record<Action, Person[]> = {
  acknowledge: ['clerk', 'head'],
  updates: ['clerk', 'head', 'specialist'],
  submit: ['clerk', 'head'],
  confirm: ['clerk', 'chairman'],
  return: ['clerk', 'chairman'],
};

/** The route is open to them, this assignment is not theirs. */
const HOLDS_THE_ROLE_ELSEWHERE: Record<Action, Person[]> = {
  acknowledge: ['otherHead', 'stranger'],
  updates: ['otherHead', 'stranger'],
  submit: ['otherHead', 'stranger'],
  confirm: ['stranger'],
  return: ['stranger'],
};

interface Step {
  person: Person;
  action: Action;
  /** Sent with another version than the stored one. */
  stale: boolean;
  percent: number;
}

/** Weighted towards what is allowed, so that sequences get somewhere. */
const step: fc.Arbitrary<Step> = fc.record({
  action: fc.constantFrom(...ACTIONS),
  person: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<Person>('clerk', 'head') },
    fc.constantFrom(...PEOPLE),
  ),
  stale: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
  percent: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 100 }) },
    fc.integer({ min: -50, max: 200 }),
  ),
});

describe('whatever people do to an assignment', () => {
  let database: TestDatabase;
  let product: TestApp;
  let department: UnitRow;
  let other: UnitRow;
  let plan: Awaited<ReturnType<typeof addPlan>>;
  let position = 0;
  const cookies = {} as Record<Person, string>;

  beforeAll(async () => {
    database = await createTestDatabase();
    product = await startApp(database.url, { now: '2022-12-22T08:00:00+07:00' });
    const { source } = product;
    await loadHolidays(source.manager);
    const govap = await addUnit(source, { code: 'GV' });
    department = await addUnit(source, { code: 'TCKH', parent: govap });
    other = await addUnit(source, { code: 'KT', parent: govap });
    const quan1 = await addUnit(source, { code: 'Q1' });
    plan = await addPlan(source, govap);
    const roles = {
      clerk: { role: 'COORDINATOR', unitId: govap.id },
      chairman: { role: 'LEADER', unitId: govap.id },
      head: { role: 'HEAD', unitId: department.id },
      specialist: { role: 'SPECIALIST', unitId: department.id },
      otherHead: { role: 'HEAD', unitId: other.id },
      observer: { role: 'OBSERVER', unitId: govap.id },
      stranger: { role: 'COORDINATOR', unitId: quan1.id },
    } as const;
    for (const username of PEOPLE) {
      const userId = await addPerson(source, { username, roles: [roles[username]] });
      cookies[username] = await openSession(source, userId);
    }
  });

  afterAll(async () => {
    await product.close();
    await database.drop();
  });

  const send = ({ person, action, percent }: Step, id: string, version: number) => {
    const body = {
      acknowledge: {},
      updates: { percent, result: 'Đang làm.' },
      submit: { result: 'Đã xong.' },
      confirm: {},
      return: { reason: 'Cần bổ sung.' },
    }[action];
    return product
      .browser()
      .post(`/api/assignments/${id}/${action}`)
      .set('Cookie', cookies[person])
      .send({ version, ...body });
  };
  const read = (id: string) => product.source.manager.findOneByOrFail(Assignment, { id });

  /** What the answer has to be, told from the design alone. */
  const expectedStatus = ({ person, action, stale, percent }: Step, state: AssignmentState): number => {
    if (!MAY[action].includes(person) && !HOLDS_THE_ROLE_ELSEWHERE[action].includes(person)) return 403;
    if (action === 'updates' && (percent < 0 || percent > 100)) return 400;
    if (person === 'stranger') return 404;
    if (!MAY[action].includes(person)) return 403;
    return stale || !LEADS[action][state] ? 409 : 200;
  };

  it('exactly the allowed steps happen, each once, each in the history', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const task = await addTask(product.source, plan, {
          position: ++position,
          leads: [department, other],
        });
        const id = task.assignments[0] as string;
        let state: AssignmentState = 'NEW';
        let version = 1;
        const taken: Action[] = [];
        for (const each of steps) {
          const answer = await send(each, id, each.stale ? version + 1 : version);
          expect({ ...each, status: answer.status }).toEqual({
            ...each,
            status: expectedStatus(each, state),
          });
          if (answer.status === 200) {
            state = LEADS[each.action][state] as AssignmentState;
            version += 1;
            taken.push(each.action);
          }
          const stored = await read(id);
          expect({ state: stored.state, version: stored.version }).toEqual({ state, version });
          expect(stored.percent).toBeGreaterThanOrEqual(0);
          expect(stored.percent).toBeLessThanOrEqual(100);
          expect(stored.submittedOn !== null).toBe(['SUBMITTED', 'COMPLETED'].includes(state));
          expect(stored.completedAt !== null).toBe(state === 'COMPLETED');
          expect(stored.acknowledgedAt !== null).toBe(state !== 'NEW');
        }
        const { manager } = product.source;
        expect(await manager.countBy(Assignment, { taskId: task.id, focal: true })).toBe(1);
        const history = await manager.find(AuditEventRow, { where: { subjectId: id }, order: { id: 'ASC' } });
        expect(history.map(({ kind }) => kind)).toEqual(taken.map((action) => KIND[action]));
        const reports = taken.filter((action) => action === 'updates' || action === 'submit');
        expect(await manager.countBy(ProgressUpdate, { assignmentId: id })).toBe(reports.length);
        const told = taken.filter(
          (action) => action === 'submit' || action === 'confirm' || action === 'return',
        );
        const jobs = await manager
          .createQueryBuilder(OutboxRow, 'job')
          .where(`job.payload->>'assignmentId' = :id`, { id })
          .getCount();
        expect(jobs).toBe(told.length);
        expect(await read(task.assignments[1] as string)).toMatchObject({ state: 'NEW', version: 1 });
      }),
      { numRuns: 60 },
    );
  });

  it('of changes sent at the same moment one is taken', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
        const task = await addTask(product.source, plan, { position: ++position, leads: [department] });
        const id = task.assignments[0] as string;
        const answers = await Promise.all(steps.map((each) => send(each, id, 1)));
        const successes = answers.filter(({ status }) => status === 200).length;
        const possible = steps.some((each) => expectedStatus({ ...each, stale: false }, 'NEW') === 200);
        expect(successes).toBe(possible ? 1 : 0);
        expect((await read(id)).version).toBe(1 + successes);
        expect(await product.source.manager.countBy(AuditEventRow, { subjectId: id })).toBe(successes);
      }),
      { numRuns: 25 },
    );
  });
});

const KIND: Record<Action, string> = {
  acknowledge: 'assignment.acknowledged',
  updates: 'assignment.updated',
  submit: 'assignment.submitted',
  confirm: 'assignment.confirmed',
  return: 'assignment.returned',
};
