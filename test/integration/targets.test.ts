import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type { Role } from '../../src/access/index.js';
import { buildWorkbook } from '../../src/documents/spreadsheet/index.js';
import { ReportPeriod } from '../../src/plans/index.js';
import type { Plan } from '../../src/plans/index.js';
import type { TargetBoardDto, TargetDto } from '../../src/reports/targets/dto/target.dto.js';
import { targetTemplate } from '../../src/reports/targets/target-sheets.rules.js';
import { TargetQueries, TargetValues } from '../../src/reports/targets/index.js';
import { setClock, startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { addPerson, addUnit, openSession } from '../support/people.js';
import type { UnitRow } from '../support/people.js';
import type { Browser } from '../support/plan-imports.js';
import { addPlan, addTask } from '../support/plan-rows.js';

const TARGET = {
  name: 'Thu ngân sách nhà nước',
  unitOfMeasure: 'tỷ đồng',
  direction: 'AT_LEAST',
  accumulation: 'SUM',
  planned: '1.126,2',
  byUnits: false,
  unitId: null as string | null,
  taskId: null as string | null,
  quote: null as string | null,
  previousId: null as string | null,
};

function bytesOf(response: Response, done: (error: Error | null, bytes: Buffer) => void): void {
  const chunks: Buffer[] = [];
  (response as unknown as NodeJS.ReadableStream)
    .on('data', (chunk: Buffer) => chunks.push(chunk))
    .on('end', () => done(null, Buffer.concat(chunks)));
}

describe('the targets of a plan', () => {
  let database: TestDatabase;
  let app: TestApp;
  let authority: UnitRow;
  let finance: UnitRow;
  let police: UnitRow;
  let plan: Plan;
  let taskId: string;
  const periods: string[] = [];
  const browsers = new Map<string, Browser>();
  const as = (person: string) => browsers.get(person) as Browser;

  const addPeriod = async (of: Plan, label: string, dataFrom: string | null, dataTo: string | null) => {
    const id = randomUUID();
    const position = await app.source.manager.countBy(ReportPeriod, { planId: of.id });
    const row = { id, planId: of.id, position, raw: label, label, dataFrom, dataTo, dueOn: dataTo };
    await app.source.manager.insert(ReportPeriod, row);
    return id;
  };
  const board = async (person = 'clerk', periodId?: string, of = plan): Promise<TargetBoardDto> =>
    (
      await as(person)
        .get(`/api/plans/${of.id}/targets`)
        .query(periodId ? { periodId } : {})
        .expect(200)
    ).body as TargetBoardDto;
  const add = async (given: Partial<typeof TARGET>, of = plan): Promise<string> => {
    const { body } = await as('clerk')
      .post(`/api/plans/${of.id}/targets`)
      .send({ ...TARGET, ...given })
      .expect(201);
    return (body as { id: string }).id;
  };
  const find = async (id: string, person = 'clerk', periodId?: string): Promise<TargetDto> =>
    (await board(person, periodId)).targets.find((target) => target.id === id) as TargetDto;
  const give = (person: string, id: string, given: Record<string, unknown>) =>
    as(person)
      .put(`/api/targets/${id}/values`)
      .send({ periodId: periods[0], unitId: null, version: 0, ...given });
  const events = (id: string) =>
    app.source.query<Array<{ kind: string; payload: Record<string, unknown> }>>(
      'SELECT kind, payload FROM audit_event WHERE subject_id = $1 ORDER BY id',
      [id],
    );

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await startApp(database.url, { now: '2023-04-10T08:00:00+07:00' });
    authority = await addUnit(app.source, { code: 'Q1', name: 'Ủy ban nhân dân Quận 1' });
    const elsewhere = await addUnit(app.source, { code: 'GV', name: 'Ủy ban nhân dân quận Gò Vấp' });
    finance = await addUnit(app.source, {
      code: 'TCKH',
      name: 'Phòng Tài chính - Kế hoạch',
      parent: authority,
    });
    police = await addUnit(app.source, { code: 'CA', name: 'Công an Quận 1', parent: authority });
    const idle = await addUnit(app.source, { code: 'YT', name: 'Phòng Y tế', parent: authority });
    const ward = await addUnit(app.source, {
      code: 'BN',
      name: 'UBND phường Bến Nghé',
      kind: 'WARD',
      parent: authority,
    });
    plan = await addPlan(app.source, authority, {
      ...{ number: '28', year: 2023, issuedOn: '2023-01-18' },
      ...{ periodFrom: '2023-01-01', periodTo: null },
    });
    ({ taskId } = await addTask(app.source, plan, {
      content: 'Thu ngân sách nhà nước trên địa bàn đạt 1.126,2 tỷ đồng',
      assignments: [{ unit: finance }, { unit: police, role: 'COORDINATING' }],
    }));
    periods.push(
      await addPeriod(plan, 'Quý I/2023', '2022-12-15', '2023-03-14'),
      await addPeriod(plan, '6 tháng đầu năm 2023', '2022-12-15', '2023-06-14'),
      await addPeriod(plan, 'Chưa có ngày', null, null),
    );
    const people: Array<[string, Role, UnitRow]> = [
      ['clerk', 'COORDINATOR', authority],
      ['chairman', 'LEADER', authority],
      ['observer', 'OBSERVER', authority],
      ['finance head', 'HEAD', finance],
      ['finance specialist', 'SPECIALIST', finance],
      ['police head', 'HEAD', police],
      ['ward chairman', 'HEAD', ward],
      ['idle head', 'HEAD', idle],
      ['foreign clerk', 'COORDINATOR', elsewhere],
      ['admin', 'ADMIN', authority],
    ];
    for (const [username, role, unit] of people) {
      const id = await addPerson(app.source, { username, roles: [{ role, unitId: unit.id }] });
      browsers.set(username, app.browser().set('Cookie', await openSession(app.source, id)));
    }
  });

  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  it('stand with the share of the plan and of last year, by period', async () => {
    const id = await add({ name: 'Thu thuế', unitId: finance.id, taskId });
    await give('finance specialist', id, { value: '322,1 tỷ', lastYear: '444,3' }).expect(204);
    await give('finance head', id, { value: '600', lastYear: '900', periodId: periods[1] }).expect(204);
    expect(await find(id, 'observer', periods[0])).toMatchObject({
      ...{ planned: '1126.2', unitName: 'Phòng Tài chính - Kế hoạch', value: '322.1', accumulated: '322.1' },
      ...{ lastYear: '444.3', percentOfPlan: 28.6, percentOfLastYear: 72.5, verdict: 'NOT_REACHED' },
      ...{ mayGive: false, sentence: '322,1 tỷ đồng, đạt 28,6% kế hoạch, bằng 72,5% so cùng kỳ' },
    });
    // The half year holds the first quarter.
    const later = await find(id, 'finance head', periods[1]);
    expect(later).toMatchObject({ accumulated: '600', percentOfPlan: 53.3, mayGive: true });
    expect(later.history.map(({ accumulated }) => accumulated)).toEqual(['322.1', '600']);
    expect((await events(id)).map(({ kind }) => kind)).toEqual([
      'target.added',
      'target.value-given',
      'target.value-given',
    ]);
  });

  it('are shown for the running period unless another is asked for', async () => {
    const shown = await board('chairman');
    expect(shown).toMatchObject({ periodId: periods[1], manages: false });
    expect(shown.periods.map(({ label }) => label)).toEqual(['Quý I/2023', '6 tháng đầu năm 2023']);
    setClock(app, () => new Date('2023-01-05T01:00:00Z'));
    expect((await board('chairman')).periodId).toBe(periods[0]);
    setClock(app, () => new Date('2024-01-05T01:00:00Z'));
    expect((await board('chairman')).periodId).toBe(periods[1]);
    setClock(app, () => new Date('2023-04-10T01:00:00Z'));
    await as('clerk').get(`/api/plans/${plan.id}/targets?periodId=${randomUUID()}`).expect(400);
    await as('clerk').get(`/api/plans/${plan.id}/targets?periodId=${periods[2]}`).expect(400);
  });

  it('are seen by whoever sees the plan, and by nobody else', async () => {
    const id = await add({ name: 'Chỉ người trong cuộc' });
    for (const person of ['idle head', 'ward chairman', 'foreign clerk']) {
      await as(person).get(`/api/plans/${plan.id}/targets`).expect(404);
      await give(person, id, { value: '1' }).expect(404);
    }
    await as('admin').get(`/api/plans/${plan.id}/targets`).expect(403);
    await as('foreign clerk').post(`/api/plans/${plan.id}/targets`).send(TARGET).expect(404);
    await as('foreign clerk')
      .patch(`/api/targets/${id}`)
      .send({ ...TARGET, version: 1 })
      .expect(404);
    await as('finance head').post(`/api/plans/${plan.id}/targets`).send(TARGET).expect(403);
    await as('finance head').post(`/api/targets/${id}/remove`).send({ version: 1, reason: 'x' }).expect(403);
    await as('finance specialist').post(`/api/plans/${plan.id}/targets`).send(TARGET).expect(403);
  });

  it('take figures only from who answers for them', async () => {
    const id = await add({ name: 'Của Tài chính', unitId: finance.id });
    expect((await give('police head', id, { value: '1' }).expect(403)).body.code).toBe('targets:NOT_YOURS');
    await give('observer', id, { value: '1' }).expect(403);
    expect((await give('finance head', id, { value: '1', unitId: finance.id }).expect(400)).body.code).toBe(
      'targets:NOT_BY_UNITS',
    );
    await give('chairman', id, { value: '1' }).expect(403);
    await give('clerk', id, { value: '1' }).expect(204);
    const own = await add({ name: 'Của lãnh đạo Ủy ban', unitId: authority.id });
    await give('chairman', own, { value: '1' }).expect(204);
  });

  it.each([
    ['1,126.2', 'targets:FIGURE_ENGLISH_NUMBER', /ghi 1\.126,2\./],
    ['1,126', 'targets:FIGURE_TWO_MEANINGS', /Ghi 1126 nếu .* ghi 1,1260 nếu/],
    ['12%', 'targets:FIGURE_OTHER_MEASURE', /tính bằng tỷ đồng/],
    ['nhiều', 'targets:FIGURE_NOT_A_NUMBER', /không phải là một số/],
    ['1'.repeat(16), 'targets:FIGURE_TOO_LARGE', /quá lớn/],
    ['0,1234567', 'targets:FIGURE_TOO_PRECISE', /6 chữ số/],
    ['5.000 triệu đồng', 'targets:CONVERSION_ASKED', /bằng 5 tỷ đồng\. Có ghi/],
  ])('refuse “%s” with what to do, and nothing is changed', async (value, code, sentence) => {
    const id = await add({ name: `Số liệu lạ ${value}` });
    const { body } = await give('clerk', id, { value });
    expect(body.code).toBe(code);
    expect(body.message).toMatch(sentence);
    expect((await find(id)).given).toEqual([]);
    const planned = await as('clerk')
      .post(`/api/plans/${plan.id}/targets`)
      .send({ ...TARGET, name: `Kế hoạch lạ ${value}`, planned: value });
    expect(planned.body.code).toBe(code);
  });

  it('turn millions into thousands of millions when the person agrees', async () => {
    const id = await add({ name: 'Giải ngân' });
    await give('clerk', id, { value: '5.250 triệu đồng', agreed: true, periodId: periods[1] }).expect(204);
    expect((await find(id)).value).toBe('5.25');
  });

  it('are not overwritten by who has not seen the latest value', async () => {
    const id = await add({ name: 'Hai người cùng ghi', unitId: finance.id });
    await give('finance head', id, { value: '10', periodId: periods[1] }).expect(204);
    const { body } = await give('clerk', id, { value: '11', periodId: periods[1] }).expect(409);
    expect(body).toMatchObject({
      code: 'targets:VALUE_STALE',
      message: expect.stringContaining('finance head ghi là 10 tỷ đồng'),
      details: { current: { value: '10', version: 1 } },
    });
    await give('clerk', id, { value: '11', periodId: periods[1], version: 1 }).expect(204);
    const first = await Promise.all(
      ['12', '13', '14'].map((value) => give('clerk', id, { value, periodId: periods[0] })),
    );
    expect(first.map(({ status }) => status).sort()).toEqual([204, 409, 409]);
  });

  it('are changed and taken out with the version that was read', async () => {
    const id = await add({ name: 'Hộ nghèo', unitOfMeasure: 'hộ', planned: '120', direction: 'AT_MOST' });
    const change = (given: Record<string, unknown>) =>
      as('clerk')
        .patch(`/api/targets/${id}`)
        .send({ ...TARGET, name: 'Hộ nghèo', unitOfMeasure: 'hộ', ...given });
    await change({ version: 1, planned: '100', direction: 'AT_MOST' }).expect(204);
    const stale = await change({ version: 1, planned: '90', direction: 'AT_MOST' }).expect(409);
    expect(stale.body).toMatchObject({
      code: 'targets:STALE',
      details: { current: { planned: '100', version: 2 } },
    });
    expect((await events(id)).at(-1)).toMatchObject({
      kind: 'target.changed',
      payload: { changes: [{ field: 'planned', before: '120', after: '100' }] },
    });
    const remove = (version: number) =>
      as('clerk').post(`/api/targets/${id}/remove`).send({ version, reason: 'Văn bản mới không còn' });
    await remove(1).expect(409);
    await remove(2).expect(204);
    expect(await find(id)).toBeUndefined();
    await give('clerk', id, { value: '1' }).expect(404);
    // The name is free again.
    await add({ name: 'hộ nghèo', unitOfMeasure: 'hộ' });
    const taken = await as('clerk')
      .post(`/api/plans/${plan.id}/targets`)
      .send({ ...TARGET, name: 'HỘ NGHÈO' });
    expect([taken.status, taken.body.code]).toEqual([409, 'targets:NAME_TAKEN']);
  });

  it('name only units, tasks and targets that belong there', async () => {
    const refused = async (given: Partial<typeof TARGET>) =>
      (
        await as('clerk')
          .post(`/api/plans/${plan.id}/targets`)
          .send({ ...TARGET, name: 'Sai chỗ', ...given })
      ).body.code;
    expect(await refused({ unitId: randomUUID() })).toBe('targets:UNIT_UNKNOWN');
    expect(await refused({ taskId: randomUUID() })).toBe('targets:TASK_UNKNOWN');
    expect(await refused({ previousId: randomUUID() })).toBe('targets:PREVIOUS_UNKNOWN');
    expect(await refused({ name: ' ' })).toBe('common:VALIDATION');
    expect(await refused({ direction: 'UP' })).toBe('common:VALIDATION');
  });

  it('are added up over units, each giving its own', async () => {
    const id = await add({
      name: 'Vận động quỹ',
      unitOfMeasure: 'triệu đồng',
      byUnits: true,
      planned: '100',
    });
    const own = (person: string, unit: UnitRow, value: string) =>
      give(person, id, { value, unitId: unit.id, periodId: periods[1] });
    await own('finance specialist', finance, '12,5').expect(204);
    await own('police head', police, '30').expect(204);
    await own('police head', finance, '99').expect(403);
    await give('finance head', id, { value: '99', periodId: periods[1] }).expect(403);
    const seen = await find(id, 'finance head');
    expect(seen).toMatchObject({
      accumulated: '42.5',
      percentOfPlan: 42.5,
      mayGive: false,
      mayGiveFor: [finance.id],
    });
    expect(seen.given.map(({ unitName, value }) => `${unitName}: ${value}`).sort()).toEqual([
      'Công an Quận 1: 30',
      'Phòng Tài chính - Kế hoạch: 12.5',
    ]);
    expect((await find(id)).mayGiveFor.length).toBe(2);
  });

  it('take last year from last year’s plan', async () => {
    const before = await addPlan(app.source, authority, { number: '7', year: 2022, issuedOn: '2022-01-20' });
    const window = await addPeriod(before, 'Quý I/2022', '2021-12-15', '2022-03-14');
    const old = await add({ name: 'Số vụ phạm pháp', unitOfMeasure: 'vụ', planned: '' }, before);
    await give('clerk', old, { value: '40', periodId: window }).expect(204);
    const offered = await as('clerk').get(`/api/plans/${plan.id}/targets/previous`).expect(200);
    expect(offered.body).toEqual([
      { id: old, name: 'Số vụ phạm pháp', unitOfMeasure: 'vụ', planNumber: '7/KH-UBND' },
    ]);
    const id = await add({
      ...{ name: 'Kéo giảm phạm pháp', unitOfMeasure: 'vụ', direction: 'REDUCE_BY', planned: '5%' },
      previousId: old,
    });
    await give('clerk', id, { value: '37' }).expect(204);
    expect(await find(id, 'clerk', periods[0])).toMatchObject({
      ...{ lastYear: '40', reduction: 7.5, verdict: 'REACHED' },
      sentence: '37 vụ, giảm 7,5% so cùng kỳ, kế hoạch giảm 5%',
    });
  });

  it('come with a unit’s report, and stand in the report of all', async () => {
    const whole = await add({ name: 'Theo báo cáo', unitId: police.id, planned: '8' });
    const shared = await add({ name: 'Theo báo cáo từng đơn vị', byUnits: true });
    const foreign = await add({ name: 'Không phải của Công an', unitId: finance.id });
    const [queries, values] = [app.app.get(TargetQueries), app.app.get(TargetValues)];
    const actor = { userId: randomUUID(), fullName: 'Trần Văn A', locale: 'vi', roles: [] } as const;
    const report = { planId: plan.id, periodId: periods[1] as string, unitId: police.id };
    await app.source.transaction((em) =>
      values.record(
        em,
        { ...actor, roles: [] },
        {
          ...report,
          figures: [
            { targetId: whole, value: '2' },
            { targetId: shared, value: '3' },
            { targetId: foreign, value: '4' },
            { targetId: randomUUID(), value: '5' },
          ],
        },
      ),
    );
    const asked = await queries.ofUnit(app.source.manager, plan.id, police.id, { id: report.periodId });
    expect(asked.map(({ name, value }) => [name, value])).toEqual(
      expect.arrayContaining([
        ['Theo báo cáo', '2'],
        ['Theo báo cáo từng đơn vị', '3'],
      ]),
    );
    expect(asked.map(({ targetId }) => targetId)).not.toContain(foreign);
    const figures = await queries.figures(app.source.manager, plan.id, { id: report.periodId });
    const byId = new Map(figures.map((figure) => [figure.targetId, figure.sentence]));
    expect(byId.get(whole)).toBe('2 tỷ đồng, đạt 25% kế hoạch');
    expect(byId.get(foreign)).toBe('chưa có số liệu');
    expect((await find(whole)).given).toMatchObject([{ source: 'UNIT_REPORT', enteredByName: 'Trần Văn A' }]);
  });

  it('go to the unit that carries on for one that has ended', async () => {
    const ended = await addUnit(app.source, { code: 'LD', name: 'Phòng Lao động', parent: authority });
    const id = await add({ name: 'Việc làm mới', unitId: ended.id });
    await app.source.query(`UPDATE unit SET dissolved_on = '2023-03-01', successor_id = $2 WHERE id = $1`, [
      ended.id,
      finance.id,
    ]);
    expect(await find(id)).toMatchObject({ unitName: 'Phòng Tài chính - Kế hoạch' });
    await give('finance head', id, { value: '1' }).expect(204);
  });

  it('stay as they are once the plan is closed', async () => {
    const closed = await addPlan(app.source, authority, { number: '9', year: 2023, status: 'CLOSED' });
    const { body } = await as('clerk').post(`/api/plans/${closed.id}/targets`).send(TARGET).expect(409);
    expect(body.code).toBe('targets:PLAN_NOT_OPEN');
    expect(await board('clerk', undefined, closed)).toMatchObject({
      manages: false,
      periodId: null,
      targets: [],
    });
  });

  it('are suggested from the plan’s own words until they are taken up', async () => {
    const other = await addPlan(app.source, authority, { number: '31', year: 2023 });
    const { taskId: task } = await addTask(app.source, other, {
      content: 'Thu phí vỉa hè vượt 130% dự toán; kéo giảm 5% số vụ phạm pháp hình sự',
      assignments: [{ unit: police }],
    });
    const suggested = async (person = 'clerk') =>
      as(person).get(`/api/plans/${other.id}/targets/suggestions`);
    const { body } = await suggested();
    expect(body).toMatchObject([
      {
        taskId: task,
        name: 'Thu phí vỉa hè',
        planned: '130',
        unitOfMeasure: '%',
        unitName: 'Công an Quận 1',
      },
      { name: 'Số vụ phạm pháp hình sự', planned: '5', unitOfMeasure: 'vụ', direction: 'REDUCE_BY' },
    ]);
    await add({ name: 'Thu phí', taskId: task, quote: body[0].quote }, other);
    expect((await suggested()).body.map(({ planned }: { planned: string }) => planned)).toEqual(['5']);
    expect((await suggested('police head')).status).toBe(403);
    expect((await suggested('foreign clerk')).status).toBe(404);
  });

  it('go out as a spreadsheet and come back from one, seen before anything changes', async () => {
    const other = await addPlan(app.source, authority, { number: '32', year: 2023 });
    await addTask(app.source, other, { assignments: [{ unit: finance }] });
    const periodId = await addPeriod(other, 'Quý I/2023', '2022-12-15', '2023-03-14');
    const known = await add({ name: 'Thu thuế', unitId: finance.id }, other);
    const row = (name: string, measure: string, planned: string, unit: string, value: string) => [
      '1',
      name,
      measure,
      '',
      planned,
      '',
      unit,
      value,
      '',
    ];
    const bytes = await buildWorkbook([
      {
        ...{ name: 'Chỉ tiêu', heading: ['BẢNG CHỈ TIÊU'] },
        columns: targetTemplate()[0]?.columns ?? [],
        rows: [
          row('Thu thuế', '', '1.300', '', '322,1'),
          row('Hộ nghèo giảm', 'hộ', '120', 'Phòng Tài chính - Kế hoạch', '7'),
          row('Giải ngân', 'tỷ đồng', '500.000 triệu đồng', '', ''),
          row('Sai số', 'hộ', '1,126.2', 'Phòng Ma', ''),
        ],
      },
    ]);
    const send = (person: string, file = bytes, name = 'chi-tieu.xlsx') =>
      as(person)
        .post(`/api/plans/${other.id}/targets/import-preview?periodId=${periodId}`)
        .attach('file', file, name);
    const { body: rows } = await send('clerk').expect(200);
    expect(rows).toMatchObject([
      { targetId: known, targetVersion: 1, planned: '1300', unitId: finance.id, value: '322.1', doubts: [] },
      { targetId: null, planned: '120', unitName: 'Phòng Tài chính - Kế hoạch', blocked: false, asks: false },
      { planned: '500', blocked: false, asks: true },
      {
        blocked: true,
        doubts: [
          { field: 'planned', message: expect.stringContaining('ghi 1.126,2.') },
          { field: 'unit', message: expect.stringContaining('“Phòng Ma”') },
        ],
      },
    ]);
    expect((await board('clerk', periodId, other)).targets).toHaveLength(1);

    const taken = (rows as Array<Record<string, unknown>>)
      .filter(({ blocked }) => !blocked)
      .map(({ line: _, unitName: __, doubts: _doubts, blocked: _blocked, asks: _asks, ...input }) => input);
    const apply = (person: string, chosen: unknown[]) =>
      as(person).post(`/api/plans/${other.id}/targets/import`).send({ periodId, rows: chosen });
    // The last row names nobody's unit: none of the rows is taken.
    await apply('clerk', [...taken, { ...taken[1], name: 'Khác', unitId: randomUUID() }]).expect(400);
    expect((await board('clerk', periodId, other)).targets).toHaveLength(1);
    expect((await apply('clerk', taken).expect(200)).body).toEqual({ added: 2, changed: 1 });
    expect((await board('clerk', periodId, other)).targets).toMatchObject([
      { name: 'Thu thuế', planned: '1300', value: '322.1', given: [{ source: 'IMPORT' }] },
      { name: 'Hộ nghèo giảm', planned: '120', value: '7' },
      { name: 'Giải ngân', planned: '500', value: null },
    ]);
    // What was shown is not what there is any more.
    expect((await apply('clerk', [taken[0]]).expect(409)).body.code).toBe('targets:STALE');

    const answer = await as('observer')
      .get(`/api/plans/${other.id}/targets.xlsx`)
      .buffer()
      .parse(bytesOf as never);
    expect(answer.headers['content-disposition']).toContain('Chi-tieu-32-KH-UBND.xlsx');
    const { body: again } = await send('clerk', answer.body as Buffer).expect(200);
    expect(again).toMatchObject([
      { targetId: known, planned: '1300', value: '322.1', doubts: [] },
      { planned: '120', doubts: [] },
      { planned: '500', doubts: [] },
    ]);

    await send('finance head').expect(403);
    await send('foreign clerk').expect(404);
    await apply('finance head', taken).expect(403);
    expect((await send('clerk', Buffer.from('không phải bảng'), 'a.xlsx')).body.code).toBe(
      'plans:WRONG_TYPE',
    );
    expect(
      (await send('clerk', await buildWorkbook([{ name: 'A', heading: ['Khác'], columns: [], rows: [] }])))
        .body.code,
    ).toBe('targets:NO_TABLE');
    await as('clerk').get('/api/targets/template.xlsx').expect(200);
  });
});
