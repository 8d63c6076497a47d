import type { DataSource } from 'typeorm';
import { loadHolidays } from '../../src/calendar/store/index.js';
import type { TestApp } from '../support/app.js';
import { startApp } from '../support/app.js';
import { addPlan, addTask } from '../support/assignments.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit, openSession } from '../support/people.js';

const TODAY = '2022-12-22';
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

let database: TestDatabase;
let product: TestApp;
let source: DataSource;
let govap: UnitRow;
let finance: UnitRow;
let justice: UnitRow;
const people = {} as Record<
  'clerk' | 'head' | 'specialist' | 'second' | 'gone' | 'justice' | 'justiceStaff',
  string
>;
let assignmentId: string;
let foreignId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  product = await startApp(database.url, { now: `${TODAY}T08:00:00+07:00` });
  source = product.source;
  await loadHolidays(source.manager);
  govap = await addUnit(source, { code: 'GV', name: 'UBND quận Gò Vấp' });
  finance = await addUnit(source, { code: 'TCKH', name: 'Phòng Tài chính - Kế hoạch', parent: govap });
  justice = await addUnit(source, { code: 'TP', name: 'Phòng Tư pháp', parent: govap });
  const roles = {
    clerk: { role: 'COORDINATOR', unitId: govap.id },
    head: { role: 'HEAD', unitId: finance.id },
    specialist: { role: 'SPECIALIST', unitId: finance.id },
    second: { role: 'SPECIALIST', unitId: finance.id },
    gone: { role: 'SPECIALIST', unitId: finance.id },
    justice: { role: 'HEAD', unitId: justice.id },
    justiceStaff: { role: 'SPECIALIST', unitId: justice.id },
  } as const;
  for (const [username, role] of Object.entries(roles))
    people[username as keyof typeof roles] = await addPerson(source, {
      username,
      fullName: `Người ${username}`,
      active: username !== 'gone',
      roles: [role],
    });
});

beforeEach(async () => {
  await source.query('DELETE FROM plan');
  const plan = await addPlan(source, govap);
  const task = await addTask(source, plan, { leads: [finance], coordinating: [justice], due: '2022-12-31' });
  [assignmentId, foreignId] = task.assignments as [string, string];
});

afterAll(async () => {
  await product.close();
  await database.drop();
});

type Person = keyof typeof people;
const as = async (person: Person) => {
  const cookie = await openSession(source, people[person]);
  const call = (method: 'get' | 'post' | 'put', path: string) =>
    product.browser()[method](`/api${path}`).set('Cookie', cookie);
  return {
    get: (path: string) => call('get', path),
    post: (path: string, body: object) => call('post', path).send(body),
    put: (path: string, body: object) => call('put', path).send(body),
    upload: () => call('post', '/files').attach('file', PDF, 'so-lieu.pdf'),
  };
};
const inside = (rest = '') => `/assignments/${assignmentId}/inside${rest}`;
const hand = (specialist: Person, given: object = {}) => ({
  version: 0,
  specialistId: people[specialist],
  internalDueOn: '2022-12-28',
  ...given,
});
const draft = (given: object = {}) => ({
  version: 0,
  finished: true,
  percent: 100,
  result: 'Đã nộp thuế điện tử 98%',
  difficulty: '',
  proposal: '',
  fileIds: [],
  ...given,
});
const refused = async (answer: PromiseLike<{ status: number; body: { code?: string } }>) => {
  const { status, body } = await answer;
  return [status, body.code];
};

describe('handing work to a specialist', () => {
  it('shows the specialist what was handed to him, with the unit’s own date beside the document’s', async () => {
    const { body } = await (await as('head')).put(inside('/handed'), hand('specialist')).expect(200);
    expect(body.handed).toMatchObject({
      specialistName: 'Người specialist',
      internalDueOn: '2022-12-28',
      afterDue: false,
      handedByName: 'Người head',
    });
    const specialist = await as('specialist');
    const { body: own } = await specialist.get('/assignments/mine?handedToMe=true').expect(200);
    expect(own.totals).toMatchObject({ soon: 1 });
    expect(own.groups.soon[0]).toMatchObject({ id: assignmentId, dueOn: '2022-12-31' });
    const { body: marks } = await specialist.get('/inside/marks').expect(200);
    expect(marks).toEqual([
      expect.objectContaining({ assignmentId, specialistId: people.specialist, internalDueOn: '2022-12-28' }),
    ]);
    const { body: other } = await (await as('second')).get('/assignments/mine?handedToMe=true').expect(200);
    expect(other.totals).toMatchObject({ soon: 0 });
  });

  it('flags an internal date that leaves no time, and lets it stand', async () => {
    const late = hand('specialist', { internalDueOn: '2023-01-04' });
    const { body } = await (await as('head')).put(inside('/handed'), late).expect(200);
    expect(body.handed.afterDue).toBe(true);
    expect(body.log.at(-1).text).toBe(
      'Giao cho Người specialist, hạn nội bộ 04/01/2023 (sau thời hạn của văn bản).',
    );
  });

  it('is taken from one and given to another, and each is on record', async () => {
    const head = await as('head');
    await head.put(inside('/handed'), hand('specialist')).expect(200);
    const { body } = await head.put(inside('/handed'), hand('second', { version: 1 })).expect(200);
    expect(body.handed).toMatchObject({ specialistName: 'Người second', version: 2 });
    const { body: back } = await head.post(inside('/take-back'), { version: 2 }).expect(200);
    expect(back.handed).toBeNull();
    expect((back.log as Array<{ text: string }>).map(({ text }) => text)).toEqual([
      'Giao cho Người specialist, hạn nội bộ 28/12/2022.',
      'Giao cho Người second, hạn nội bộ 28/12/2022.',
      'Thôi giao cho Người second.',
    ]);
  });

  it.each<[string, Person, object, number, string]>([
    ['by a specialist', 'specialist', {}, 403, 'access:NOT_ALLOWED'],
    ['by another unit’s head', 'justice', {}, 404, 'tasks:NOT_FOUND'],
    ['by the coordinator', 'clerk', {}, 403, 'access:NOT_ALLOWED'],
    ['to another unit’s specialist', 'head', { specialistId: 'justiceStaff' }, 400, 'inside:NOT_IN_UNIT'],
    ['to somebody who has left', 'head', { specialistId: 'gone' }, 400, 'inside:NOT_IN_UNIT'],
    ['by a past day', 'head', { internalDueOn: '2022-12-21' }, 400, 'inside:DATE_IN_PAST'],
    ['that was handed on meanwhile', 'head', { version: 7 }, 409, 'inside:STALE'],
  ])('%s is refused, and nothing is changed', async (_case, person, given, status, code) => {
    const named = given as { specialistId?: Person };
    const body = hand('specialist', {
      ...given,
      ...(named.specialistId ? { specialistId: people[named.specialistId] } : {}),
    });
    expect(await refused((await as(person)).put(inside('/handed'), body))).toEqual([status, code]);
    expect(await source.query('SELECT 1 FROM handed_work')).toEqual([]);
  });

  it('stays inside the unit: others see neither whom it was handed to nor the log', async () => {
    await (await as('head')).put(inside('/handed'), hand('specialist')).expect(200);
    for (const outsider of ['justice', 'justiceStaff'] as const) {
      const person = await as(outsider);
      expect(await refused(person.get(inside()))).toEqual([404, 'tasks:NOT_FOUND']);
      expect((await person.get('/inside/marks').expect(200)).body).toEqual([]);
    }
    const { body } = await (await as('justice')).get(`/assignments/${assignmentId}`).expect(200);
    expect(JSON.stringify(body.history)).not.toContain('Người specialist');
  });
});

describe('the checklist of an assignment', () => {
  const contents = (body: { steps: Array<{ content: string }> }) => body.steps.map(({ content }) => content);

  it('grows, is ticked by name and day, put in order and cut', async () => {
    const specialist = await as('specialist');
    for (const content of ['Thu thập số liệu', 'Đối chiếu với Chi cục Thuế', 'Soạn báo cáo'])
      await specialist.post(inside('/steps'), { content }).expect(200);
    const { body } = await specialist.get(inside()).expect(200);
    expect(contents(body)).toEqual(['Thu thập số liệu', 'Đối chiếu với Chi cục Thuế', 'Soạn báo cáo']);
    const [first, second, third] = body.steps as Array<{ id: string; version: number }>;
    const done = { version: 1, done: true };
    const { body: ticked } = await specialist.put(inside(`/steps/${first?.id}/done`), done).expect(200);
    expect(ticked.steps[0]).toMatchObject({ doneByName: 'Người specialist', version: 2 });
    const head = await as('head');
    const { body: moved } = await head
      .put(inside('/steps'), { stepIds: [third?.id, first?.id, second?.id] })
      .expect(200);
    expect(contents(moved)).toEqual(['Soạn báo cáo', 'Thu thập số liệu', 'Đối chiếu với Chi cục Thuế']);
    const { body: cut } = await head.post(inside(`/steps/${third?.id}/remove`), { version: 1 }).expect(200);
    expect(contents(cut)).toEqual(['Thu thập số liệu', 'Đối chiếu với Chi cục Thuế']);
    const { body: marks } = await head.get('/inside/marks').expect(200);
    expect(marks[0]).toMatchObject({ steps: 2, stepsDone: 1 });
  });

  it('refuses the order of steps that are no longer all there, and a tick on an old version', async () => {
    const head = await as('head');
    const { body } = await head.post(inside('/steps'), { content: 'Một' }).expect(200);
    const [step] = body.steps as Array<{ id: string }>;
    await head.post(inside('/steps'), { content: 'Hai' }).expect(200);
    expect(await refused(head.put(inside('/steps'), { stepIds: [step?.id] }))).toEqual([409, 'inside:STALE']);
    await head.put(inside(`/steps/${step?.id}/done`), { version: 1, done: true }).expect(200);
    const again = head.put(inside(`/steps/${step?.id}/done`), { version: 1, done: false });
    expect(await refused(again)).toEqual([409, 'inside:STALE']);
  });

  it('of one assignment cannot be reached through another', async () => {
    const { body } = await (await as('head')).post(inside('/steps'), { content: 'Một' }).expect(200);
    const [step] = body.steps as Array<{ id: string }>;
    const path = `/assignments/${foreignId}/inside/steps/${step?.id}/remove`;
    expect(await refused((await as('justice')).post(path, { version: 1 }))).toEqual([409, 'inside:STALE']);
    expect(await source.query('SELECT 1 FROM work_step')).toHaveLength(1);
  });
});

describe('a specialist’s draft', () => {
  it('is kept for its author alone until it is sent, and then is the head’s to report, files included', async () => {
    const [specialist, head] = [await as('specialist'), await as('head')];
    const { body: file } = await specialist.upload().expect(201);
    const { body: kept } = await specialist.put(inside('/draft'), draft({ fileIds: [file.id] })).expect(200);
    expect(kept.draft).toMatchObject({ stage: 'WRITING', version: 1, files: [{ name: 'so-lieu.pdf' }] });
    expect((await head.get(inside()).expect(200)).body.draft).toBeNull();
    await head.get(`/files/${file.id}`).expect(404);
    await specialist.post(inside('/draft/send'), { version: 1 }).expect(200);
    const { body: seen } = await head.get(inside()).expect(200);
    expect(seen.draft).toMatchObject({ authorName: 'Người specialist', stage: 'SENT', version: 2 });
    await head.get(`/files/${file.id}`).expect(200);
    await (await as('justice')).get(`/files/${file.id}`).expect(404);

    const { body: reported } = await head
      .post(`/assignments/${assignmentId}/submit`, {
        version: 1,
        result: 'Đã nộp thuế điện tử 98,5%',
        fileIds: [file.id],
        draftVersion: 2,
      })
      .expect(200);
    expect(reported.state).toBe('SUBMITTED');
    const { body: after } = await head.get(inside()).expect(200);
    expect(after.draft).toBeNull();
    expect(after.log.at(-1).text).toBe('Gửi báo cáo theo bản dự thảo của Người specialist.');
    const { body: detail } = await head.get(`/assignments/${assignmentId}`).expect(200);
    const told = detail.history.at(-1);
    expect(told).toMatchObject({ actorName: 'Người head', update: { result: 'Đã nộp thuế điện tử 98,5%' } });
    expect(told.update.files).toHaveLength(1);
  });

  it('is given back with a remark, and written on', async () => {
    const [specialist, head] = [await as('specialist'), await as('head')];
    await specialist.put(inside('/draft'), draft()).expect(200);
    const early = head.post(inside('/draft/give-back'), { version: 1, remark: 'Thiếu số liệu' });
    expect(await refused(early)).toEqual([409, 'inside:NOT_SENT']);
    await specialist.post(inside('/draft/send'), { version: 1 }).expect(200);
    await head.post(inside('/draft/give-back'), { version: 2, remark: 'Thiếu số liệu quý IV' }).expect(200);
    const { body } = await specialist.get(inside()).expect(200);
    expect(body.draft).toMatchObject({
      stage: 'GIVEN_BACK',
      remark: 'Thiếu số liệu quý IV',
      remarkByName: 'Người head',
    });
    await specialist.put(inside('/draft'), draft({ version: 3, result: 'Bổ sung số liệu' })).expect(200);
    const { body: sent } = await specialist.post(inside('/draft/send'), { version: 4 }).expect(200);
    expect(sent.draft).toMatchObject({ stage: 'SENT', remark: null });
  });

  it('that was changed since the head read it is not reported', async () => {
    const [specialist, head] = [await as('specialist'), await as('head')];
    await specialist.put(inside('/draft'), draft()).expect(200);
    await specialist.post(inside('/draft/send'), { version: 1 }).expect(200);
    await specialist.put(inside('/draft'), draft({ version: 2, result: 'Sửa lại' })).expect(200);
    const old = head.post(`/assignments/${assignmentId}/submit`, {
      version: 1,
      result: 'Đã xong',
      draftVersion: 2,
    });
    expect(await refused(old)).toEqual([409, 'inside:DRAFT_CHANGED']);
    const { body } = await head.get(`/assignments/${assignmentId}`).expect(200);
    expect(body).toMatchObject({ state: 'NEW', version: 1 });
  });

  it('is not the specialist’s to report as done', async () => {
    const submit = (await as('specialist')).post(`/assignments/${assignmentId}/submit`, {
      version: 1,
      result: 'Xong',
    });
    expect(await refused(submit)).toEqual([403, 'access:NOT_ALLOWED']);
  });

  it('of what was handed to one specialist is not written by another', async () => {
    await (await as('head')).put(inside('/handed'), hand('specialist')).expect(200);
    expect(await refused((await as('second')).put(inside('/draft'), draft()))).toEqual([
      403,
      'inside:NOT_YOUR_DRAFT',
    ]);
    await (await as('specialist')).put(inside('/draft'), draft()).expect(200);
  });

  it('without a result is not sent, and with somebody else’s file not kept', async () => {
    const specialist = await as('specialist');
    const { body: file } = await (await as('head')).upload().expect(201);
    const foreign = specialist.put(inside('/draft'), draft({ fileIds: [file.id] }));
    expect(await refused(foreign)).toEqual([400, 'inside:FILE_NOT_YOURS']);
    await specialist.put(inside('/draft'), draft({ result: '  ' })).expect(200);
    const empty = specialist.post(inside('/draft/send'), { version: 1 });
    expect(await refused(empty)).toEqual([400, 'inside:DRAFT_EMPTY']);
  });
});
