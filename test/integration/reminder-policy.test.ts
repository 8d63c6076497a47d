import type { DataSource } from 'typeorm';
import { addDays } from '../../src/calendar/index.js';
import { loadHolidays } from '../../src/calendar/store/index.js';
import { ReminderSweep } from '../../src/notifications/reminder-sweep.js';
import { DEFAULT_POLICY } from '../../src/notifications/reminder.rules.js';
import type { TestApp } from '../support/app.js';
import { setClock, startApp } from '../support/app.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { addAssignment } from '../support/obligations.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit, openSession } from '../support/people.js';
import { addPlan } from '../support/plan-rows.js';

interface Preview {
  messages: number;
  days: Array<{ day: string; people: Array<{ personId: string; fullName: string; items: number }> }>;
}

const TODAY = '2022-12-22';
const STEPS = {
  before: [10, 0],
  after: { first: 2, every: 4 },
  escalation: { coordinator: 5, leader: null },
};

describe('the reminder policy', () => {
  let database: TestDatabase;
  let product: TestApp;
  let source: DataSource;
  let authority: UnitRow;
  let finance: UnitRow;
  let ward: UnitRow;
  let planId: string;
  let foreignPlan: string;
  const cookies = new Map<string, string>();
  const now = { value: new Date(`${TODAY}T08:00:00+07:00`) };

  const as = (username: string) => {
    const cookie = cookies.get(username) as string;
    const send = (method: 'get' | 'put' | 'post', path: string, body?: object) =>
      product.browser()[method](`/api${path}`).set('Cookie', cookie).send(body);
    return {
      get: (path: string) => send('get', path),
      put: (path: string, body: object) => send('put', path, body),
      post: (path: string, body: object) => send('post', path, body),
    };
  };
  const path = (rest = '') => `/reminder-policies/${authority.id}${rest}`;

  beforeAll(async () => {
    database = await createTestDatabase();
    product = await startApp(database.url);
    setClock(product, () => now.value);
    source = product.source;
    await loadHolidays(source.manager);
    authority = await addUnit(source, { code: 'GV', name: 'UBND quận Gò Vấp' });
    const other = await addUnit(source, { code: 'Q1', name: 'UBND Quận 1' });
    finance = await addUnit(source, { code: 'TCKH', name: 'Phòng Tài chính - Kế hoạch', parent: authority });
    ward = await addUnit(source, { code: 'P12', kind: 'WARD', name: 'UBND phường 12', parent: authority });
    for (const [username, role, unitId] of [
      ['tckh', 'HEAD', finance.id],
      ['p12', 'HEAD', ward.id],
      ['noivu', 'COORDINATOR', authority.id],
      ['chutich', 'LEADER', authority.id],
      ['quantri', 'ADMIN', authority.id],
      ['q1', 'COORDINATOR', other.id],
      ['p12.vanphong', 'COORDINATOR', ward.id],
    ] as const) {
      const id = await addPerson(source, {
        username,
        email: `${username}@gv.example`,
        roles: [{ role, unitId }],
      });
      cookies.set(username, await openSession(source, id));
    }
    planId = (await addPlan(source, authority, { number: '3707' })).id;
    foreignPlan = (await addPlan(source, other, { number: '28' })).id;
  });

  afterEach(() =>
    source.query('TRUNCATE assignment, reminder, message, outbox, reminder_policy, reminder_choice CASCADE'),
  );

  afterAll(async () => {
    await product.close();
    await database.drop();
  });

  it('is the default of the design until somebody changes it', async () => {
    const { body } = await as('noivu').get('/reminder-policies').expect(200);
    expect(body).toEqual([
      {
        authorityId: authority.id,
        authorityName: 'UBND quận Gò Vấp',
        policy: DEFAULT_POLICY,
        version: 0,
        plans: [],
      },
    ]);
  });

  it('of a ward is the ward’s own: who coordinates there keeps nothing of the authority above', async () => {
    const { body } = await as('p12.vanphong').get('/reminder-policies').expect(200);
    expect(body).toMatchObject([{ authorityId: ward.id, authorityName: 'UBND phường 12', version: 0 }]);
    await as('p12.vanphong').put(path(), { version: 0, policy: DEFAULT_POLICY }).expect(404);
    expect((await as('noivu').get('/reminder-policies').expect(200)).body[0]).toMatchObject({ version: 0 });
    await as('p12.vanphong')
      .put(`/reminder-policies/${ward.id}`, { version: 0, policy: DEFAULT_POLICY })
      .expect(200);
  });

  it('is saved with what changed on record; a stale page is refused and sees the new one', async () => {
    const policy = { ...DEFAULT_POLICY, before: [1, 14], sendFrom: '08:00' };
    const { body } = await as('noivu').put(path(), { version: 0, policy }).expect(200);
    expect(body[0]).toMatchObject({ version: 1, policy: { before: [14, 1], sendFrom: '08:00' } });
    const [event] = await source.query<Array<{ payload: { changes: unknown[] } }>>(
      `SELECT payload FROM audit_event WHERE kind = 'reminder.policy-changed' ORDER BY id DESC LIMIT 1`,
    );
    expect(event?.payload.changes).toEqual([
      { field: 'before', before: '7, 3, 1, 0', after: '14, 1' },
      { field: 'sendFrom', before: '07:30', after: '08:00' },
    ]);
    const stale = await as('quantri').put(path(), { version: 0, policy: DEFAULT_POLICY }).expect(409);
    expect(stale.body.details.policy.before).toEqual([14, 1]);
  });

  it('of two who save a first policy at once one is refused', async () => {
    const answers = await Promise.all(
      ['08:00', '08:30'].map((sendFrom) =>
        as('noivu').put(path(), { version: 0, policy: { ...DEFAULT_POLICY, sendFrom } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('of another authority cannot be seen, changed or previewed', async () => {
    await as('q1').put(path(), { version: 0, policy: DEFAULT_POLICY }).expect(404);
    await as('q1').post(path('/preview'), { policy: DEFAULT_POLICY }).expect(404);
    const { body } = await as('q1').get('/reminder-policies').expect(200);
    expect(body.map(({ authorityName }: { authorityName: string }) => authorityName)).toEqual([
      'UBND Quận 1',
    ]);
    await as('noivu')
      .put(path(`/plans/${foreignPlan}`), { version: 0, steps: STEPS })
      .expect(404);
  });

  it.each([
    ['a step beyond sixty days', { before: [61] }],
    ['a step twice', { before: [3, 3] }],
    ['half a day', { before: [0.5] }],
    ['nothing ever said again', { after: { first: 1, every: 0 } }],
    ['an hour of the night', { sendFrom: '23:00' }],
    ['a day that is none', { quiet: { weekdays: [], dates: ['2022-02-30'] } }],
    ['a week without a day', { quiet: { weekdays: [1, 2, 3, 4, 5, 6, 7], dates: [] } }],
    ['five quiet working days', { quiet: { weekdays: [1, 2, 3, 4, 5], dates: [] } }],
    ['what nobody knows', { colour: 'red' }],
  ])('refuses %s', async (_name, wrong) => {
    await as('noivu')
      .put(path(), { version: 0, policy: { ...DEFAULT_POLICY, ...wrong } })
      .expect(400);
  });

  it('a plan has steps of its own, and follows its authority again when they are taken back', async () => {
    const { body } = await as('noivu')
      .put(path(`/plans/${planId}`), { version: 0, steps: STEPS })
      .expect(200);
    expect(body[0].plans).toMatchObject([{ planId, planNumber: '3707/KH-UBND', steps: STEPS, version: 1 }]);
    await as('noivu')
      .put(path(`/plans/${planId}`), { version: 0, steps: STEPS })
      .expect(409);
    const after = await as('noivu')
      .put(path(`/plans/${planId}`), { version: 1, steps: null })
      .expect(200);
    expect(after.body[0].plans).toEqual([]);
  });

  it('is previewed as the sweep then does it: the same people, on the same days, about as much', async () => {
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-31' });
    await addAssignment(source, { planId, unit: finance, dueOn: '2023-01-12', exclusive: true });
    await addAssignment(source, { planId, unit: ward, dueOn: '2022-12-08' });
    await addAssignment(source, { planId, unit: ward, dueOn: '2023-02-03', state: 'IN_PROGRESS' });
    const waiting = await addAssignment(source, { planId, unit: ward, dueOn: '2022-12-30' });
    await source.query(
      `UPDATE assignment SET state = 'SUBMITTED', submitted_on = '2022-12-21' WHERE id = $1`,
      [waiting],
    );
    await source.query(`UPDATE task SET deadline_kind = 'date'`);
    const policy = { ...DEFAULT_POLICY, before: [9, 2], quiet: { weekdays: [5], dates: [] } };
    // The ledger of today is written already: none of it is promised again.
    await product.app.get(ReminderSweep).run();
    const preview = (await as('noivu').post(path('/preview'), { policy }).expect(200)).body as Preview;

    await as('noivu').put(path(), { version: 0, policy }).expect(200);
    const done: Record<string, number> = {};
    for (let day = TODAY; day <= addDays(TODAY, 29); day = addDays(day, 1)) {
      now.value = new Date(`${day}T08:00:00+07:00`);
      const before = new Set(
        (await source.query<Array<{ id: string }>>('SELECT id FROM reminder')).map(({ id }) => id),
      );
      await product.app.get(ReminderSweep).run();
      const rows = await source.query<Array<{ id: string; who: string }>>(
        'SELECT id, recipient_id AS who FROM reminder',
      );
      for (const { id, who } of rows)
        if (!before.has(id)) done[`${day} ${who}`] = (done[`${day} ${who}`] ?? 0) + 1;
    }
    now.value = new Date(`${TODAY}T08:00:00+07:00`);
    const promised = preview.days.flatMap(({ day, people }) =>
      people.map(({ personId, items }) => [`${day} ${personId}`, items] as const),
    );
    // Who had a digest today gets tomorrow what today would have added.
    const later = (key: string) => (key.startsWith(TODAY) ? key.replace(TODAY, '2022-12-26') : key);
    const expected: Record<string, number> = {};
    for (const [key, items] of promised) expected[later(key)] = (expected[later(key)] ?? 0) + items;
    expect(Object.keys(done).length).toBeGreaterThan(5);
    expect(done).toEqual(expected);
  });

  it('a coordinator sees line by line what somebody would get; an administrator only how much', async () => {
    await addAssignment(source, { planId, unit: finance, dueOn: '2022-12-31', content: 'Nộp thuế điện tử' });
    const { body } = await as('quantri').post(path('/preview'), { policy: DEFAULT_POLICY }).expect(200);
    const [first] = (body as Preview).days;
    expect(first).toMatchObject({ day: TODAY, people: [{ fullName: 'tckh', items: 1 }] });
    const ask = { policy: DEFAULT_POLICY, day: TODAY, personId: first?.people[0]?.personId };
    const items = await as('noivu').post(path('/preview/items'), ask).expect(200);
    expect(items.body).toEqual([
      {
        type: 'ASSIGNMENT',
        step: 'D-7',
        content: 'Nộp thuế điện tử',
        planNumber: '3707/KH-UBND',
        unitName: 'Phòng Tài chính - Kế hoạch',
        dueOn: '2022-12-31',
      },
    ]);
    await as('quantri').post(path('/preview/items'), ask).expect(403);
  });

  it('leaves e-mail to each person, where the authority does', async () => {
    expect((await as('tckh').get('/reminder-choice').expect(200)).body).toEqual({
      email: true,
      emailOptional: true,
      address: 'tckh@gv.example',
    });
    expect((await as('tckh').put('/reminder-choice', { email: false }).expect(200)).body.email).toBe(false);
    await as('noivu')
      .put(path(), { version: 0, policy: { ...DEFAULT_POLICY, emailOptional: false } })
      .expect(200);
    await as('p12').put('/reminder-choice', { email: false }).expect(409);
  });

  it('“Quét ngay” queues the sweep, on record', async () => {
    await as('quantri').post('/reminder-sweeps', {}).expect(202);
    expect(await source.query('SELECT job FROM outbox')).toEqual([{ job: 'reminder.sweep' }]);
    const [event] = await source.query<Array<{ actor_name: string }>>(
      `SELECT actor_name FROM audit_event WHERE kind = 'reminder.sweep-asked'`,
    );
    expect(event?.actor_name).toBe('quantri');
    await as('p12').post('/reminder-sweeps', {}).expect(403);
  });
});
