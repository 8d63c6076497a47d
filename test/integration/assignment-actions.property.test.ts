import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { AuditEventRow } from '../../src/audit/index.js';
import { addDays } from '../../src/calendar/index.js';
import { loadHolidays } from '../../src/calendar/store/index.js';
import { OutboxRow } from '../../src/database/index.js';
import { Assignment, ExtensionRequest, ProgressUpdate } from '../../src/tasks/index.js';
import type { AssignmentState } from '../../src/tasks/index.js';
import type { TestApp } from '../support/app.js';
import { startApp } from '../support/app.js';
import { addPlan, addTask } from '../support/assignments.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit, openSession } from '../support/people.js';

const PEOPLE = ['clerk', 'chairman', 'head', 'specialist', 'otherHead', 'observer', 'stranger'] as const;
type Person = (typeof PEOPLE)[number];

/** Design §4 and §11 once more, in the words of a reader: from where each action leads, and whose it is. */
const OPEN = ['NEW', 'ACKNOWLEDGED', 'IN_PROGRESS'] as const;
const fromEach = (from: readonly AssignmentState[], to: AssignmentState) =>
  Object.fromEntries(from.map((state) => [state, to])) as Partial<Record<AssignmentState, AssignmentState>>;
const LEADS = {
  acknowledge: fromEach(['NEW'], 'ACKNOWLEDGED'),
  start: fromEach(['NEW', 'ACKNOWLEDGED'], 'IN_PROGRESS'),
  updates: fromEach(OPEN, 'IN_PROGRESS'),
  submit: fromEach(OPEN, 'SUBMITTED'),
  confirm: fromEach(['SUBMITTED'], 'COMPLETED'),
  return: fromEach(['SUBMITTED'], 'IN_PROGRESS'),
  suspend: fromEach(OPEN, 'SUSPENDED'),
  resume: fromEach(['SUSPENDED'], 'IN_PROGRESS'),
  cancel: fromEach([...OPEN, 'SUBMITTED', 'SUSPENDED'], 'CANCELLED'),
  reopen: fromEach(['COMPLETED'], 'IN_PROGRESS'),
};
type Action = keyof typeof LEADS;
const ACTIONS = Object.keys(LEADS) as Action[];

/** From which status of a request each answer leads where. */
const ANSWERS = {
  approve: { ASKED: 'APPROVED' },
  refuse: { ASKED: 'REFUSED' },
  counter: { ASKED: 'COUNTERED' },
  accept: { COUNTERED: 'APPROVED' },
  withdraw: { ASKED: 'WITHDRAWN', COUNTERED: 'WITHDRAWN' },
} as const satisfies Record<string, Partial<Record<string, string>>>;
type Answer = keyof typeof ANSWERS;
type Move = Action | 'extensions' | Answer;
const MOVES: Move[] = [...ACTIONS, 'extensions', ...(Object.keys(ANSWERS) as Answer[])];
const isAction = (move: Move): move is Action => move in LEADS;

const STAFF: Person[] = ['clerk', 'head', 'specialist'];
const HEADS: Person[] = ['clerk', 'head'];
const DECIDERS: Person[] = ['clerk', 'chairman'];
const UNIT: Person[] = ['head'];
const MAY: Record<Move, Person[]> = {
  acknowledge: HEADS,
  start: STAFF,
  updates: STAFF,
  submit: HEADS,
  confirm: DECIDERS,
  return: DECIDERS,
  suspend: DECIDERS,
  resume: DECIDERS,
  cancel: DECIDERS,
  reopen: DECIDERS,
  extensions: UNIT,
  approve: DECIDERS,
  refuse: DECIDERS,
  counter: DECIDERS,
  accept: UNIT,
  withdraw: UNIT,
};
/** The route is open to them, this assignment is not theirs. */
const elsewhere = (move: Move): Person[] =>
  MAY[move] === DECIDERS
    ? ['stranger']
    : MAY[move] === UNIT
      ? ['otherHead', 'chairman']
      : ['otherHead', 'chairman', 'stranger'];

interface Step {
  /** Chooses among what is possible now; otherwise what is drawn beside it is tried. */
  aimed: boolean;
  pick: number;
  person: Person;
  move: Move;
  /** Sent with another version than the stored one. */
  stale: boolean;
  percent: number;
  /** By how many days the date that is asked for or offered is later than the one that counts. */
  days: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  aimed: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
  pick: fc.noBias(fc.nat({ max: 9_999 })),
  move: fc.constantFrom(...MOVES),
  person: fc.constantFrom(...PEOPLE),
  stale: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
  percent: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: 100 }) },
    fc.integer({ min: -50, max: 200 }),
  ),
  days: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 40 }) }, fc.integer({ min: -60, max: 0 })),
});

interface Request {
  id: string;
  status: string;
  version: number;
  wanted: string;
  offered: string;
}

/** What a reader of the design believes to be stored. */
interface Model {
  state: AssignmentState;
  version: number;
  percent: number;
  reported: number;
  submitted: boolean;
  acknowledged: boolean;
  due: string;
  requests: Request[];
  /** Another unit leads beside this one, and this one is focal. */
  focal: boolean;
  kinds: string[];
}

const ORIGINAL = '2022-12-31';
const isOpen = (state: AssignmentState) => (OPEN as readonly string[]).includes(state);
const isWaiting = ({ status }: { status: string }) => status === 'ASKED' || status === 'COUNTERED';

/** What the answer has to be, told from the design alone. */
function expectedStatus({ person, move, stale, percent, days }: Step, model: Model): number {
  if (!MAY[move].includes(person) && !elsewhere(move).includes(person)) return 403;
  if (move === 'updates' && (percent < 0 || percent > 100)) return 400;
  const latest = model.requests.at(-1);
  if (person === 'stranger' || (move in ANSWERS && !latest)) return 404;
  if (!MAY[move].includes(person)) return 403;
  if (stale) return 409;
  if (isAction(move)) {
    if (!LEADS[move][model.state]) return 409;
    return move === 'cancel' && model.focal ? 409 : 200;
  }
  if (move === 'extensions') {
    if (!isOpen(model.state) || model.requests.some(isWaiting)) return 409;
    return days > 0 ? 201 : 400;
  }
  const to = (ANSWERS[move] as Partial<Record<string, string>>)[latest?.status ?? ''];
  if (!to) return 409;
  if (move !== 'withdraw' && !isOpen(model.state) && model.state !== 'SUSPENDED') return 409;
  if (move === 'counter') return days > 0 && addDays(model.due, days) !== latest?.wanted ? 200 : 400;
  return 200;
}

/** One of the steps that can be taken now: first which, then by whom. */
function aim(next: Step, model: Model): Step {
  const open = MOVES.map((move) =>
    PEOPLE.map((person) => ({ ...next, move, person, stale: false })).filter(
      (one) => expectedStatus(one, model) < 300,
    ),
  ).filter(({ length }) => length > 0);
  const chosen = open[next.pick % Math.max(open.length, 1)];
  return chosen?.[next.pick % chosen.length] ?? next;
}

const KIND: Record<Move, string> = {
  acknowledge: 'acknowledged',
  start: 'started',
  updates: 'updated',
  submit: 'submitted',
  confirm: 'confirmed',
  return: 'returned',
  suspend: 'suspended',
  resume: 'resumed',
  cancel: 'cancelled',
  reopen: 'reopened',
  extensions: 'extension-asked',
  approve: 'extension-approved',
  refuse: 'extension-refused',
  counter: 'extension-countered',
  accept: 'extension-accepted',
  withdraw: 'extension-withdrawn',
};
const REPORTS = ['updated', 'submitted'];
const UNTOLD = ['acknowledged', 'started', 'updated', 'extension-lapsed'];

/** What follows from a step that was taken. */
function advance(model: Model, { move, percent, days }: Step, answered: { id: string }): void {
  model.kinds.push(KIND[move]);
  const latest = model.requests.at(-1);
  if (isAction(move)) {
    model.state = LEADS[move][model.state] as AssignmentState;
    model.version += 1;
    if (['acknowledge', 'start', 'updates', 'submit'].includes(move)) model.acknowledged = true;
    if (move === 'updates') model.percent = model.reported = percent;
    if (move === 'submit') [model.percent, model.submitted] = [100, true];
    if (move === 'return' || move === 'reopen') [model.percent, model.submitted] = [model.reported, false];
    if ((move === 'submit' || move === 'cancel') && latest && isWaiting(latest)) {
      model.kinds.push('extension-lapsed');
      Object.assign(latest, { status: 'LAPSED', version: latest.version + 1 });
    }
  } else if (move === 'extensions') {
    const wanted = addDays(model.due, days);
    model.requests.push({ id: answered.id, status: 'ASKED', version: 1, wanted, offered: '' });
  } else if (latest) {
    if (move === 'counter') latest.offered = addDays(model.due, days);
    latest.status = (ANSWERS[move] as Record<string, string>)[latest.status] ?? '';
    latest.version += 1;
    if (latest.status === 'APPROVED') {
      model.due = move === 'accept' ? latest.offered : latest.wanted;
      model.version += 1;
    }
  }
}

const drawn = (move: Move, person: Person): Step => ({
  ...{ aimed: false, pick: 0, stale: false, percent: 10, days: 10 },
  ...{ move, person },
});

/** Whatever is drawn, this is walked too. */
const EVERYTHING_ONCE: Step[] = [
  drawn('acknowledge', 'head'),
  drawn('start', 'specialist'),
  drawn('updates', 'specialist'),
  drawn('extensions', 'head'),
  { ...drawn('counter', 'clerk'), days: 5 },
  drawn('accept', 'head'),
  drawn('extensions', 'head'),
  drawn('approve', 'chairman'),
  drawn('extensions', 'head'),
  drawn('refuse', 'chairman'),
  drawn('extensions', 'head'),
  drawn('withdraw', 'head'),
  drawn('extensions', 'head'),
  drawn('submit', 'head'),
  drawn('return', 'clerk'),
  drawn('suspend', 'clerk'),
  drawn('resume', 'clerk'),
  drawn('submit', 'clerk'),
  drawn('confirm', 'chairman'),
  drawn('reopen', 'chairman'),
  drawn('cancel', 'clerk'),
];

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

  const send = ({ person, move, percent, days, stale }: Step, id: string, model: Model) => {
    const latest = model.requests.at(-1);
    const dueOn = addDays(model.due, days);
    const bodies: Partial<Record<Move, object>> = {
      updates: { percent, result: 'Đang làm.' },
      submit: { result: 'Đã xong.' },
      extensions: { dueOn, reason: 'Chờ kết quả đo đạc.' },
      counter: { dueOn, reason: 'Cần sớm hơn.' },
    };
    const reasoned = ['return', 'suspend', 'cancel', 'reopen', 'refuse'].includes(move);
    const body = bodies[move] ?? (reasoned ? { reason: 'Có lý do.' } : {});
    const answers = move in ANSWERS;
    const version = (answers ? (latest?.version ?? 1) : model.version) + (stale ? 1 : 0);
    const path = answers ? `extensions/${latest?.id ?? randomUUID()}` : `assignments/${id}`;
    return product
      .browser()
      .post(`/api/${path}/${move}`)
      .set('Cookie', cookies[person])
      .send({ version, ...body });
  };
  const read = (id: string) => product.source.manager.findOneByOrFail(Assignment, { id });
  const newModel = (focal: boolean): Model => ({
    state: 'NEW',
    version: 1,
    percent: 0,
    reported: 0,
    submitted: false,
    acknowledged: false,
    due: ORIGINAL,
    requests: [],
    focal,
    kinds: [],
  });

  const expectAsModelled = async (id: string, taskId: string, model: Model) => {
    const { manager } = product.source;
    const stored = await read(id);
    expect(stored).toMatchObject({
      state: model.state,
      version: model.version,
      percent: model.percent,
      dueOn: model.due,
      originalDueOn: ORIGINAL,
    });
    expect(stored.submittedOn !== null).toBe(model.submitted);
    expect(stored.completedAt !== null).toBe(model.state === 'COMPLETED');
    expect(stored.acknowledgedAt !== null).toBe(model.acknowledged);
    expect(await manager.countBy(Assignment, { taskId, focal: true })).toBe(1);
    const requests = await manager.find(ExtensionRequest, {
      where: { assignmentId: id },
      order: { createdAt: 'ASC' },
    });
    expect(requests.map(({ status }) => status)).toEqual(model.requests.map(({ status }) => status));
    expect(requests.filter(isWaiting).length).toBeLessThanOrEqual(1);
  };

  it('exactly the allowed steps happen, each once, each in the history', async () => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 16 }),
        fc.boolean(),
        async (steps, focal) => {
          const task = await addTask(product.source, plan, {
            position: ++position,
            leads: focal ? [department, other] : [other, department],
          });
          const [id, beside] = (focal ? task.assignments : task.assignments.toReversed()) as [string, string];
          const model = newModel(focal);
          for (const next of steps) {
            const each = next.aimed ? aim(next, model) : next;
            const expected = expectedStatus(each, model);
            const answer = await send(each, id, model);
            expect({ ...each, model, status: answer.status }).toEqual({ ...each, model, status: expected });
            if (answer.status < 300) advance(model, each, answer.body as { id: string });
            await expectAsModelled(id, task.id, model);
          }
          model.kinds.forEach((kind) => reached.add(kind));
          const { manager } = product.source;
          const history = await manager.find(AuditEventRow, {
            where: { subjectId: id },
            order: { id: 'ASC' },
          });
          expect(history.map(({ kind }) => kind)).toEqual(model.kinds.map((kind) => `assignment.${kind}`));
          const reports = model.kinds.filter((kind) => REPORTS.includes(kind));
          expect(await manager.countBy(ProgressUpdate, { assignmentId: id })).toBe(reports.length);
          const jobs = await manager
            .createQueryBuilder(OutboxRow, 'job')
            .where(`job.payload->>'assignmentId' = :id`, { id })
            .getCount();
          expect(jobs).toBe(model.kinds.filter((kind) => !UNTOLD.includes(kind)).length);
          const seen = await product.browser().get(`/api/assignments/${id}`).set('Cookie', cookies.clerk);
          expect(seen.body.history).toHaveLength(model.kinds.length + 1);
          const shown = await product.browser().get(`/api/tasks/${task.id}`).set('Cookie', cookies.clerk);
          expect(shown.body.percent).toBe(focal ? model.percent : 0);
          expect(await read(beside)).toMatchObject({ state: 'NEW', version: 1, dueOn: ORIGINAL });
        },
      ),
      { numRuns: 50, examples: [[EVERYTHING_ONCE, false]] },
    );
    expect([...reached].sort()).toEqual([...Object.values(KIND), 'extension-lapsed'].sort());
  });

  it('of changes sent at the same moment one is taken', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...ACTIONS), fc.constantFrom(...PEOPLE)), {
          minLength: 2,
          maxLength: 6,
        }),
        async (pairs) => {
          const task = await addTask(product.source, plan, { position: ++position, leads: [department] });
          const id = task.assignments[0] as string;
          const steps = pairs.map(([move, person]) => drawn(move, person));
          const answers = await Promise.all(steps.map((each) => send(each, id, newModel(false))));
          const successes = answers.filter(({ status }) => status === 200).length;
          const possible = steps.some((each) => expectedStatus(each, newModel(false)) === 200);
          expect(successes).toBe(possible ? 1 : 0);
          expect((await read(id)).version).toBe(1 + successes);
          expect(await product.source.manager.countBy(AuditEventRow, { subjectId: id })).toBe(successes);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('of requests for a later date, and of answers to one, sent at the same moment one is taken', async () => {
    const task = await addTask(product.source, plan, { position: ++position, leads: [department] });
    const id = task.assignments[0] as string;
    const model = newModel(false);
    const asked = await Promise.all(
      Array.from({ length: 6 }, () => send(drawn('extensions', 'head'), id, model)),
    );
    expect(asked.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    advance(model, drawn('extensions', 'head'), asked.find(({ status }) => status === 201)?.body);
    const answers = await Promise.all([
      send(drawn('approve', 'clerk'), id, model),
      send(drawn('refuse', 'chairman'), id, model),
      send(drawn('withdraw', 'head'), id, model),
      send(drawn('submit', 'head'), id, model),
    ]);
    const [taken, submitted] = [answers.slice(0, 3), answers[3]].map((all) =>
      [all].flat().filter((one) => one?.status === 200),
    );
    // A submission either came first and the request lapsed, or met the date that had just been approved.
    expect((taken?.length ?? 0) <= 1 && (taken?.length ?? 0) + (submitted?.length ?? 0) >= 1).toBe(true);
    expect(
      await product.source.manager.countBy(ExtensionRequest, { assignmentId: id, status: 'ASKED' }),
    ).toBe(0);
  });
});
