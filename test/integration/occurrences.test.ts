import type { DataSource } from 'typeorm';
import { OccurrencesService } from '../../src/tasks/occurrences/occurrences.service.js';
import { addTask as addPlanTask, addPlan, addReportPeriod, addUpdate } from '../support/plan-rows.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { addPerson, addUnit, openSession } from '../support/people.js';
import type { UnitRow } from '../support/people.js';

interface Row {
  id: string;
  occurrenceOf: string | null;
  period: string | null;
  dueOn: string | null;
  unitId: string;
  role: string;
  focal: boolean;
  state: string;
}

describe('a periodic task', () => {
  let database: TestDatabase;
  let product: TestApp;
  let source: DataSource;
  let authority: UnitRow;
  let finance: UnitRow;
  let health: UnitRow;
  let head: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    product = await startApp(database.url, { now: '2026-03-02T08:00:00+07:00' });
    source = product.source;
    authority = await addUnit(source, { code: 'GV' });
    finance = await addUnit(source, { code: 'TCKH', name: 'Phòng Tài chính', parent: authority });
    health = await addUnit(source, { code: 'YT', name: 'Phòng Y tế', parent: authority });
    head = await openSession(
      source,
      await addPerson(source, { username: 'gv.tckh', roles: [{ role: 'HEAD', unitId: finance.id }] }),
    );
  });

  afterAll(async () => {
    await product.close();
    await database.drop();
  });

  let number = 0;
  const planOf2026 = () =>
    addPlan(source, authority, {
      number: String((number += 1)),
      year: 2026,
      issuedOn: '2026-01-10',
      periodFrom: '2026-01-10',
      periodTo: '2026-12-31',
    });
  const recurring = async (raw: string) => {
    const plan = await planOf2026();
    const { taskId } = await addPlanTask(source, plan, {
      content: 'Báo cáo tình hình thu ngân sách',
      deadlineRaw: raw,
      deadlineKind: 'recurring',
      deadlineSource: 'cell',
      assignments: [{ unit: finance }, { unit: health, role: 'COORDINATING', focal: false }],
    });
    return { plan, taskId };
  };
  const rowsOf = (taskId: string) =>
    source.query<Row[]>(
      `SELECT t.id, t.occurrence_of AS "occurrenceOf", t.period, a.due_on::text AS "dueOn", a.unit_id AS "unitId",
         a.role, a.focal, a.state
       FROM task t JOIN assignment a ON a.task_id = t.id WHERE t.id = $1 OR t.occurrence_of = $1
       ORDER BY a.due_on, a.role DESC`,
      [taskId],
    );
  const openOn = async (day: string, processes = 1): Promise<number> => {
    const there = await startApp(database.url, { now: `${day}T08:00:00+07:00` });
    try {
      const service = there.app.get(OccurrencesService, { strict: false });
      const opened = await Promise.all(Array.from({ length: processes }, () => service.openDue()));
      return opened.reduce((sum, n) => sum + n, 0);
    } finally {
      await there.close();
    }
  };

  it('has one occurrence a month, each with a date of its own for each unit, however many processes look', async () => {
    const { plan, taskId } = await recurring('Trước ngày 25 hằng tháng');
    expect(await openOn('2026-03-02', 3)).toBe(1);
    expect(await rowsOf(taskId)).toMatchObject([
      { id: taskId, period: 'Tháng 3/2026', dueOn: '2026-03-25', unitId: finance.id, role: 'LEAD' },
      { id: taskId, dueOn: '2026-03-25', unitId: health.id, role: 'COORDINATING' },
    ]);
    await source.query(
      `UPDATE assignment SET state = 'COMPLETED', submitted_on = '2026-03-20' WHERE task_id = $1`,
      [taskId],
    );

    // A month in which nothing ran: what was missed is opened late, and once.
    expect(await openOn('2026-04-27', 3)).toBe(2);
    expect(await openOn('2026-04-27')).toBe(0);
    const rows = await rowsOf(taskId);
    expect(rows.filter(({ role }) => role === 'LEAD').map(({ dueOn, state }) => [dueOn, state])).toEqual([
      ['2026-03-25', 'COMPLETED'],
      ['2026-04-25', 'NEW'],
      ['2026-05-25', 'NEW'],
    ]);
    expect(rows.filter(({ focal }) => focal)).toHaveLength(3);

    // Lists and counts take them for what they are: one done, one overdue, one to come.
    const later = await startApp(database.url, { now: '2026-04-28T08:00:00+07:00' });
    try {
      const { body } = await later.browser().get(`/api/plans/${plan.id}`).set('Cookie', head).expect(200);
      expect(body.counts).toMatchObject({
        total: 3,
        completedOnTime: 1,
        openOverdue: 1,
        openInTime: 1,
        noDeadline: 0,
      });
      const tasks = await later.browser().get(`/api/plans/${plan.id}/tasks`).set('Cookie', head).expect(200);
      expect(tasks.body.items.map(({ period }: Row) => period)).toEqual([
        'Tháng 3/2026',
        'Tháng 4/2026',
        'Tháng 5/2026',
      ]);
    } finally {
      await later.close();
    }
  });

  it('begun halfway is finished by the next run', async () => {
    const { taskId } = await recurring('Trước ngày 20 hằng tháng');
    await openOn('2026-03-02');
    // As a killed process would have left it: the transaction gone, so no row at all; and as a second one found it.
    await source.query(
      `INSERT INTO task (id, plan_id, position, content, deadline_kind, deadline_source, occurrence_of, occurrence_on)
       SELECT gen_random_uuid(), plan_id, position, content, deadline_kind, deadline_source, id, '2026-04-20' FROM task WHERE id = $1`,
      [taskId],
    );
    await openOn('2026-05-04');
    const dates = await source.query<Array<{ on: string }>>(
      `SELECT occurrence_on::text AS "on" FROM task WHERE occurrence_of = $1 ORDER BY 1`,
      [taskId],
    );
    expect(dates.map(({ on }) => on)).toEqual(['2026-04-20', '2026-05-20']);
  });

  it('goes on at the unit that carries on for one that has ended', async () => {
    const { taskId } = await recurring('Trước ngày 15 hằng tháng');
    await openOn('2026-03-02');
    await source.query(
      `UPDATE assignment SET state = 'COMPLETED', submitted_on = '2026-03-10' WHERE task_id = $1`,
      [taskId],
    );
    await source.query(`UPDATE unit SET dissolved_on = '2026-03-20', successor_id = $2 WHERE id = $1`, [
      health.id,
      finance.id,
    ]);
    await openOn('2026-03-23');
    await source.query('UPDATE unit SET dissolved_on = NULL, successor_id = NULL WHERE id = $1', [health.id]);
    const next = (await rowsOf(taskId)).filter(({ occurrenceOf }) => occurrenceOf !== null);
    expect(next).toMatchObject([{ unitId: finance.id, role: 'LEAD', focal: true, dueOn: '2026-04-15' }]);
  });

  it('of a withdrawn row or a closed plan is not opened', async () => {
    const { plan, taskId } = await recurring('Trước ngày 10 hằng tháng');
    await source.query('UPDATE task SET withdrawn_at = now() WHERE id = $1', [taskId]);
    const other = await recurring('Trước ngày 10 hằng tháng');
    await source.query(`UPDATE plan SET status = 'CLOSED' WHERE id = $1`, [other.plan.id]);
    await openOn('2026-03-02');
    expect((await rowsOf(taskId)).every(({ dueOn }) => dueOn === null)).toBe(true);
    expect((await rowsOf(other.taskId)).every(({ dueOn }) => dueOn === null)).toBe(true);
    expect(plan.id).not.toBe(other.plan.id);
  });

  it('“Thường xuyên” asks for an update from each cut-off until one is given', async () => {
    const plan = await planOf2026();
    await addReportPeriod(source, plan, 'trước ngày 01/3', '2026-03-01');
    const { assignmentIds } = await addPlanTask(source, plan, {
      deadlineRaw: 'Thường xuyên',
      deadlineKind: 'ongoing',
      deadlineSource: 'cell',
      assignments: [{ unit: finance, state: 'IN_PROGRESS' }],
    });
    const id = assignmentIds[0] ?? '';
    await addUpdate(source, id, { reportedAt: new Date('2026-02-14T10:00:00+07:00') });
    const groupsOf = async () => {
      const { body } = await product.browser().get('/api/assignments/mine').set('Cookie', head).expect(200);
      const has = (group: string) => body.groups[group].some((one: { id: string }) => one.id === id);
      return { toUpdate: has('toUpdate'), noDeadline: has('noDeadline') };
    };
    expect(await groupsOf()).toEqual({ toUpdate: true, noDeadline: false });
    await addUpdate(source, id, { reportedAt: new Date('2026-02-16T10:00:00+07:00') });
    expect(await groupsOf()).toEqual({ toUpdate: false, noDeadline: true });
  });
});
