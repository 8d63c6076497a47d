import fc from 'fast-check';
import { addDays, statutoryCalendar } from '../../src/calendar/index.js';
import { loadHolidays } from '../../src/calendar/store/index.js';
import {
  Assignment,
  officialCounts,
  officialCountsSql,
  tallyColumns,
  TIMELINESS,
  timelinessOf,
  timelinessSql,
} from '../../src/tasks/index.js';
import type { AssignmentState, OfficialCounts } from '../../src/tasks/index.js';
import type { TestApp } from '../support/app.js';
import { startApp } from '../support/app.js';
import { addPlan, addTask } from '../support/assignments.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit, openSession } from '../support/people.js';

const TODAY = '2022-12-22';
const STATES: AssignmentState[] = [
  'NEW',
  'ACKNOWLEDGED',
  'IN_PROGRESS',
  'SUBMITTED',
  'COMPLETED',
  'SUSPENDED',
  'CANCELLED',
];

let database: TestDatabase;
let product: TestApp;
const units = {} as Record<'govap' | 'tckh' | 'kt' | 'quan1' | 'bennghe', UnitRow>;
const cookies = {} as Record<
  'clerk' | 'chairman' | 'head' | 'ktHead' | 'council' | 'stranger' | 'admin',
  string
>;

beforeAll(async () => {
  database = await createTestDatabase();
  product = await startApp(database.url, { now: `${TODAY}T08:00:00+07:00` });
  const { source } = product;
  await loadHolidays(source.manager);
  units.govap = await addUnit(source, { code: 'GV', name: 'UBND quận Gò Vấp' });
  units.tckh = await addUnit(source, {
    code: 'TCKH',
    name: 'Phòng Tài chính - Kế hoạch',
    parent: units.govap,
  });
  units.kt = await addUnit(source, { code: 'KT', name: 'Phòng Kinh tế', parent: units.govap });
  units.quan1 = await addUnit(source, { code: 'Q1', name: 'UBND Quận 1' });
  units.bennghe = await addUnit(source, {
    code: 'BN',
    kind: 'WARD',
    name: 'UBND phường Bến Nghé',
    parent: units.quan1,
  });
  const roles = {
    clerk: { role: 'COORDINATOR', unitId: units.govap.id },
    chairman: { role: 'LEADER', unitId: units.govap.id },
    head: { role: 'HEAD', unitId: units.tckh.id },
    ktHead: { role: 'HEAD', unitId: units.kt.id },
    council: { role: 'COUNCIL', unitId: units.govap.id },
    stranger: { role: 'COORDINATOR', unitId: units.quan1.id },
    admin: { role: 'ADMIN', unitId: units.govap.id },
  } as const;
  for (const [username, role] of Object.entries(roles)) {
    const userId = await addPerson(source, { username, roles: [role] });
    cookies[username as keyof typeof roles] = await openSession(source, userId);
  }
});

afterAll(async () => {
  await product.close();
  await database.drop();
});

afterEach(() => product.source.query('DELETE FROM plan'));

type Person = keyof typeof cookies;
const get = (person: Person, path: string) =>
  product.browser().get(`/api${path}`).set('Cookie', cookies[person]);
const contents = (items: Array<{ content: string }>) => items.map(({ content }) => content);

/** One task of TCKH, called by what it is about. */
const add = (
  plan: Awaited<ReturnType<typeof addPlan>>,
  content: string,
  given: Partial<Parameters<typeof addTask>[2]> = {},
) => addTask(product.source, plan, { content, leads: [units.tckh], ...given });

describe('timeliness', () => {
  const dates = fc.integer({ min: -40, max: 40 }).map((days) => addDays(TODAY, days));
  const assignments = fc.record({
    state: fc.constantFrom(...STATES),
    due: fc.option(
      fc.record({ dueOn: dates, moved: fc.integer({ min: 0, max: 9 }), exclusive: fc.boolean() }),
    ),
    submittedOn: fc.option(dates),
  });

  it('is the same by the rule and by the statement, one by one and counted', async () => {
    const plan = await addPlan(product.source, units.govap);
    const calendar = statutoryCalendar();
    const moment = { today: TODAY, soonUntil: calendar.addWorkingDays(TODAY, 7) };
    const generated = fc
      .sample(assignments, { numRuns: 600, seed: 3707 })
      .map(({ state, due, submittedOn }, index) => ({
        id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
        state,
        dueOn: due?.dueOn ?? null,
        dueExclusive: due?.exclusive ?? false,
        lastDayOn: due ? addDays(due.dueOn, due.moved - Number(due.exclusive)) : null,
        submittedOn: state === 'SUBMITTED' || state === 'COMPLETED' ? submittedOn : null,
      }));
    await product.source.query(
      `INSERT INTO task (id, plan_id, position, content, deadline_kind, deadline_source)
       SELECT unnest($1::uuid[]), $2, 0, '', 'date', 'cell'`,
      [generated.map(({ id }) => id), plan.id],
    );
    await product.source.manager.insert(
      Assignment,
      generated.map((row) => ({
        ...row,
        taskId: row.id,
        planId: plan.id,
        authorityId: units.govap.id,
        unitId: units.tckh.id,
        role: 'LEAD' as const,
        namedAs: '',
      })),
    );

    const sql = { today: '$1', soonUntil: '$2' };
    const read = await product.source.query<Array<{ id: string; timeliness: string }>>(
      `SELECT a.id, ${timelinessSql('a', sql)} AS timeliness FROM assignment a ORDER BY a.id`,
      [moment.today, moment.soonUntil],
    );
    const expected = generated.map((row) => ({ id: row.id, timeliness: timelinessOf(row, moment) }));
    expect(read).toEqual(expected);
    expect(new Set(expected.map(({ timeliness }) => timeliness))).toEqual(new Set(TIMELINESS));

    const [counted] = await product.source.query<Array<{ counts: OfficialCounts }>>(
      `SELECT ${officialCountsSql('tally')} AS counts
      FROM (SELECT ${tallyColumns('a', sql)} FROM assignment a GROUP BY timeliness) tally`,
      [moment.today, moment.soonUntil],
    );
    expect(counted?.counts).toEqual(officialCounts(generated, moment));
  });
});

describe('“Việc của tôi”', () => {
  it('groups what the unit owes by urgency, the longest overdue first', async () => {
    const plan = await addPlan(product.source, units.govap);
    await add(plan, 'quá hạn ít', { due: '2022-12-20' });
    await add(plan, 'quá hạn lâu', { due: '2022-11-30' });
    await add(plan, 'cuối năm', { due: '2022-12-31' });
    await add(plan, 'hôm nay', { due: '2022-12-22' });
    await add(plan, 'quý sau', { due: '2023-03-31' });
    await add(plan, 'thường xuyên', { due: null, kind: 'ongoing' });
    await add(plan, 'bị trả lại', {
      due: '2022-12-01',
      assignment: { state: 'IN_PROGRESS', returnReason: 'Thiếu.' },
    });
    await add(plan, 'chờ xác nhận', { assignment: { state: 'SUBMITTED', submittedOn: '2022-12-21' } });
    await add(plan, 'tạm dừng', { due: '2022-12-30', assignment: { state: 'SUSPENDED' } });
    await add(plan, 'đã xong', { assignment: { state: 'COMPLETED', submittedOn: '2022-12-21' } });
    await add(plan, 'đã hủy', { assignment: { state: 'CANCELLED' } });
    await add(plan, 'việc của phòng khác', { leads: [units.kt] });

    const { groups, totals } = (await get('head', '/assignments/mine').expect(200)).body;
    const { done, ...lists } = groups as Record<string, Array<{ content: string }>> & { done: number };
    expect(Object.fromEntries(Object.entries(lists).map(([name, items]) => [name, contents(items)]))).toEqual(
      {
        overdue: ['quá hạn lâu', 'quá hạn ít'],
        soon: ['hôm nay', 'cuối năm'],
        toUpdate: [],
        later: ['quý sau'],
        returned: ['bị trả lại'],
        waiting: ['tạm dừng', 'chờ xác nhận'],
        noDeadline: ['thường xuyên'],
      },
    );
    expect(done).toBe(1);
    expect(totals).toEqual({
      overdue: 2,
      soon: 2,
      toUpdate: 0,
      later: 1,
      returned: 1,
      waiting: 2,
      noDeadline: 1,
    });
  });

  it('gives one group page by page', async () => {
    const plan = await addPlan(product.source, units.govap);
    for (const day of ['01', '02', '05']) await add(plan, day, { due: `2022-12-${day}` });
    const second = (await get('head', '/assignments/mine?group=overdue&page=2&pageSize=2').expect(200)).body;
    expect(contents(second.groups.overdue)).toEqual(['05']);
    expect(second.groups.soon).toEqual([]);
  });

  it('of a leader is what the authority itself was given', async () => {
    const plan = await addPlan(product.source, units.govap);
    await add(plan, 'việc của phòng');
    await add(plan, 'Chủ tịch và các Phó Chủ tịch', { leads: [units.govap] });
    const { groups } = (await get('chairman', '/assignments/mine').expect(200)).body;
    expect(contents(groups.soon)).toEqual(['Chủ tịch và các Phó Chủ tịch']);
  });

  it('is empty for whoever works for no unit', async () => {
    const plan = await addPlan(product.source, units.govap);
    await add(plan, 'việc của phòng');
    const { groups } = (await get('clerk', '/assignments/mine').expect(200)).body;
    expect(groups).toEqual({
      overdue: [],
      soon: [],
      toUpdate: [],
      later: [],
      returned: [],
      waiting: [],
      noDeadline: [],
      done: 0,
    });
  });
});

describe('the list of assignments', () => {
  it('is narrowed by plan, unit, role, state, timeliness and words without accents', async () => {
    const plan = await addPlan(product.source, units.govap);
    const second = await addPlan(product.source, units.govap, { number: '28' });
    await add(plan, 'Rà soát hộ nghèo', { due: '2022-12-01', coordinating: [units.kt] });
    await add(plan, 'Nâng cấp hẻm 128', {
      product: 'Hồ sơ nghiệm thu',
      assignment: { state: 'IN_PROGRESS' },
    });
    await add(second, 'Đối thoại với hộ kinh doanh 100%', { due: '2022-12-01' });

    const found = async (query: string) =>
      contents((await get('clerk', `/assignments?${query}`).expect(200)).body.items);
    expect(await found(`planId=${second.id}`)).toEqual(['Đối thoại với hộ kinh doanh 100%']);
    expect(await found(`unitId=${units.kt.id}`)).toEqual(['Rà soát hộ nghèo']);
    expect(await found('role=COORDINATING')).toEqual(['Rà soát hộ nghèo']);
    expect(await found('state=IN_PROGRESS')).toEqual(['Nâng cấp hẻm 128']);
    expect(await found(`timeliness=OVERDUE&planId=${plan.id}&role=LEAD`)).toEqual(['Rà soát hộ nghèo']);
    expect(await found('q=doi%20thoai')).toEqual(['Đối thoại với hộ kinh doanh 100%']);
    expect(await found('q=NGHIEM%20THU')).toEqual(['Nâng cấp hẻm 128']);
    expect(await found('q=100%25')).toEqual(['Đối thoại với hộ kinh doanh 100%']);
    expect(await found('q=_')).toEqual([]);
  });

  it('says how many there are on every page, also beyond the last', async () => {
    const plan = await addPlan(product.source, units.govap);
    for (let position = 0; position < 5; position++) await add(plan, `việc ${position}`, { position });
    const page = async (number: number) =>
      (await get('clerk', `/assignments?page=${number}&pageSize=2`).expect(200)).body;
    expect(contents((await page(1)).items)).toEqual(['việc 0', 'việc 1']);
    expect(contents((await page(3)).items)).toEqual(['việc 4']);
    expect(await page(9)).toMatchObject({ items: [], total: 5, page: 9, pageSize: 2 });
  });

  it('is narrowed by the days it falls due between, and counted by month with the same filter', async () => {
    const plan = await addPlan(product.source, units.govap);
    const foreign = await addPlan(product.source, units.quan1, { number: '28' });
    await add(plan, 'cuối tháng 11', { due: '2022-11-30', coordinating: [units.kt] });
    await add(plan, 'đầu tháng 12', { due: '2022-12-01' });
    await add(plan, 'không hạn', { due: null });
    await add(foreign, 'quận khác', { due: '2022-12-02', leads: [units.bennghe] });
    const between = (await get('clerk', '/assignments?dueFrom=2022-12-01&dueTo=2022-12-31').expect(200)).body;
    expect(contents(between.items)).toEqual(['đầu tháng 12']);
    const months = async (query: string) =>
      (await get('clerk', `/assignments/months?${query}`).expect(200)).body.map(
        ({ month, counts }: { month: string | null; counts: { total: number } }) => [month, counts.total],
      );
    expect(await months('')).toEqual([
      ['2022-11', 2],
      ['2022-12', 1],
      [null, 1],
    ]);
    expect(await months('role=COORDINATING')).toEqual([['2022-11', 1]]);
    await get('clerk', '/assignments?dueFrom=31-12-2022').expect(400);
    await get('clerk', '/assignments/months?dueTo=2022-02-30').expect(400);
    await get('admin', '/assignments/months').expect(403);
  });

  it('refuses a filter that does not exist', async () => {
    await get('clerk', '/assignments?timeliness=LATE').expect(400);
    await get('clerk', '/assignments?unit=x').expect(400);
  });
});

describe('what a person sees', () => {
  it('is the same in lists, counts and single reads', async () => {
    const campaign = await addPlan(product.source, units.govap, { number: '3707', campaign: true });
    const plain = await addPlan(product.source, units.govap, { number: '45' });
    const foreign = await addPlan(product.source, units.quan1, { number: '28' });
    const ofCampaign = await add(campaign, 'phong trào', { coordinating: [units.kt] });
    const ofPlain = await add(plain, 'việc riêng', { leads: [units.kt] });
    const ofForeign = await add(foreign, 'việc quận khác', { leads: [units.bennghe] });
    const tasks = { 'phong trào': ofCampaign, 'việc riêng': ofPlain, 'việc quận khác': ofForeign };
    const plans = { 'phong trào': campaign, 'việc riêng': plain, 'việc quận khác': foreign };

    const visible: Array<[Person, string[]]> = [
      ['clerk', ['phong trào', 'việc riêng']],
      ['head', ['phong trào']],
      ['ktHead', ['phong trào', 'việc riêng']],
      ['council', ['phong trào']],
      ['stranger', ['việc quận khác']],
    ];
    for (const [person, expected] of visible) {
      const list = (await get(person, '/assignments').expect(200)).body;
      expect([person, [...new Set(contents(list.items))].sort()]).toEqual([person, expected]);
      const planList = (await get(person, '/plans').expect(200)).body;
      expect([person, planList.total]).toEqual([person, expected.length]);
      for (const [content, task] of Object.entries(tasks)) {
        const status = expected.includes(content) ? 200 : 404;
        const plan = plans[content as keyof typeof plans];
        await get(person, `/tasks/${task.id}`).expect(status);
        await get(person, `/assignments/${task.assignments[0]}`).expect(status);
        await get(person, `/plans/${plan.id}`).expect(status);
        await get(person, `/plans/${plan.id}/tasks`).expect(status);
      }
    }
    await get('admin', '/assignments').expect(403);
    await get('admin', '/plans').expect(403);
    await product.browser().get('/api/assignments').expect(401);
  });
});

describe('a plan', () => {
  it('carries the official counts of its leads, in the list as alone', async () => {
    const plan = await addPlan(product.source, units.govap, { title: 'Thi đua cao điểm' });
    await add(plan, 'đúng hạn', {
      assignment: { state: 'COMPLETED', submittedOn: '2022-12-21' },
      coordinating: [units.kt],
    });
    await add(plan, 'muộn', {
      due: '2022-12-01',
      assignment: { state: 'COMPLETED', submittedOn: '2022-12-21' },
    });
    await add(plan, 'sắp đến hạn');
    await add(plan, 'quá hạn', { due: '2022-12-01' });
    await add(plan, 'thường xuyên', { due: null, kind: 'ongoing' });
    await add(plan, 'chờ xác nhận', { assignment: { state: 'SUBMITTED', submittedOn: '2022-12-21' } });
    await addPlan(product.source, units.govap, { number: '28', title: 'Chưa có việc' });
    const counts = {
      total: 6,
      completedOnTime: 1,
      completedLate: 1,
      openInTime: 2,
      openOverdue: 1,
      noDeadline: 1,
      dueSoon: 1,
      submitted: 1,
    };
    const list = (await get('clerk', '/plans?q=thi%20dua').expect(200)).body;
    expect(list.items).toMatchObject([{ number: '3707/KH-UBND', authorityName: 'UBND quận Gò Vấp', counts }]);
    const detail = (await get('clerk', `/plans/${plan.id}`).expect(200)).body;
    expect(detail).toMatchObject({ counts, sections: [{ label: 'I' }], reportPeriods: [] });
    expect((await get('clerk', '/plans?q=chua%20co').expect(200)).body.items[0].counts.total).toBe(0);
  });

  it('’s count of a kind is what the same filter finds', async () => {
    const plan = await addPlan(product.source, units.govap);
    await add(plan, 'quá hạn', { due: '2022-12-01' });
    await add(plan, 'quá hạn, đã hủy', { due: '2022-12-01', assignment: { state: 'CANCELLED' } });
    await add(plan, 'nộp muộn, chờ', {
      due: '2022-12-01',
      assignment: { state: 'SUBMITTED', submittedOn: '2022-12-21' },
    });
    const { counts } = (await get('clerk', `/plans/${plan.id}`).expect(200)).body;
    const tasks = (await get('clerk', `/plans/${plan.id}/tasks?timeliness=OVERDUE`).expect(200)).body;
    const listed = (await get('clerk', `/assignments?timeliness=OVERDUE&planId=${plan.id}`).expect(200)).body;
    expect([counts.openOverdue, tasks.total, listed.total]).toEqual([2, 2, 2]);
  });

  it('shows its tasks in the document’s order, with who leads, who helps and who is only named', async () => {
    const plan = await addPlan(product.source, units.govap);
    await add(plan, 'thứ hai', { position: 1 });
    const first = await add(plan, 'thứ nhất', {
      position: 0,
      due: '2022-11-30',
      exclusive: true,
      coordinating: [units.kt],
      assignment: { percent: 40, state: 'IN_PROGRESS' },
      references: [
        { role: 'LEAD', raw: 'Phòng TCKH', kind: 'unit', unitIds: [units.tckh.id] },
        { role: 'COORDINATING', raw: 'các đơn vị liên quan', kind: 'generic', unitIds: [] },
        { role: 'SUPERVISING', raw: 'Ủy ban Mặt trận', kind: 'external', unitIds: [] },
      ],
    });
    const { items, total } = (await get('head', `/plans/${plan.id}/tasks`).expect(200)).body;
    expect(contents(items)).toEqual(['thứ nhất', 'thứ hai']);
    expect(total).toBe(2);
    expect(items[0]).toMatchObject({
      id: first.id,
      dueOn: '2022-11-30',
      dueExclusive: true,
      timeliness: 'OVERDUE',
      percent: 40,
      focal: {
        assignmentId: first.assignments[0],
        unitName: 'Phòng Tài chính - Kế hoạch',
        state: 'IN_PROGRESS',
      },
      leads: [{ unitId: units.tckh.id }],
      coordinating: [{ unitId: units.kt.id, timeliness: 'OVERDUE' }],
      references: ['các đơn vị liên quan'],
    });
    const detail = (await get('head', `/tasks/${first.id}`).expect(200)).body;
    expect(detail).toMatchObject({
      planNumber: '3707/KH-UBND',
      sectionTitle: 'Cải cách hành chính',
      supervising: ['Ủy ban Mặt trận'],
      generic: ['các đơn vị liên quan'],
    });
    expect(
      detail.assignments.map(({ unitId, allowed }: { unitId: string; allowed: string[] }) => [
        unitId,
        allowed,
      ]),
    ).toEqual([
      [units.tckh.id, ['update', 'submit']],
      [units.kt.id, []],
    ]);
  });

  it('’s tasks are narrowed by section, unit, state and words', async () => {
    const plan = await addPlan(product.source, units.govap);
    await add(plan, 'Vận động quỹ', { position: 0, coordinating: [units.kt] });
    await add(plan, 'Khám sức khỏe', { position: 1, assignment: { state: 'SUBMITTED', submittedOn: TODAY } });
    const found = async (query: string) =>
      contents((await get('clerk', `/plans/${plan.id}/tasks?${query}`).expect(200)).body.items);
    expect(await found(`sectionId=${plan.sectionId}`)).toEqual(['Vận động quỹ', 'Khám sức khỏe']);
    expect(await found(`sectionId=${units.kt.id}`)).toEqual([]);
    expect(await found(`unitId=${units.kt.id}`)).toEqual(['Vận động quỹ']);
    expect(await found('state=SUBMITTED')).toEqual(['Khám sức khỏe']);
    expect(await found('q=suc%20khoe')).toEqual(['Khám sức khỏe']);
  });
});
