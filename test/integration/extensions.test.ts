import { AuditEventRow } from '../../src/audit/index.js';
import { loadHolidays } from '../../src/calendar/store/index.js';
import { Announcements } from '../../src/notifications/announcements.js';
import { ExtensionRequest } from '../../src/tasks/index.js';
import type { TestApp } from '../support/app.js';
import { setClock, startApp } from '../support/app.js';
import { addPlan, addTask } from '../support/assignments.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit, openSession } from '../support/people.js';

const ASKED = { dueOn: '2023-01-14', reason: 'Chờ kết quả đo đạc của Sở.' };

interface Told {
  kind: string;
  person: string;
  body: string;
}

describe('a request for a later date', () => {
  let database: TestDatabase;
  let product: TestApp;
  let authority: UnitRow;
  let department: UnitRow;
  let plan: Awaited<ReturnType<typeof addPlan>>;
  type Person = 'clerk' | 'chairman' | 'head' | 'specialist' | 'otherHead' | 'observer' | 'stranger';
  const cookies = {} as Record<Person, string>;
  let position = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    product = await startApp(database.url, { now: '2022-12-22T08:00:00+07:00' });
    const { source } = product;
    await loadHolidays(source.manager);
    authority = await addUnit(source, { code: 'GV', name: 'UBND quận Gò Vấp' });
    department = await addUnit(source, {
      code: 'TCKH',
      name: 'Phòng Tài chính - Kế hoạch',
      parent: authority,
    });
    const other = await addUnit(source, { code: 'KT', name: 'Phòng Kinh tế', parent: authority });
    const quan1 = await addUnit(source, { code: 'Q1', name: 'UBND Quận 1' });
    plan = await addPlan(source, authority);
    const people: Record<Person, Parameters<typeof addPerson>[1]['roles'][number]> = {
      clerk: { role: 'COORDINATOR', unitId: authority.id },
      chairman: { role: 'LEADER', unitId: authority.id },
      head: { role: 'HEAD', unitId: department.id },
      specialist: { role: 'SPECIALIST', unitId: department.id },
      otherHead: { role: 'HEAD', unitId: other.id },
      observer: { role: 'OBSERVER', unitId: authority.id },
      stranger: { role: 'COORDINATOR', unitId: quan1.id },
    };
    for (const [username, role] of Object.entries(people)) {
      const userId = await addPerson(source, { username, roles: [role] });
      cookies[username as Person] = await openSession(source, userId);
    }
  });

  afterEach(() => setClock(product, () => new Date('2022-12-22T08:00:00+07:00')));

  afterAll(async () => {
    await product.close();
    await database.drop();
  });

  const assigned = async (unit = department): Promise<string> => {
    const task = await addTask(product.source, plan, { position: ++position, leads: [unit] });
    return task.assignments[0] as string;
  };
  const post = (person: Person, path: string, body: object) =>
    product.browser().post(`/api/${path}`).set('Cookie', cookies[person]).send(body);
  const get = (person: Person, path: string) =>
    product.browser().get(`/api/${path}`).set('Cookie', cookies[person]);
  const ask = (id: string, given: object = {}, person: Person = 'head') =>
    post(person, `assignments/${id}/extensions`, { version: 1, ...ASKED, ...given });
  const told = (assignmentId: string) =>
    product.source.query<Told[]>(
      `SELECT m.kind, p.username AS person, m.body FROM message m
         JOIN reminder r ON r.message_id = m.id JOIN user_account p ON p.id = m.recipient_id
       WHERE r.obligation_id = $1 ORDER BY m.created_at, p.username`,
      [assignmentId],
    );

  it('is approved: the date that counts moves past the day off, the document’s stays, both are told', async () => {
    const id = await assigned();
    const asked = await ask(id).expect(201);
    expect(asked.body).toMatchObject({ status: 'ASKED', ordinal: 1, flagged: false, late: false });
    expect((await get('head', `assignments/${id}`)).body.mayAskExtension).toBe(false);
    await product.app.get(Announcements).extensionAsked(id);

    const waiting = await get('clerk', 'extensions?waitingFor=decision').expect(200);
    expect(waiting.body).toMatchObject({
      total: 1,
      items: [
        {
          id: asked.body.id,
          allowed: ['approve', 'refuse', 'counter'],
          unitName: 'Phòng Tài chính - Kế hoạch',
        },
      ],
    });
    await post('clerk', `extensions/${asked.body.id}/approve`, { version: 1, reason: 'Đồng ý.' }).expect(200);
    await product.app.get(Announcements).extensionDecided(id);

    // 14/01/2023 is a Saturday: the last day on time is Monday.
    const after = (await get('head', `assignments/${id}`)).body;
    expect(after).toMatchObject({
      dueOn: '2023-01-14',
      lastDayOn: '2023-01-16',
      dueExclusive: false,
      originalDueOn: '2022-12-31',
      version: 2,
      mayAskExtension: true,
      extensions: [{ status: 'APPROVED', grantedDueOn: '2023-01-14', decisionReason: 'Đồng ý.' }],
    });
    expect(after.history.map(({ text }: { text: string }) => text).slice(1)).toEqual([
      'Đề nghị gia hạn lần 1 đến ngày 14/01/2023. Lý do: Chờ kết quả đo đạc của Sở.',
      'Đồng ý gia hạn: thời hạn từ 31/12/2022 thành 14/01/2023. Lý do: Đồng ý.',
    ]);
    const messages = await told(id);
    expect(messages.map(({ kind, person }) => [kind, person])).toEqual([
      ['EXTENSION_ASKED', 'clerk'],
      ['EXTENSION_APPROVED', 'head'],
    ]);
    expect(messages[1]?.body).toMatch(/đồng ý cho Phòng Tài chính - Kế hoạch gia hạn đến ngày 14\/01\/2023/);
    expect((await get('clerk', 'extensions?waitingFor=decision')).body.total).toBe(0);
  });

  it('approved counts as in time by the date that counts, and as late by the document’s', async () => {
    const govap = await addPlan(product.source, authority, { number: '3711' });
    const task = await addTask(product.source, govap, { leads: [department] });
    const id = task.assignments[0] as string;
    const { body } = await ask(id).expect(201);
    await post('clerk', `extensions/${body.id}/approve`, { version: 1 }).expect(200);
    setClock(product, () => new Date('2023-01-10T08:00:00+07:00'));
    await post('head', `assignments/${id}/submit`, { version: 2, result: 'Đã xong.' }).expect(200);
    await post('clerk', `assignments/${id}/confirm`, { version: 3 }).expect(200);
    const { onTime } = (await get('clerk', `plans/${govap.id}`).expect(200)).body;
    expect(onTime).toEqual({ completed: 1, byDeadline: 1, byOriginal: 0 });
  });

  it('is shown to the leaders from the third one on', async () => {
    const id = await assigned();
    for (const nth of [1, 2]) {
      const { body } = await ask(id).expect(201);
      const refusal = { version: 1, reason: `Chưa đủ căn cứ lần ${nth}.` };
      await post('chairman', `extensions/${body.id}/refuse`, refusal).expect(200);
    }
    expect((await ask(id).expect(201)).body).toMatchObject({ ordinal: 3, flagged: true });
    await product.app.get(Announcements).extensionAsked(id);
    expect((await told(id)).map(({ person }) => person)).toEqual(['chairman', 'clerk']);
  });

  it('is flagged when it comes after the last day on time', async () => {
    const id = await assigned();
    setClock(product, () => new Date('2023-01-05T08:00:00+07:00'));
    expect((await ask(id).expect(201)).body).toMatchObject({ late: true });
  });

  it('of the authority’s own work is decided by another than the leader who asked', async () => {
    const id = await assigned(authority);
    const { body } = await ask(id, {}, 'chairman').expect(201);
    const own = await post('chairman', `extensions/${body.id}/approve`, { version: 1 }).expect(403);
    expect(own.body.message).toBe('Ông/bà là người gửi đề nghị này nên cần người khác quyết định.');
    expect((await get('chairman', 'extensions?waitingFor=decision')).body.items).not.toContainEqual(
      expect.objectContaining({ id: body.id }),
    );
    await post('clerk', `extensions/${body.id}/approve`, { version: 1 }).expect(200);
  });

  it('shows what has changed to whoever was slower', async () => {
    const id = await assigned();
    const { body } = await ask(id).expect(201);
    await post('clerk', `extensions/${body.id}/counter`, {
      version: 1,
      dueOn: '2023-01-07',
      reason: 'Phải báo cáo Thành phố.',
    }).expect(200);
    const slower = await post('chairman', `extensions/${body.id}/approve`, { version: 1 }).expect(409);
    expect(slower.body).toMatchObject({
      code: 'tasks:EXTENSION_STALE',
      details: { current: { status: 'COUNTERED', offeredDueOn: '2023-01-07', decidedByName: 'clerk' } },
    });
    expect((await get('head', 'extensions?waitingFor=answer')).body.items).toMatchObject([{ id: body.id }]);
    const asked = await ask(id, { version: 7 }).expect(409);
    expect(asked.body).toMatchObject({ code: 'tasks:STALE', details: { current: { id, version: 1 } } });
  });

  it('lapses when the unit submits, and nobody is asked to decide any more', async () => {
    const id = await assigned();
    const { body } = await ask(id).expect(201);
    await post('head', `assignments/${id}/submit`, { version: 1, result: 'Đã xong.' }).expect(200);
    const { items } = (await get('clerk', 'extensions?waitingFor=decision')).body;
    expect(items).not.toContainEqual(expect.objectContaining({ id: body.id }));
    const seen = (await get('head', `assignments/${id}`)).body;
    expect(seen.extensions).toMatchObject([{ status: 'LAPSED', allowed: [] }]);
    expect(seen.history.at(-1).text).toMatch(/không còn cần quyết định/);
  });

  it.each<[string, Person, object, number, string]>([
    ['a blank reason', 'head', { reason: '  ' }, 400, 'common:VALIDATION'],
    ['a day that does not exist', 'head', { dueOn: '2023-02-30' }, 400, 'common:VALIDATION'],
    ['an earlier date', 'head', { dueOn: '2022-12-30' }, 400, 'tasks:EXTENSION_NOT_LATER'],
    ['a date that has passed', 'head', { dueOn: '2022-12-21' }, 400, 'tasks:EXTENSION_IN_PAST'],
    ['a slip of the year', 'head', { dueOn: '2032-01-15' }, 400, 'tasks:EXTENSION_TOO_FAR'],
    ['a specialist', 'specialist', {}, 403, 'access:NOT_ALLOWED'],
    ['the head of a unit that the plan does not name', 'otherHead', {}, 404, 'tasks:NOT_FOUND'],
    ['an observer', 'observer', {}, 403, 'access:NOT_ALLOWED'],
  ])('is not taken with or from %s, and nothing changes', async (_, person, given, status, code) => {
    const id = await assigned();
    const answer = await ask(id, given, person).expect(status);
    expect(answer.body.code).toBe(code);
    expect(await product.source.manager.countBy(ExtensionRequest, { assignmentId: id })).toBe(0);
    expect(await product.source.manager.countBy(AuditEventRow, { subjectId: id })).toBe(0);
  });

  it('is hidden from another authority, in the list and one by one', async () => {
    const id = await assigned();
    const { body } = await ask(id).expect(201);
    const list = (await get('stranger', 'extensions')).body;
    expect(list).toMatchObject({ total: 0, items: [] });
    await post('stranger', `extensions/${body.id}/approve`, { version: 1 }).expect(404);
  });
});
