import { OccurrencesService } from '../../src/tasks/occurrences/occurrences.service.js';
import { addPlan, addTask } from '../support/assignments.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { addPerson, addUnit, openSession } from '../support/people.js';
import type { UnitRow } from '../support/people.js';
import { addSection } from '../support/plan-rows.js';

interface Part {
  id: string;
  unitId: string;
  role: string;
  focal: boolean;
  state: string;
  percent: number;
}

/** 10/10/2022: KH 3707 has been issued, and things change without a new document. */
describe('an issued plan', () => {
  let database: TestDatabase;
  let product: TestApp;
  let plan: Awaited<ReturnType<typeof addPlan>>;
  let finance: UnitRow;
  let health: UnitRow;
  let police: UnitRow;
  let clerk: string;
  let head: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    product = await startApp(database.url, { now: '2022-10-10T08:00:00+07:00' });
    const { source } = product;
    const authority = await addUnit(source, { code: 'GV' });
    finance = await addUnit(source, { code: 'TCKH', name: 'Phòng Tài chính', parent: authority });
    health = await addUnit(source, { code: 'YT', name: 'Phòng Y tế', parent: authority });
    police = await addUnit(source, { code: 'CA', name: 'Công an quận', parent: authority });
    plan = await addPlan(source, authority);
    const session = async (username: string, role: 'COORDINATOR' | 'HEAD', unitId: string) =>
      openSession(source, await addPerson(source, { username, roles: [{ role, unitId }] }));
    clerk = await session('gv.noivu', 'COORDINATOR', authority.id);
    head = await session('gv.tckh', 'HEAD', finance.id);
  });

  afterAll(async () => {
    await product.close();
    await database.drop();
  });

  const as = (cookie: string) => ({
    get: (path: string) => product.browser().get(`/api${path}`).set('Cookie', cookie),
    send: (method: 'post' | 'patch', path: string, body: object) =>
      product.browser()[method](`/api${path}`).set('Cookie', cookie).send(body),
  });
  const version = async (): Promise<number> =>
    (await as(clerk).get(`/plans/${plan.id}`).expect(200)).body.version;
  const change = async (taskId: string, body: object, status = 200, by = clerk) =>
    as(by)
      .send('patch', `/plans/${plan.id}/tasks/${taskId}`, {
        planVersion: await version(),
        reason: 'Theo chỉ đạo của Chủ tịch tại cuộc họp ngày 08/10/2022',
        ...body,
      })
      .expect(status);
  const taskOf = async (taskId: string) => (await as(clerk).get(`/tasks/${taskId}`).expect(200)).body;
  const partsOf = async (taskId: string): Promise<Part[]> => (await taskOf(taskId)).assignments;
  const lastTold = async (id: string): Promise<string> =>
    (await as(clerk).get(`/assignments/${id}`).expect(200)).body.history.at(-1).text;

  it('is reworded and moved to another section, and its units read what changed and why', async () => {
    const sectionId = await addSection(product.source, { id: plan.id } as never, 'II', 'Xã hội');
    const task = await addTask(product.source, plan, {
      leads: [finance],
      assignment: { state: 'IN_PROGRESS', percent: 60 },
    });
    await change(task.id, { content: 'Rà soát toàn bộ thủ tục hành chính', sectionId });
    expect(await taskOf(task.id)).toMatchObject({
      content: 'Rà soát toàn bộ thủ tục hành chính',
      sectionId,
      percent: 60,
    });
    expect(await lastTold(task.assignments[0] ?? '')).toBe(
      'Thay đổi trong Kế hoạch số 3707/KH-UBND: nội dung từ “Rà soát thủ tục hành chính” thành ' +
        '“Rà soát toàn bộ thủ tục hành chính”. Lý do: Theo chỉ đạo của Chủ tịch tại cuộc họp ngày 08/10/2022',
    );
  });

  it('gets another focal lead, and who is no longer named is let go', async () => {
    const task = await addTask(product.source, plan, { leads: [finance], coordinating: [police] });
    const { body } = await change(task.id, { leads: [health.id, finance.id], coordinating: [] });
    expect(body).toMatchObject({ given: 1, cancelled: 1 });
    const parts = await partsOf(task.id);
    const of = (unit: UnitRow) => parts.find(({ unitId }) => unitId === unit.id);
    expect(of(health)).toMatchObject({ role: 'LEAD', focal: true, state: 'NEW' });
    expect(of(finance)).toMatchObject({ role: 'LEAD', focal: false });
    expect(of(police)).toMatchObject({ state: 'CANCELLED' });
    expect(await lastTold(of(health)?.id ?? '')).toContain('Giao thêm cho Phòng Y tế');
    // Taken in again later, it goes on where it was.
    await change(task.id, { coordinating: [police.id] });
    expect((await partsOf(task.id)).find(({ unitId }) => unitId === police.id)).toMatchObject({
      state: 'NEW',
    });
  });

  it('gets a task that the document did not have, at the end of its section', async () => {
    const { body } = await as(clerk)
      .send('post', `/plans/${plan.id}/tasks`, {
        planVersion: await version(),
        reason: 'Bổ sung theo Công văn 1201/UBND',
        content: 'Tổ chức tuần lễ chuyển đổi số',
        sectionId: plan.sectionId,
        leads: [finance.id],
        coordinating: [health.id],
        dueOn: '2022-12-15',
        dueExclusive: true,
      })
      .expect(201);
    expect(body).toMatchObject({ given: 2 });
    const { body: tasks } = await as(head).get(`/plans/${plan.id}/tasks?q=tuan le`).expect(200);
    expect(tasks.items).toMatchObject([
      { sectionId: plan.sectionId, dueOn: '2022-12-15', dueExclusive: true },
    ]);
    expect(tasks.items[0].deadlineRaw).toBe('Trước ngày 15/12/2022');
  });

  it('loses a task, with what was completed kept', async () => {
    const task = await addTask(product.source, plan, { leads: [finance], coordinating: [health] });
    await product.source.query(
      `UPDATE assignment SET state = 'COMPLETED', submitted_on = '2022-10-01' WHERE id = $1`,
      [task.assignments[1]],
    );
    await as(clerk)
      .send('post', `/plans/${plan.id}/tasks/${task.id}/withdraw`, {
        planVersion: await version(),
        reason: 'Trùng',
      })
      .expect(200);
    expect(await taskOf(task.id)).toMatchObject({ withdrawn: true });
    expect((await partsOf(task.id)).map(({ state }) => state).sort()).toEqual(['CANCELLED', 'COMPLETED']);
  });

  it('carries a change of a periodic task to the occurrences that are open', async () => {
    const task = await addTask(product.source, plan, { leads: [finance], due: null, kind: 'recurring' });
    await product.source.query(`UPDATE task SET deadline_raw = 'Trước ngày 12 hằng tháng' WHERE id = $1`, [
      task.id,
    ]);
    await product.source.query(
      `UPDATE plan SET period_from = '2022-10-01', period_to = '2022-12-31' WHERE id = $1`,
      [plan.id],
    );
    const later = await startApp(database.url, { now: '2022-10-10T08:00:00+07:00' });
    await later.app.get(OccurrencesService, { strict: false }).openDue();
    await later.close();
    const next = await startApp(database.url, { now: '2022-11-01T08:00:00+07:00' });
    await next.app.get(OccurrencesService, { strict: false }).openDue();
    await next.close();
    await change(task.id, { content: 'Báo cáo tháng', leads: [health.id, finance.id] });
    const rows = await product.source.query(
      `SELECT t.content, a.due_on::text AS due, a.focal FROM task t JOIN assignment a ON a.task_id = t.id
       WHERE a.unit_id = $2 AND (t.id = $1 OR t.occurrence_of = $1) ORDER BY a.due_on`,
      [task.id, health.id],
    );
    expect(rows).toEqual([
      { content: 'Báo cáo tháng', due: '2022-10-12', focal: true },
      { content: 'Báo cáo tháng', due: '2022-11-12', focal: true },
    ]);
  });

  it('changed by somebody meanwhile is left alone, and says so', async () => {
    const task = await addTask(product.source, plan, { leads: [finance] });
    const read = await version();
    const body = { planVersion: read, reason: 'Sửa', content: 'Nội dung mới' };
    const answers = await Promise.all([
      as(clerk).send('patch', `/plans/${plan.id}/tasks/${task.id}`, body),
      as(clerk).send('patch', `/plans/${plan.id}/tasks/${task.id}`, body),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const stale = answers.find(({ status }) => status === 409);
    expect(stale?.body).toMatchObject({
      code: 'tasks:PLAN_CHANGED_MEANWHILE',
      details: { current: { planVersion: read + 1 } },
    });
  });

  it('is changed by who keeps it, with a reason, for units of its own', async () => {
    const task = await addTask(product.source, plan, { leads: [finance] });
    await change(task.id, { content: 'X' }, 403, head);
    await change(task.id, { content: 'X', reason: '  ' }, 400);
    await change(task.id, { leads: [] }, 400);
    const stranger = await addUnit(product.source, { code: 'XX' });
    const { body } = await change(task.id, { leads: [stranger.id] }, 400);
    expect(body.code).toBe('tasks:UNIT_UNKNOWN');
    await product.source.query(`UPDATE plan SET status = 'CLOSED' WHERE id = $1`, [plan.id]);
    await change(task.id, { content: 'X' }, 409);
    await product.source.query(`UPDATE plan SET status = 'ISSUED' WHERE id = $1`, [plan.id]);
  });

  it('lists what falls due when something happens, until a person dates it with a ground', async () => {
    const task = await addTask(product.source, plan, { leads: [finance], due: null, kind: 'relative' });
    await product.source.query(`UPDATE task SET deadline_raw = 'Ngay khi có yêu cầu' WHERE id = $1`, [
      task.id,
    ]);
    const undated = async (by = clerk) => (await as(by).get('/undated-tasks').expect(200)).body;
    expect(await undated()).toMatchObject([
      { taskId: task.id, deadlineRaw: 'Ngay khi có yêu cầu', unitNames: ['Phòng Tài chính'] },
    ]);
    expect(await undated(head)).toEqual([]);
    const date = async (status: number) =>
      as(clerk)
        .send('post', `/plans/${plan.id}/tasks/${task.id}/date`, {
          planVersion: await version(),
          reason: 'Công văn 88/SNV ngày 07/10/2022',
          dueOn: '2022-10-22',
        })
        .expect(status);
    await date(200);
    expect(await undated()).toEqual([]);
    // 22/10/2022 is a Saturday: in law it ends with Monday.
    expect(await taskOf(task.id)).toMatchObject({
      dueOn: '2022-10-22',
      deadlineRaw: 'Ngay khi có yêu cầu',
      deadlineKind: 'relative',
      assignments: [{ lastDayOn: '2022-10-24' }],
    });
    expect(await lastTold(task.assignments[0] ?? '')).toBe(
      'Xác định thời hạn từ “Ngay khi có yêu cầu” thành “Ngay khi có yêu cầu (22/10/2022)”. ' +
        'Căn cứ: Công văn 88/SNV ngày 07/10/2022',
    );
    const again = await date(409);
    expect(again.body.code).toBe('tasks:ALREADY_DATED');
  });
});
