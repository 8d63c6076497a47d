import type { DataSource } from 'typeorm';
import { loadHolidays } from '../../src/calendar/store/index.js';
import { Announcements } from '../../src/notifications/announcements.js';
import { OutgoingMail } from '../../src/notifications/outgoing-mail.js';
import type { TestApp } from '../support/app.js';
import { startApp } from '../support/app.js';
import { addPlan, addTask } from '../support/assignments.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit, openSession } from '../support/people.js';

const TODAY = '2022-12-22';
const GROUP = 'Ủy ban nhân dân 16 phường';

let database: TestDatabase;
let product: TestApp;
let source: DataSource;
let govap: UnitRow;
let finance: UnitRow;
let justice: UnitRow;
let wards: UnitRow[];
const people = {} as Record<'clerk' | 'head' | 'specialist' | 'p1' | 'p2' | 'justice' | 'leader', string>;

beforeAll(async () => {
  database = await createTestDatabase();
  product = await startApp(database.url, { now: `${TODAY}T08:00:00+07:00` });
  source = product.source;
  await loadHolidays(source.manager);
  govap = await addUnit(source, { code: 'GV', name: 'UBND quận Gò Vấp' });
  finance = await addUnit(source, { code: 'TCKH', name: 'Phòng Tài chính - Kế hoạch', parent: govap });
  justice = await addUnit(source, { code: 'TP', name: 'Phòng Tư pháp', parent: govap });
  wards = [];
  for (let number = 1; number <= 16; number += 1) {
    const name = `UBND phường ${number}`;
    wards.push(await addUnit(source, { code: `P${number}`, kind: 'WARD', name, parent: govap }));
  }
  const roles = {
    clerk: { role: 'COORDINATOR', unitId: govap.id },
    leader: { role: 'LEADER', unitId: govap.id },
    head: { role: 'HEAD', unitId: finance.id },
    specialist: { role: 'SPECIALIST', unitId: finance.id },
    justice: { role: 'HEAD', unitId: justice.id },
    p1: { role: 'HEAD', unitId: wards[0]?.id ?? '' },
    p2: { role: 'HEAD', unitId: wards[1]?.id ?? '' },
  } as const;
  for (const [username, role] of Object.entries(roles))
    people[username as keyof typeof roles] = await addPerson(source, {
      username,
      fullName: `Người ${username}`,
      email: `${username}@govap.example`,
      roles: [role],
    });
});

afterAll(async () => {
  await product.close();
  await database.drop();
});

afterEach(async () => {
  await source.query('DELETE FROM plan');
  await source.query('DELETE FROM message');
  await source.query('DELETE FROM reminder');
});

type Person = keyof typeof people;
const as = async (person: Person) => {
  const cookie = await openSession(source, people[person]);
  return {
    get: (path: string) => product.browser().get(`/api${path}`).set('Cookie', cookie),
    post: (path: string, body: object) =>
      product.browser().post(`/api${path}`).set('Cookie', cookie).send(body),
  };
};

/** A task that Phòng Tài chính leads and all sixteen wards help with, eleven of which have reported. */
async function sixteenWards(): Promise<{ planId: string; taskId: string; parts: string[] }> {
  const plan = await addPlan(source, govap);
  const task = await addTask(source, plan, { leads: [finance], coordinating: wards });
  await source.query(`UPDATE assignment SET named_as = $2 WHERE task_id = $1 AND role = 'COORDINATING'`, [
    task.id,
    GROUP,
  ]);
  const clerk = await as('clerk');
  const parts = task.assignments.slice(1);
  for (const id of parts.slice(0, 11))
    await clerk
      .post(`/assignments/${id}/updates`, { version: 1, percent: 30, result: 'Đã rà soát' })
      .expect(200);
  return { planId: plan.id, taskId: task.id, parts };
}

interface Group {
  namedAs: string;
  wards: boolean;
  total: number;
  reported: number;
  missing: Array<{ unitName: string }>;
}
const ask = (parts: string[], given: object = {}) => ({
  assignmentIds: parts,
  wantedBy: '2022-12-26',
  message: 'Đề nghị gửi số liệu hộ kinh doanh.',
  ...given,
});

describe('how far the units of a task are', () => {
  it('says that eleven of sixteen wards have reported, and names the five', async () => {
    const { planId, taskId } = await sixteenWards();
    const five = [12, 13, 14, 15, 16].map((number) => `UBND phường ${number}`);
    const check = (groups: Group[]) => {
      expect(groups).toHaveLength(1);
      expect(groups[0]).toMatchObject({ namedAs: GROUP, wards: true, total: 16, reported: 11 });
      expect(groups[0]?.missing.map(({ unitName }) => unitName).sort()).toEqual(five.sort());
    };
    const head = await as('head');
    check((await head.get(`/tasks/${taskId}/participation`).expect(200)).body.groups as Group[]);
    check((await head.get(`/tasks/${taskId}`).expect(200)).body.groups as Group[]);
    check((await head.get(`/plans/${planId}/tasks`).expect(200)).body.items[0].groups as Group[]);
  });

  it('counts a unit that has only taken note as one that has not contributed', async () => {
    const { taskId, parts } = await sixteenWards();
    const clerk = await as('clerk');
    await clerk.post(`/assignments/${parts[15]}/acknowledge`, { version: 1 }).expect(200);
    const { body } = await clerk.get(`/tasks/${taskId}/participation`).expect(200);
    expect(body.groups[0].reported).toBe(11);
    const last = body.units.find(({ assignmentId }: { assignmentId: string }) => assignmentId === parts[15]);
    expect(last).toMatchObject({
      state: 'ACKNOWLEDGED',
      contributed: false,
      lastReportAt: null,
      mayBeAsked: true,
    });
  });

  it('shows task × unit of the whole plan to whoever sees the plan, and to nobody else', async () => {
    const { planId, taskId } = await sixteenWards();
    const { body } = await (await as('p2')).get(`/plans/${planId}/matrix`).expect(200);
    expect(body.units).toHaveLength(17);
    expect(body.tasks).toHaveLength(1);
    expect(body.tasks[0].id).toBe(taskId);
    const cellOf = (name: string) => {
      const at = (body.units as Array<{ name: string }>).findIndex((unit) => unit.name === name);
      return (body.tasks[0].cells as Array<{ unit: number }>).find(({ unit }) => unit === at);
    };
    expect(cellOf('UBND phường 3')).toMatchObject({ role: 'COORDINATING', percent: 30, contributed: true });
    expect(cellOf('UBND phường 14')).toMatchObject({ state: 'NEW', contributed: false });
    expect(cellOf('Phòng Tài chính - Kế hoạch')).toMatchObject({ role: 'LEAD' });
    const stranger = await as('justice');
    await stranger.get(`/plans/${planId}/matrix`).expect(404);
    await stranger.get(`/tasks/${taskId}/participation`).expect(404);
  });
});

describe('asking for a contribution', () => {
  const messages = () =>
    source.query<Array<{ recipientId: string; kind: string; subject: string; body: string }>>(
      `SELECT recipient_id AS "recipientId", kind, subject, body FROM message ORDER BY created_at, id`,
    );
  const announce = async (parts: string[]) => {
    for (const id of parts) await product.app.get(Announcements).contributionRequested(id);
  };

  it('by the head of the lead reaches each unit once a day, however often it is pressed', async () => {
    const { taskId, parts } = await sixteenWards();
    const path = `/tasks/${taskId}/contribution-requests`;
    const head = await as('head');
    const last = parts.slice(11);
    const { body: first } = await head.post(path, ask(last)).expect(200);
    expect(first.asked).toHaveLength(5);
    const { body: again } = await head.post(path, ask(last, { message: 'Một lần nữa' })).expect(200);
    expect(again).toMatchObject({ asked: [], notAsked: [] });
    expect(again.askedBefore).toHaveLength(5);
    expect(await source.query('SELECT 1 FROM contribution_request')).toHaveLength(5);
    const jobs = `SELECT 1 FROM outbox WHERE job = 'notification.contribution-requested'`;
    expect(await source.query(jobs)).toHaveLength(5);
  });

  it('pressed by two people at the same moment is one request', async () => {
    const { taskId, parts } = await sixteenWards();
    const [head, clerk] = [await as('head'), await as('clerk')];
    const path = `/tasks/${taskId}/contribution-requests`;
    const answers = await Promise.all([head, clerk].map((one) => one.post(path, ask(parts.slice(11)))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.flatMap(({ body }) => body.asked as string[])).toHaveLength(5);
  });

  it('tells who answers for the unit, by mail and in the inbox, with the date and the sentence', async () => {
    const { taskId, parts } = await sixteenWards();
    await source.query(`UPDATE assignment SET unit_id = $2 WHERE id = $1`, [parts[15], justice.id]);
    await (
      await as('head')
    )
      .post(`/tasks/${taskId}/contribution-requests`, ask([parts[15] ?? '']))
      .expect(200);
    await announce([parts[15] ?? '']);
    await announce([parts[15] ?? '']);
    const written = await messages();
    expect(written).toHaveLength(1);
    expect(written[0]).toMatchObject({ recipientId: people.justice, kind: 'REQUESTED' });
    expect(written[0]?.subject).toMatch(/^Đề nghị phối hợp: /);
    expect(written[0]?.body).toContain(
      'Phòng Tài chính - Kế hoạch đề nghị Phòng Tư pháp phối hợp, gửi kết quả chậm nhất ngày 26/12/2022:',
    );
    expect(written[0]?.body).toContain('Đề nghị gửi số liệu hộ kinh doanh.');
  });

  it('is not sent any more when the unit has reported in the meantime', async () => {
    const { taskId, parts } = await sixteenWards();
    const id = parts[15] ?? '';
    await source.query(`UPDATE assignment SET unit_id = $2 WHERE id = $1`, [id, justice.id]);
    await (await as('head')).post(`/tasks/${taskId}/contribution-requests`, ask([id])).expect(200);
    await announce([id]);
    const unit = await as('justice');
    await unit
      .post(`/assignments/${id}/updates`, { version: 1, percent: 10, result: 'Đã gửi số liệu' })
      .expect(200);
    const waiting = await source.query<Array<{ id: string }>>('SELECT id FROM message');
    await product.app.get(OutgoingMail).send(waiting.map((message) => message.id));
    expect(await source.query('SELECT status FROM message')).toEqual([{ status: 'SKIPPED' }]);
  });

  it('stands in the unit’s own list and in the history until the unit reports', async () => {
    const { taskId, parts } = await sixteenWards();
    const id = parts[15] ?? '';
    await source.query(`UPDATE assignment SET unit_id = $2 WHERE id = $1`, [id, justice.id]);
    await (await as('head')).post(`/tasks/${taskId}/contribution-requests`, ask([id])).expect(200);
    const unit = await as('justice');
    const { body: open } = await unit.get('/contribution-requests/mine').expect(200);
    expect(open).toEqual([
      expect.objectContaining({
        assignmentId: id,
        wantedBy: '2022-12-26',
        askingUnitName: 'Phòng Tài chính - Kế hoạch',
        askedByName: 'Người head',
      }),
    ]);
    expect((await (await as('p2')).get('/contribution-requests/mine').expect(200)).body).toEqual([]);
    const { body: detail } = await unit.get(`/assignments/${id}`).expect(200);
    expect(detail.history.at(-1)).toMatchObject({
      kind: 'requested',
      text: 'Phòng Tài chính - Kế hoạch đề nghị phối hợp, gửi kết quả chậm nhất ngày 26/12/2022: Đề nghị gửi số liệu hộ kinh doanh.',
    });
    await unit
      .post(`/assignments/${id}/updates`, { version: 1, percent: 10, result: 'Đã gửi số liệu' })
      .expect(200);
    expect((await unit.get('/contribution-requests/mine').expect(200)).body).toEqual([]);
    const { body } = await unit.get(`/tasks/${taskId}/participation`).expect(200);
    const row = body.units.find(({ assignmentId }: { assignmentId: string }) => assignmentId === id);
    expect(row).toMatchObject({ contributed: true, mayBeAsked: false, request: { answered: true } });
  });

  it.each<[string, Person, (parts: string[]) => object, number, string]>([
    ['from a coordinating unit', 'p1', (parts) => ask(parts.slice(11)), 403, 'participation:NOT_LEAD'],
    [
      'from a specialist of the lead',
      'specialist',
      (parts) => ask(parts.slice(11)),
      403,
      'access:NOT_ALLOWED',
    ],
    ['from outside the plan', 'justice', (parts) => ask(parts.slice(11)), 404, 'tasks:NOT_FOUND'],
    [
      'by a past day',
      'head',
      (parts) => ask(parts.slice(11), { wantedBy: '2022-12-21' }),
      400,
      'participation:WANTED_IN_PAST',
    ],
    [
      'without a sentence',
      'head',
      (parts) => ask(parts.slice(11), { message: '   ' }),
      400,
      'common:VALIDATION',
    ],
    [
      'of a unit elsewhere',
      'clerk',
      () => ask(['00000000-0000-4000-8000-000000000000']),
      400,
      'participation:NOT_IN_TASK',
    ],
  ])('%s is refused, and nobody is asked', async (_case, person, body, status, code) => {
    const { taskId, parts } = await sixteenWards();
    const answer = await (await as(person)).post(`/tasks/${taskId}/contribution-requests`, body(parts));
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await source.query('SELECT 1 FROM contribution_request')).toEqual([]);
  });

  it('passes over a unit that has reported already, and says so', async () => {
    const { taskId, parts } = await sixteenWards();
    const { body } = await (
      await as('clerk')
    )
      .post(`/tasks/${taskId}/contribution-requests`, ask([parts[0] ?? '', parts[15] ?? '']))
      .expect(200);
    expect(body).toEqual({ asked: ['UBND phường 16'], askedBefore: [], notAsked: ['UBND phường 1'] });
  });
});
