import type { DataSource } from 'typeorm';
import { loadHolidays } from '../../src/calendar/store/index.js';
import { buildWorkbook } from '../../src/documents/spreadsheet/index.js';
import { NOTICE_COLUMNS } from '../../src/tasks/holidays/holiday-changes.rules.js';
import type { TestApp } from '../support/app.js';
import { startApp } from '../support/app.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { addAssignment, addPlan, setState } from '../support/obligations.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit, openSession } from '../support/people.js';

type Day = { date: string; kind: 'holiday' | 'swap_off' | 'swap_work'; name: string; source: string };

const NOTICE = 'Thông báo 123/TB-BNV';
const off = (date: string): Day => ({ date, kind: 'swap_off', name: 'Nghỉ hoán đổi', source: NOTICE });
const worked = (date: string): Day => ({ date, kind: 'swap_work', name: 'Làm bù', source: NOTICE });
const added = (day: Day) => ({ date: day.date, before: null, after: day });

describe('the calendar of days off', () => {
  let database: TestDatabase;
  let product: TestApp;
  let source: DataSource;
  let authority: UnitRow;
  let planId: string;
  const cookies = new Map<string, string>();

  const as = (username: string) => ({
    get: (path: string) =>
      product
        .browser()
        .get(`/api${path}`)
        .set('Cookie', cookies.get(username) ?? ''),
    put: (body: object) =>
      product
        .browser()
        .put('/api/holidays')
        .set('Cookie', cookies.get(username) ?? '')
        .send(body),
    upload: (bytes: Buffer) =>
      product
        .browser()
        .post('/api/holidays/preview')
        .set('Cookie', cookies.get(username) ?? '')
        .attach('file', bytes, 'lich-nghi-2027.xlsx'),
  });
  const lastDay = async (id: string) => {
    const [row] = await source.query<Array<{ day: string }>>(
      'SELECT last_day_on::text AS day FROM assignment WHERE id = $1',
      [id],
    );
    return row?.day;
  };
  const notice = (rows: string[][]) =>
    buildWorkbook([
      {
        name: 'Lịch nghỉ',
        heading: ['LỊCH NGHỈ 2027'],
        columns: NOTICE_COLUMNS.map((title) => ({ title, width: 20 })),
        rows,
      },
    ]);

  beforeAll(async () => {
    database = await createTestDatabase();
    product = await startApp(database.url, { now: '2026-11-20T08:00:00+07:00' });
    source = product.source;
    authority = await addUnit(source, { code: 'GV' });
    for (const [username, role] of [
      ['quantri', 'ADMIN'],
      ['noivu', 'COORDINATOR'],
    ] as const) {
      const id = await addPerson(source, { username, roles: [{ role, unitId: authority.id }] });
      cookies.set(username, await openSession(source, id));
    }
    planId = await addPlan(source, authority);
  });

  beforeEach(async () => {
    await source.query('TRUNCATE holiday');
    await source.query('DELETE FROM task');
    await loadHolidays(source.manager);
  });

  afterAll(async () => {
    await product.close();
    await database.drop();
  });

  it('shows a year with the source of every day; everybody may look, only an administrator changes', async () => {
    const { body } = await as('noivu').get('/holidays?year=2025').expect(200);
    // 261 weekdays, 12 of them off, and Saturday 26/4 worked.
    expect(body.workingDays).toBe(250);
    expect(body.holidays.find(({ date }: Day) => date === '2025-05-02')).toMatchObject({ kind: 'swap_off' });
    expect(body.holidays.every(({ source: says }: Day) => says.length > 5)).toBe(true);
    await as('noivu')
      .put({ changes: [added(off('2027-05-04'))] })
      .expect(403);
    await as('noivu').get('/holidays?year=1899').expect(400);
  });

  it('a swap announced late moves the open deadlines that fall on it, in the same transaction', async () => {
    // Monday 26/4/2027 is swapped for Saturday 24/4.
    const [monday, saturday, early, done] = [
      await addAssignment(source, { planId, unit: authority, dueOn: '2027-04-26' }),
      await addAssignment(source, { planId, unit: authority, dueOn: '2027-04-24' }),
      await addAssignment(source, { planId, unit: authority, dueOn: '2027-04-27', exclusive: true }),
      await addAssignment(source, { planId, unit: authority, dueOn: '2027-04-26' }),
    ];
    await setState(source, done, 'COMPLETED');
    expect(await lastDay(saturday)).toBe('2027-04-26');
    const { body } = await as('quantri')
      .put({ changes: [added(off('2027-04-26')), added(worked('2027-04-24'))] })
      .expect(200);
    expect(body).toEqual({ moved: 3 });
    expect(await lastDay(monday)).toBe('2027-04-27');
    expect(await lastDay(saturday)).toBe('2027-04-24');
    // "trước ngày 27/4": its last day is the 26th, now a day off.
    expect(await lastDay(early)).toBe('2027-04-27');
    // What is over keeps the day it was measured by.
    expect(await lastDay(done)).toBe('2027-04-26');
    const [event] = await source.query<Array<{ payload: { moved: number; changes: unknown[] } }>>(
      `SELECT payload FROM audit_event WHERE kind = 'calendar.changed' ORDER BY id DESC LIMIT 1`,
    );
    expect(event?.payload).toMatchObject({
      moved: 3,
      changes: [{ field: '2027-04-26' }, { field: '2027-04-24' }],
    });
  });

  it('a day taken back is a working day again, and its deadlines come back', async () => {
    const id = await addAssignment(source, { planId, unit: authority, dueOn: '2027-09-03' });
    expect(await lastDay(id)).toBe('2027-09-06');
    const { body } = await as('quantri').get('/holidays?year=2027');
    const before = body.holidays.find(({ date }: Day) => date === '2027-09-03');
    await as('quantri')
      .put({ changes: [{ date: '2027-09-03', before, after: null }] })
      .expect(200);
    expect(await lastDay(id)).toBe('2027-09-03');
  });

  it('refuses what was changed meanwhile, and then changes nothing', async () => {
    const day = off('2027-05-05');
    await as('quantri')
      .put({ changes: [added(day)] })
      .expect(200);
    const { body } = await as('quantri')
      .put({ changes: [added(day), added(worked('2027-05-08'))] })
      .expect(409);
    expect(body.message).toBe(
      'Ngày 05/05/2027 đã có trong lịch: nghỉ hoán đổi, Nghỉ hoán đổi. Chọn ngày khác, hoặc sửa ngày này trong bảng.',
    );
    const renamed = { date: day.date, before: { ...day, name: 'Tên cũ' }, after: null };
    const stale = await as('quantri')
      .put({ changes: [renamed] })
      .expect(409);
    expect(stale.body.code).toBe('tasks:CALENDAR_CHANGED');
    expect(await source.query(`SELECT 1 FROM holiday WHERE date = '2027-05-08'`)).toEqual([]);
  });

  it('a swap on a day that is a holiday already is told which one', async () => {
    const { body } = await as('quantri')
      .put({ changes: [added(off('2027-04-30')), added(worked('2027-04-24'))] })
      .expect(409);
    expect(body.message).toMatch(
      /^Ngày 30\/04\/2027 đã có trong lịch: nghỉ lễ, Ngày Chiến thắng\. Chọn ngày khác/,
    );
  });

  it.each([
    ['a Sunday given off in exchange', [added(off('2027-05-09'))]],
    ['a Wednesday worked in exchange', [added(worked('2027-05-12'))]],
    ['a day twice', [added(off('2027-05-12')), added(off('2027-05-12'))]],
    ['a day that is none', [added(off('2027-02-30'))]],
  ])('refuses %s', async (_name, changes) => {
    await as('quantri').put({ changes }).expect(400);
  });

  it('reads a notice row by row, and says what it would change before anything changes', async () => {
    const { body: days } = await as('quantri')
      .upload(
        await notice([
          ['01/01/2027', 'Nghỉ lễ', 'Tết Dương lịch', 'Bộ luật Lao động 2019, Điều 112 khoản 1'],
          ['26/4/2027', 'Nghỉ hoán đổi', 'Nghỉ hoán đổi', NOTICE],
          ['24/4/2027', 'làm bù', 'Làm bù', NOTICE],
          ['31/4/2027', 'Nghỉ lễ', 'x', NOTICE],
          ['25/4/2027', 'Nghỉ hoán đổi', 'Chủ nhật', NOTICE],
          ['24/4/2027', 'Làm bù', 'Làm bù', NOTICE],
          ['29/4/2027', 'Nghỉ gì đó', 'x', NOTICE],
          ['3/5/2027', 'Nghỉ lễ', 'Nghỉ bù', ''],
        ]),
      )
      .expect(200);
    expect(days.map(({ fault }: { fault: string | null }) => fault)).toEqual([
      null,
      null,
      null,
      'NO_DATE',
      'OFF_ON_WEEKEND',
      'TWICE',
      'NO_KIND',
      'NO_SOURCE',
    ]);
    expect(days[0].now).toEqual(days[0].day);
    expect(days[1]).toMatchObject({ now: null, day: { date: '2027-04-26', kind: 'swap_off' } });
    expect(await source.query(`SELECT 1 FROM holiday WHERE date = '2027-04-26'`)).toEqual([]);
  });

  it('reads its own template, and refuses what is no table of days', async () => {
    const { body: template } = await as('quantri')
      .get('/holidays/template.xlsx')
      .responseType('blob')
      .expect(200);
    const { body } = await as('quantri')
      .upload(template as Buffer)
      .expect(200);
    expect(body).toMatchObject([{ day: { date: '2028-01-01', kind: 'holiday' }, fault: null }]);
    await as('quantri').upload(Buffer.from('không phải bảng tính')).expect(422);
    await as('quantri')
      .upload(Buffer.alloc(300 * 1024))
      .expect(422);
  });
});
