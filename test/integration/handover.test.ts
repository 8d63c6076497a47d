import type { DataSource } from 'typeorm';
import { loadHolidays } from '../../src/calendar/store/index.js';
import { ArrangementNotices } from '../../src/notifications/arrangements/arrangement-notices.js';
import { ReminderSweep } from '../../src/notifications/reminder-sweep.js';
import { Leaves } from '../../src/identity/leave/leaves.service.js';
import { Handovers } from '../../src/tasks/handover/handovers.service.js';
import type { TestApp } from '../support/app.js';
import { setClock, startApp } from '../support/app.js';
import { addPlan, addTask } from '../support/assignments.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit, openSession } from '../support/people.js';

const MONDAY = '2022-12-19';

let database: TestDatabase;
let product: TestApp;
let source: DataSource;
let govap: UnitRow;
let finance: UnitRow;
let justice: UnitRow;
type Person =
  'admin' | 'clerk' | 'chairman' | 'vice' | 'head' | 'lan' | 'minh' | 'left' | 'justice' | 'justiceStaff';
const people = {} as Record<Person, string>;
let assignmentId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  product = await startApp(database.url, { now: `${MONDAY}T08:00:00+07:00` });
  source = product.source;
  await loadHolidays(source.manager);
  govap = await addUnit(source, { code: 'GV', name: 'UBND quận Gò Vấp' });
  finance = await addUnit(source, { code: 'TCKH', name: 'Phòng Tài chính - Kế hoạch', parent: govap });
  justice = await addUnit(source, { code: 'TP', name: 'Phòng Tư pháp', parent: govap });
  const held: Record<Person, Parameters<typeof addPerson>[1]['roles'][number]> = {
    admin: { role: 'ADMIN', unitId: govap.id },
    clerk: { role: 'COORDINATOR', unitId: govap.id },
    chairman: { role: 'LEADER', unitId: govap.id },
    vice: { role: 'LEADER', unitId: govap.id },
    head: { role: 'HEAD', unitId: finance.id },
    lan: { role: 'SPECIALIST', unitId: finance.id },
    minh: { role: 'SPECIALIST', unitId: finance.id },
    left: { role: 'SPECIALIST', unitId: finance.id },
    justice: { role: 'HEAD', unitId: justice.id },
    justiceStaff: { role: 'SPECIALIST', unitId: justice.id },
  };
  for (const [username, role] of Object.entries(held))
    people[username as Person] = await addPerson(source, {
      username,
      fullName: `Người ${username}`,
      email: `${username}@goVap.test`,
      active: username !== 'left',
      roles: [role],
    });
});

const on = (day: string) => setClock(product, () => new Date(`${day}T08:00:00+07:00`));

beforeEach(async () => {
  on(MONDAY);
  await source.query('TRUNCATE plan, person_leave, work_handover, reminder, message, outbox CASCADE');
  const plan = await addPlan(source, govap);
  const task = await addTask(source, plan, { leads: [finance], due: '2022-12-20' });
  [assignmentId] = task.assignments as [string];
});

afterAll(async () => {
  await product.close();
  await database.drop();
});

const as = async (person: Person) => {
  const cookie = await openSession(source, people[person]);
  const call = (method: 'get' | 'post' | 'put', path: string) =>
    product.browser()[method](`/api${path}`).set('Cookie', cookie);
  return {
    get: (path: string) => call('get', path),
    post: (path: string, body: object) => call('post', path).send(body),
    put: (path: string, body: object) => call('put', path).send(body),
  };
};
const refused = async (answer: PromiseLike<{ status: number; body: { code?: string } }>) => {
  const { status, body } = await answer;
  return [status, body.code];
};
const leave = (given: object = {}) => ({
  userId: people.head,
  substituteId: people.lan,
  unitId: finance.id,
  fromOn: MONDAY,
  toOn: '2022-12-23',
  reason: 'Nghỉ phép năm',
  ...given,
});
const handover = (given: object = {}) => ({
  unitId: finance.id,
  fromId: people.lan,
  toId: people.minh,
  effectiveOn: MONDAY,
  reason: 'Chuyển công tác',
  takesRoles: false,
  ...given,
});
const handTo = async (specialist: Person) => {
  const body = { version: 0, specialistId: people[specialist] };
  await (await as('head')).put(`/assignments/${assignmentId}/inside/handed`, body).expect(200);
};

/** Does what the outbox says, twice: a job may run again. */
async function tellPeople(): Promise<Array<[string, string]>> {
  const notices = product.app.get(ArrangementNotices);
  const jobs = await source.query<Array<{ job: string; payload: Record<string, string> }>>(
    `SELECT job, payload FROM outbox WHERE job LIKE 'notification.%' ORDER BY id`,
  );
  for (const { job, payload } of [...jobs, ...jobs]) {
    if (job === 'notification.leave-registered') await notices.leaveRegistered(payload.leaveId ?? '');
    if (job === 'notification.handed-over') await notices.handedOver(payload.handoverId ?? '');
    if (job === 'notification.unit-changed') await notices.unitChanged(payload.changeId ?? '');
  }
  const rows = await source.query<Array<{ username: string; subject: string }>>(
    `SELECT p.username, m.subject FROM message m JOIN user_account p ON p.id = m.recipient_id
     ORDER BY m.created_at, p.username`,
  );
  return rows.map(({ username, subject }) => [username, subject]);
}

describe('somebody who is away', () => {
  it('is stood in for: the substitute acts in that place and is recorded as such, and only as long', async () => {
    const lan = await as('lan');
    expect(await refused(lan.post(`/assignments/${assignmentId}/acknowledge`, { version: 1 }))).toEqual([
      403,
      'access:NOT_ALLOWED',
    ]);
    await (await as('clerk')).post('/leaves', leave()).expect(201);
    const { body: me } = await lan.get('/auth/me').expect(200);
    expect(me.roles).toEqual([
      expect.objectContaining({ role: 'SPECIALIST', insteadOf: null, until: null }),
      expect.objectContaining({ role: 'HEAD', insteadOf: 'Người head', until: '2022-12-23' }),
    ]);
    await lan.post(`/assignments/${assignmentId}/acknowledge`, { version: 1 }).expect(200);
    const { body } = await lan.get(`/assignments/${assignmentId}`).expect(200);
    expect(body.history.at(-1)).toMatchObject({
      kind: 'acknowledged',
      actorName: 'Người lan (thay Người head)',
    });

    on('2022-12-24');
    expect((await lan.get('/auth/me').expect(200)).body.roles).toHaveLength(1);
    const submit = { version: 2, result: 'Xong', percent: 100 };
    expect(await refused(lan.post(`/assignments/${assignmentId}/submit`, submit))).toEqual([
      403,
      'access:NOT_ALLOWED',
    ]);
  });

  it('is reminded together with the substitute, from the first day to the last', async () => {
    await (await as('head')).post('/leaves', leave({ fromOn: '2022-12-20' })).expect(201);
    const told = async () => {
      await product.app.get(Leaves).refresh();
      await product.app.get(ReminderSweep).run();
      const rows = await source.query<Array<{ username: string }>>(
        `SELECT DISTINCT p.username FROM reminder r JOIN user_account p ON p.id = r.recipient_id
         WHERE r.obligation_id = $1 ORDER BY 1`,
        [assignmentId],
      );
      await source.query('TRUNCATE reminder, message CASCADE');
      return rows.map(({ username }) => username);
    };
    expect(await told()).toEqual(['head']);
    on('2022-12-20');
    expect(await told()).toEqual(['head', 'lan']);
    on('2022-12-26');
    expect(await told()).not.toContain('lan');
  });

  it('and the substitute are told once', async () => {
    await (await as('head')).post('/leaves', leave()).expect(201);
    expect(await tellPeople()).toEqual([
      ['head', 'Người lan thay ông/bà từ 19/12/2022 đến 23/12/2022'],
      ['lan', 'Ông/bà thay Người head từ 19/12/2022 đến 23/12/2022'],
    ]);
  });

  it('takes a specialist’s handed work along: the substitute sees and drafts it', async () => {
    await handTo('lan');
    const draft = {
      version: 0,
      finished: false,
      percent: 40,
      result: 'a',
      difficulty: '',
      proposal: '',
      fileIds: [],
    };
    const minh = await as('minh');
    const path = `/assignments/${assignmentId}/inside/draft`;
    expect(await refused(minh.put(path, draft))).toEqual([403, 'inside:NOT_YOUR_DRAFT']);
    const given = leave({ userId: people.lan, substituteId: people.minh });
    await (await as('head')).post('/leaves', given).expect(201);
    const { body: own } = await minh.get('/assignments/mine?handedToMe=true').expect(200);
    expect(own.totals.soon).toBe(1);
    const { body } = await minh.put(path, draft).expect(200);
    expect(body.draft.authorName).toBe('Người minh (thay Người lan)');
  });

  it('comes back early: the substitute loses the role with the next request', async () => {
    const head = await as('head');
    const { body } = await head.post('/leaves', leave()).expect(201);
    expect(await refused(head.post(`/leaves/${body.id}/end`, { version: 7 }))).toEqual([409, 'leave:STALE']);
    await head.post(`/leaves/${body.id}/end`, { version: 1 }).expect(204);
    expect((await (await as('lan')).get('/auth/me')).body.roles).toHaveLength(1);
    expect((await head.get('/leaves').expect(200)).body).toEqual([]);
    expect(await tellPeople()).toEqual([]);
  });

  it.each<[string, Person, () => object, number, string]>([
    ['for another unit by a head', 'justice', () => leave(), 404, 'common:NOT_FOUND'],
    ['by a specialist', 'lan', () => leave(), 403, 'access:NOT_ALLOWED'],
    [
      'with a substitute of another unit',
      'head',
      () => leave({ substituteId: people.justiceStaff }),
      400,
      'leave:NOT_COLLEAGUES',
    ],
    [
      'with one who has left',
      'head',
      () => leave({ substituteId: people.left }),
      400,
      'leave:NOT_COLLEAGUES',
    ],
    [
      'for a leader by the coordinator',
      'clerk',
      () => leave({ userId: people.chairman, substituteId: people.vice, unitId: govap.id }),
      403,
      'access:NOT_ALLOWED',
    ],
    [
      'of a leader by the one who would take the place',
      'vice',
      () => leave({ userId: people.chairman, substituteId: people.vice, unitId: govap.id }),
      403,
      'leave:TAKEN_BY_SELF',
    ],
    [
      'for an administrator',
      'chairman',
      () => leave({ userId: people.admin, substituteId: people.clerk, unitId: govap.id }),
      400,
      'leave:NOTHING_LENT',
    ],
  ])('is not entered %s', async (_name, person, given, status, code) => {
    expect(await refused((await as(person)).post('/leaves', given()))).toEqual([status, code]);
  });

  it('does not let the substitute hand the place on', async () => {
    await (await as('head')).post('/leaves', leave()).expect(201);
    const lan = await as('lan');
    expect((await lan.get('/leaves/units').expect(200)).body).toEqual([]);
    const further = leave({ userId: people.minh, substituteId: people.head });
    expect(await refused(lan.post('/leaves', further))).toEqual([404, 'common:NOT_FOUND']);
  });
});

describe('handing open work over', () => {
  it('shows first what moves, moves it, says so inside the unit and tells both', async () => {
    await handTo('lan');
    const lan = await as('lan');
    const draft = {
      version: 0,
      finished: false,
      percent: 40,
      result: 'Đã rà soát',
      difficulty: '',
      proposal: '',
      fileIds: [],
    };
    await lan.put(`/assignments/${assignmentId}/inside/draft`, draft).expect(200);
    const head = await as('head');
    const { body: units } = await head.get('/handovers/units').expect(200);
    expect(units).toHaveLength(1);
    expect(
      units[0].people.map(({ fullName, open }: { fullName: string; open: number }) => [fullName, open]),
    ).toEqual([
      ['Người head', 0],
      ['Người lan', 1],
      ['Người minh', 0],
    ]);
    const { body: preview } = await head
      .post('/handovers/preview', { unitId: finance.id, fromId: people.lan })
      .expect(200);
    expect(preview).toMatchObject({ total: 1, drafts: 1, roles: ['SPECIALIST'], mayTakeRoles: false });
    expect(preview.assignments[0]).toMatchObject({ assignmentId, dueOn: '2022-12-20' });

    const { body: done } = await head.post('/handovers', handover()).expect(201);
    expect(done).toMatchObject({ status: 'DONE', assignments: 1, drafts: 1, toName: 'Người minh' });
    const minh = await as('minh');
    const { body: inside } = await minh.get(`/assignments/${assignmentId}/inside`).expect(200);
    expect(inside.handed.specialistName).toBe('Người minh');
    expect(inside.draft).toMatchObject({ authorName: 'Người minh', result: 'Đã rà soát' });
    expect(inside.log.at(-1).text).toBe('Bàn giao từ Người lan sang Người minh. Lý do: Chuyển công tác');
    expect((await lan.get('/assignments/mine?handedToMe=true')).body.totals.soon).toBe(0);
    expect(await tellPeople()).toEqual([
      ['lan', 'Việc của ông/bà đã bàn giao cho Người minh'],
      ['minh', 'Ông/bà nhận bàn giao việc từ Người lan'],
    ]);
  });

  it('waits for its day, and what was handed meanwhile goes too', async () => {
    const { body } = await (
      await as('clerk')
    )
      .post('/handovers', handover({ effectiveOn: '2022-12-21' }))
      .expect(201);
    expect(body.status).toBe('PLANNED');
    await handTo('lan');
    await product.app.get(Handovers).carryOutDue();
    expect((await (await as('head')).get('/handovers')).body[0].status).toBe('PLANNED');
    on('2022-12-21');
    await product.app.get(Handovers).carryOutDue();
    await product.app.get(Handovers).carryOutDue();
    expect((await (await as('head')).get('/handovers')).body[0]).toMatchObject({
      status: 'DONE',
      assignments: 1,
    });
  });

  it('that has nothing to move on its day says why, and can be withdrawn', async () => {
    const head = await as('head');
    const { body } = await head.post('/handovers', handover({ effectiveOn: '2022-12-20' })).expect(201);
    on('2022-12-20');
    await product.app.get(Handovers).carryOutDue();
    const { body: list } = await head.get('/handovers').expect(200);
    expect(list[0].problem).toBe('Người lan không có việc đang mở nào ở đơn vị này để bàn giao.');
    expect(await refused(head.post(`/handovers/${body.id}/withdraw`, { version: 1 }))).toEqual([
      409,
      'handover:STALE',
    ]);
    await head.post(`/handovers/${body.id}/withdraw`, { version: list[0].version }).expect(204);
    expect((await head.get('/handovers')).body).toEqual([]);
  });

  it('of somebody who has left is done by the coordinator', async () => {
    await handTo('lan');
    await source.query('UPDATE user_account SET active = false WHERE id = $1', [people.lan]);
    try {
      const { body } = await (await as('clerk')).post('/handovers', handover()).expect(201);
      expect(body).toMatchObject({ status: 'DONE', assignments: 1 });
    } finally {
      await source.query('UPDATE user_account SET active = true WHERE id = $1', [people.lan]);
    }
  });

  it('with the roles is done by an administrator: the newcomer is head from then on', async () => {
    const given = handover({ fromId: people.head, toId: people.minh, takesRoles: true });
    expect(await refused((await as('clerk')).post('/handovers', given))).toEqual([
      403,
      'handover:ROLES_BY_ADMIN',
    ]);
    await (await as('admin')).post('/handovers', given).expect(201);
    const roles = async (person: Person) =>
      ((await (await as(person)).get('/auth/me')).body.roles as Array<{ role: string }>).map(
        ({ role }) => role,
      );
    expect(await roles('minh')).toEqual(['HEAD', 'SPECIALIST']);
    await source.query(`UPDATE role_assignment SET user_id = $1 WHERE user_id = $2 AND role = 'HEAD'`, [
      people.head,
      people.minh,
    ]);
  });

  it.each<[string, Person, () => object, number, string]>([
    ['by another unit’s head', 'justice', () => handover(), 404, 'common:NOT_FOUND'],
    ['by a specialist', 'minh', () => handover(), 403, 'access:NOT_ALLOWED'],
    [
      'to another unit’s specialist',
      'head',
      () => handover({ toId: people.justiceStaff }),
      400,
      'handover:NOT_COLLEAGUE',
    ],
    [
      'to the head, who drafts nothing',
      'head',
      () => handover({ toId: people.head }),
      400,
      'handover:NOT_SPECIALIST',
    ],
    ['on a past day', 'head', () => handover({ effectiveOn: '2022-12-16' }), 400, 'handover:IN_PAST'],
    ['to the same person', 'head', () => handover({ toId: people.lan }), 400, 'handover:SAME_PERSON'],
  ])('is refused %s', async (_name, person, given, status, code) => {
    await handTo('lan');
    expect(await refused((await as(person)).post('/handovers', given()))).toEqual([status, code]);
  });
});

describe('a change of units', () => {
  it('is told to who answers for the unit that carries on, once', async () => {
    const admin = await as('admin');
    const change = {
      kind: 'RENAME',
      unitIds: [justice.id],
      name: 'Phòng Tư pháp - Hộ tịch',
      effectiveOn: MONDAY,
      ground: 'Quyết định số 1/QĐ-UBND',
    };
    await admin.post('/unit-changes', change).expect(201);
    expect(await tellPeople()).toEqual([['justice', 'Phòng Tư pháp nay là Phòng Tư pháp - Hộ tịch']]);
  });
});
