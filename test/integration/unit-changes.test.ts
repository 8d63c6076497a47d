import { UnitChangesService } from '../../src/tasks/unit-moves/unit-changes.service.js';
import { UnitDirectories } from '../../src/units/index.js';
import { addPlan, addTask } from '../support/assignments.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { addPerson, addUnit, openSession } from '../support/people.js';
import type { UnitRow } from '../support/people.js';
import { addUpdate } from '../support/plan-rows.js';

interface Part {
  id: string;
  unitId: string;
  unitName: string;
  role: string;
  focal: boolean;
  state: string;
  percent: number;
  version: number;
}

/** 15/10/2022: phòng are being merged at Gò Vấp while the campaign runs. */
describe('a unit that changes', () => {
  let database: TestDatabase;
  let product: TestApp;
  let goVap: UnitRow;
  let plan: Awaited<ReturnType<typeof addPlan>>;
  let admin: string;
  let clerk: string;
  let number = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    product = await startApp(database.url, { now: '2022-10-15T08:00:00+07:00' });
    const { source } = product;
    goVap = await addUnit(source, { code: 'GV', name: 'Ủy ban nhân dân quận Gò Vấp' });
    plan = await addPlan(source, goVap);
    const person = async (username: string, role: 'ADMIN' | 'COORDINATOR') =>
      openSession(source, await addPerson(source, { username, roles: [{ role, unitId: goVap.id }] }));
    admin = await person('gv.admin', 'ADMIN');
    clerk = await person('gv.noivu', 'COORDINATOR');
  });

  afterAll(async () => {
    await product.close();
    await database.drop();
  });

  const department = (name: string) =>
    addUnit(product.source, { code: `D${(number += 1)}`, name, parent: goVap });
  const as = (cookie: string) => ({
    get: (path: string) => product.browser().get(`/api${path}`).set('Cookie', cookie),
    post: (path: string, body: object) =>
      product.browser().post(`/api${path}`).set('Cookie', cookie).send(body),
    put: (path: string, body: object) =>
      product.browser().put(`/api${path}`).set('Cookie', cookie).send(body),
  });
  const decide = (body: object) =>
    as(admin).post('/unit-changes', {
      effectiveOn: '2022-10-15',
      ground: 'Quyết định số 245/QĐ-UBND ngày 10/10/2022',
      ...body,
    });
  const partsOf = async (taskId: string): Promise<Part[]> =>
    (await as(clerk).get(`/tasks/${taskId}`).expect(200)).body.assignments;
  const historyOf = async (id: string): Promise<string[]> =>
    (await as(clerk).get(`/assignments/${id}`).expect(200)).body.history.map(
      ({ text }: { text: string }) => text,
    );

  it('hands its open work, people and names to its successor, and keeps what is done', async () => {
    const { source } = product;
    const health = await department('Phòng Y tế');
    const economy = await department('Phòng Kinh tế');
    const headId = await addPerson(source, {
      username: 'gv.yt',
      roles: [{ role: 'HEAD', unitId: health.id }],
    });
    const open = await addTask(source, plan, {
      leads: [health],
      assignment: { state: 'IN_PROGRESS', percent: 60 },
    });
    await addUpdate(source, open.assignments[0] ?? '', { result: 'Đã phun hóa chất 12 khu phố.' });
    const done = await addTask(source, plan, {
      leads: [health],
      assignment: { state: 'COMPLETED', submittedOn: '2022-10-01', percent: 100 },
    });

    const { body: preview } = await as(admin)
      .post('/unit-changes/preview', {
        kind: 'DISSOLVE',
        unitIds: [health.id],
        successors: [{ unitId: economy.id }],
      })
      .expect(200);
    expect(preview).toMatchObject({ partsTotal: 1, merged: 0, closed: 1, successors: ['Phòng Kinh tế'] });
    expect(preview.people).toMatchObject([{ role: 'HEAD', fullName: 'gv.yt' }]);
    expect((await partsOf(open.id))[0]?.unitId).toBe(health.id);

    const { body: change } = await decide({
      kind: 'DISSOLVE',
      unitIds: [health.id],
      successors: [{ unitId: economy.id }],
    }).expect(201);
    expect(change).toMatchObject({ status: 'APPLIED', outcome: { moved: 1, merged: 0, people: 1 } });

    expect(await partsOf(open.id)).toMatchObject([
      { unitName: 'Phòng Kinh tế', state: 'IN_PROGRESS', percent: 60 },
    ]);
    expect(await partsOf(done.id)).toMatchObject([{ unitName: 'Phòng Y tế', state: 'COMPLETED' }]);
    const history = await historyOf(open.assignments[0] ?? '');
    expect(history[0]).toBe('Giao cho Phòng Y tế theo Kế hoạch số 3707/KH-UBND.');
    expect(history).toContain(
      'Chuyển từ Phòng Y tế sang Phòng Kinh tế. Căn cứ: Quyết định số 245/QĐ-UBND ngày 10/10/2022',
    );

    const directory = await product.app
      .get(UnitDirectories, { strict: false })
      .load(source.manager, goVap.id);
    const successor = directory.units.find(({ id }) => id === economy.id);
    expect(successor?.aliases).toContain('Phòng Y tế');
    expect(directory.units.some(({ id }) => id === health.id)).toBe(false);

    // Its head answers for the successor now, and sees what was done before.
    const head = await openSession(source, headId);
    const { body: mine } = await as(head).get('/assignments/mine').expect(200);
    expect(JSON.stringify(mine.groups)).toContain(open.assignments[0] ?? '');
    await as(head)
      .get(`/assignments/${done.assignments[0] ?? ''}`)
      .expect(200);
  });

  it('joins parts of one task: the lead goes before, and the task keeps one focal lead', async () => {
    const { source } = product;
    const [a, b] = [await department('Phòng Công thương'), await department('Phòng Nông nghiệp')];
    const other = await department('Phòng Thống kê');
    const task = await addTask(source, plan, { leads: [a, other], coordinating: [b] });
    const { body } = await decide({
      kind: 'MERGE',
      unitIds: [a.id, b.id],
      successors: [{ name: 'Phòng Kinh tế và Hạ tầng', shortName: 'KT&HT' }],
    }).expect(201);
    expect(body.outcome).toMatchObject({ moved: 2, merged: 1, successors: ['Phòng Kinh tế và Hạ tầng'] });
    const parts = await partsOf(task.id);
    expect(parts.filter(({ state }) => state !== 'CANCELLED')).toMatchObject([
      { unitName: 'Phòng Kinh tế và Hạ tầng', role: 'LEAD', focal: true },
      { unitName: 'Phòng Thống kê', role: 'LEAD', focal: false },
    ]);
    expect(parts.filter(({ focal }) => focal)).toHaveLength(1);
    const ended = parts.find(({ state }) => state === 'CANCELLED');
    expect(ended?.unitName).toBe('Phòng Nông nghiệp');
    expect((await historyOf(ended?.id ?? '')).at(-1)).toContain(
      'Gộp vào phần việc của Phòng Kinh tế và Hạ tầng',
    );
  });

  it('splits with each task going where it belongs', async () => {
    const { source } = product;
    const culture = await department('Phòng Văn hóa, Thể thao');
    const first = await addTask(source, plan, { leads: [culture], content: 'Giữ gìn di tích' });
    const second = await addTask(source, plan, { leads: [culture], content: 'Tổ chức hội thao' });
    await decide({
      kind: 'SPLIT',
      unitIds: [culture.id],
      successors: [{ name: 'Phòng Văn hóa' }, { name: 'Phòng Thể thao' }],
      assignments: [{ id: second.assignments[0], successor: 1 }],
    }).expect(201);
    expect((await partsOf(first.id))[0]?.unitName).toBe('Phòng Văn hóa');
    expect((await partsOf(second.id))[0]?.unitName).toBe('Phòng Thể thao');
  });

  it('stays with the leader in charge of all that it carries on for, and with nobody where they differ', async () => {
    const { source } = product;
    const leader = (username: string) =>
      addPerson(source, { username, roles: [{ role: 'LEADER', unitId: goVap.id }] });
    const [chairman, deputy] = [await leader('gv.chutich'), await leader('gv.pct')];
    const units = [];
    for (const name of ['Phòng Nhà đất', 'Phòng Cấp phép', 'Phòng Môi trường', 'Phòng Đối ngoại'])
      units.push(await department(name));
    const [land, permits, nature, abroad] = units.map(({ id }) => id);
    await as(admin)
      .put(`/leader-charges/${goVap.id}`, {
        changes: [land, permits, nature].map((unitId) => ({ unitId, seen: null, leaderId: deputy })),
      })
      .expect(200);
    await as(admin)
      .put(`/leader-charges/${goVap.id}`, {
        changes: [{ unitId: abroad, seen: null, leaderId: chairman }],
      })
      .expect(200);
    const inCharge = async (name: string) =>
      (await as(admin).get('/leader-charges').expect(200)).body[0].units.find(
        ({ unitName }: { unitName: string }) => unitName === name,
      )?.leaderName;
    const merge = async (unitIds: Array<string | undefined>, name: string) =>
      (await decide({ kind: 'MERGE', unitIds, successors: [{ name }] }).expect(201)).body;

    await merge([land, permits], 'Phòng Đất đai');
    expect(await inCharge('Phòng Đất đai')).toBe('gv.pct');
    const differing = await merge([nature, abroad], 'Phòng Hợp tác');
    expect(differing.outcome.withoutLeader).toEqual(['Phòng Hợp tác']);
    expect(await inCharge('Phòng Hợp tác')).toBeNull();
    const left = await source.query(
      'SELECT 1 FROM leader_charge WHERE unit_id = ANY($1) AND ended_on IS NULL',
      [units.map(({ id }) => id)],
    );
    expect(left).toEqual([]);
  });

  it('is renamed and still found by its old name, while history says what it was called', async () => {
    const justice = await department('Phòng Tư pháp');
    const task = await addTask(product.source, plan, { leads: [justice] });
    await decide({ kind: 'RENAME', unitIds: [justice.id], name: 'Phòng Pháp chế', shortName: 'PC' }).expect(
      201,
    );
    expect((await partsOf(task.id))[0]).toMatchObject({ unitId: justice.id, unitName: 'Phòng Pháp chế' });
    expect((await historyOf(task.assignments[0] ?? ''))[0]).toContain('Giao cho Phòng Tư pháp');
    const { body } = await as(admin).get('/organisation').expect(200);
    const row = body.find(({ id }: { id: string }) => id === justice.id);
    expect(row).toMatchObject({ name: 'Phòng Pháp chế', dissolvedOn: null });
    expect(row.aliases).toContain('Phòng Tư pháp');
  });

  it('takes no more work or actions once it has ended, and says who carries on', async () => {
    const { source } = product;
    const [old, next] = [await department('Phòng Dân tộc'), await department('Phòng Nội chính')];
    const task = await addTask(source, plan, {
      leads: [old],
      assignment: { state: 'COMPLETED', submittedOn: '2022-10-01', percent: 100 },
    });
    await decide({ kind: 'DISSOLVE', unitIds: [old.id], successors: [{ unitId: next.id }] }).expect(201);
    const part = (await partsOf(task.id))[0];
    const { body } = await as(clerk)
      .post(`/assignments/${part?.id}/confirm`, { version: part?.version })
      .expect(409);
    expect(body.code).toBe('units:DISSOLVED');
    expect(body.message).toContain('Phòng Nội chính');
    // Nor can it change a second time.
    const again = await decide({ kind: 'RENAME', unitIds: [old.id], name: 'Phòng Khác' }).expect(409);
    expect(again.body.code).toBe('units:ALREADY_DISSOLVED');
  });

  it('changes on its day, once, however many processes look; and can be taken back before', async () => {
    const { source } = product;
    const [old, next] = [await department('Phòng Lao động'), await department('Phòng Xã hội')];
    const task = await addTask(source, plan, { leads: [old] });
    const planned = { kind: 'DISSOLVE', unitIds: [old.id], successors: [{ unitId: next.id }] };
    const { body: first } = await decide({ ...planned, effectiveOn: '2022-10-20' }).expect(201);
    expect(first).toMatchObject({ status: 'PLANNED', outcome: null, units: ['Phòng Lao động'] });
    expect((await partsOf(task.id))[0]?.unitName).toBe('Phòng Lao động');
    await as(admin)
      .post(`/unit-changes/${first.id}/withdraw`, { version: first.version + 1 })
      .expect(409);
    await as(admin).post(`/unit-changes/${first.id}/withdraw`, { version: first.version }).expect(200);

    const { body: second } = await decide({ ...planned, effectiveOn: '2022-10-21' }).expect(201);
    const service = product.app.get(UnitChangesService, { strict: false });
    expect(await service.applyDue()).toBe(0);
    const later = await startApp(database.url, { now: '2022-10-21T08:00:00+07:00' });
    try {
      const there = later.app.get(UnitChangesService, { strict: false });
      const runs = await Promise.all([there.applyDue(), there.applyDue(), there.applyDue()]);
      expect(runs.reduce((sum, n) => sum + n, 0)).toBe(1);
    } finally {
      await later.close();
    }
    expect(await partsOf(task.id)).toMatchObject([{ unitName: 'Phòng Xã hội', version: 2 }]);
    const { body: list } = await as(admin).get('/unit-changes').expect(200);
    expect(list.find(({ id }: { id: string }) => id === second.id)).toMatchObject({ status: 'APPLIED' });
    expect(list.some(({ id }: { id: string }) => id === first.id)).toBe(false);
    const [counted] = await source.query(
      `SELECT count(*)::int AS n FROM audit_event WHERE kind = 'assignment.moved' AND subject_id = $1`,
      [task.assignments[0]],
    );
    expect(counted.n).toBe(1);
  });

  it('that cannot be changed as planned any more says why, and holds nothing up', async () => {
    const [old, next, last] = [
      await department('Phòng Quản lý đô thị'),
      await department('Phòng Xây dựng'),
      await department('Phòng Giao thông'),
    ];
    const { body: planned } = await decide({
      kind: 'DISSOLVE',
      unitIds: [old.id],
      successors: [{ unitId: next.id }],
      effectiveOn: '2022-10-25',
    }).expect(201);
    await decide({ kind: 'DISSOLVE', unitIds: [next.id], successors: [{ unitId: last.id }] }).expect(201);
    const later = await startApp(database.url, { now: '2022-10-26T08:00:00+07:00' });
    try {
      expect(await later.app.get(UnitChangesService, { strict: false }).applyDue()).toBe(0);
    } finally {
      await later.close();
    }
    const { body: list } = await as(admin).get('/unit-changes').expect(200);
    const found = list.find(({ id }: { id: string }) => id === planned.id);
    expect(found).toMatchObject({ status: 'PLANNED' });
    expect(found.problem).toContain('đã thôi hoạt động');
  });

  it('of another authority is nobody’s to change from here', async () => {
    const quan1 = await addUnit(product.source, { code: 'Q1' });
    const other = await addUnit(product.source, { code: 'NV', parent: quan1 });
    await decide({ kind: 'RENAME', unitIds: [other.id], name: 'Phòng Mới' }).expect(404);
    await as(clerk).post('/unit-changes', {}).expect(403);
  });

  it('with a blank ground, an impossible day or an unknown kind is refused', async () => {
    const unit = await department('Phòng Thanh tra');
    await decide({ kind: 'RENAME', unitIds: [unit.id], name: 'X', ground: '  ' }).expect(400);
    await decide({ kind: 'RENAME', unitIds: [unit.id], name: 'X', effectiveOn: '2022-02-31' }).expect(400);
    await decide({ kind: 'GROW', unitIds: [unit.id] }).expect(400);
  });
});
