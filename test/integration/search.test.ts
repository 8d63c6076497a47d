import type { Role } from '../../src/access/index.js';
import type { SearchResult } from '../../src/search/dto/search.dto.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { addPerson, addUnit, openSession } from '../support/people.js';
import type { UnitRow } from '../support/people.js';
import { addPlan, addTask, addUpdate } from '../support/plan-rows.js';

describe('the search over everything', () => {
  let database: TestDatabase;
  let app: TestApp;
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await startApp(database.url, { now: '2022-12-22T08:00:00+07:00' });
    const { source } = app;
    const govap = await addUnit(source, { code: 'GV', name: 'Ủy ban nhân dân quận Gò Vấp' });
    const quan1 = await addUnit(source, { code: 'Q1', name: 'Ủy ban nhân dân Quận 1' });
    const urban = await addUnit(source, { code: 'QLDT', name: 'Phòng Quản lý đô thị', parent: govap });
    const health = await addUnit(source, { code: 'YT', name: 'Phòng Y tế', parent: govap });
    const foreign = await addUnit(source, { code: 'QLDT1', name: 'Phòng Quản lý đô thị', parent: quan1 });
    await source.query(
      `INSERT INTO unit_alias (id, authority_id, unit_id, alias, normalised) VALUES
        (gen_random_uuid(), $1, $2, 'P.QLĐT', 'p qldt')`,
      [govap.id, urban.id],
    );
    const main = await addPlan(source, govap, { number: '28', title: 'Rà soát quy hoạch năm 2022' });
    const longer = await addPlan(source, govap, {
      number: '289',
      title: 'Vệ sinh môi trường',
      issuedOn: '2022-10-01',
    });
    const campaign = await addPlan(source, govap, { number: '40', title: 'Phong trào xanh', campaign: true });
    await addPlan(source, govap, { number: '41', title: 'Quy hoạch còn dự thảo', status: 'DRAFT' });
    const theirs = await addPlan(source, quan1, { number: '28', title: 'Quy hoạch của Quận 1' });
    const { assignmentIds } = await addTask(source, main, {
      content: 'Rà soát quy hoạch dọc đường Nguyễn Oanh',
      product: 'Báo cáo',
      assignments: [{ unit: urban }],
    });
    await addUpdate(source, assignmentIds[0] as string, {
      result: 'Đã khảo sát xong quy hoạch 12 tuyến hẻm',
      authorName: 'Trần Thị Hoa',
    });
    await addTask(source, longer, { content: 'Thu gom rác', assignments: [{ unit: health }] });
    await addTask(source, campaign, { content: 'Trồng cây theo quy hoạch', assignments: [{ unit: health }] });
    await addTask(source, main, {
      content: 'Quy hoạch đã rút khỏi kế hoạch',
      withdrawnAt: new Date('2022-11-01'),
      assignments: [{ unit: urban, state: 'CANCELLED' }],
    });
    const { assignmentIds: ofTheirs } = await addTask(source, theirs, {
      content: 'Rà soát quy hoạch bến Bạch Đằng',
      assignments: [{ unit: foreign }],
    });
    await addUpdate(source, ofTheirs[0] as string, { result: 'Quy hoạch bến đã xong' });
    const people: Array<[string, Role, UnitRow]> = [
      ['clerk', 'COORDINATOR', govap],
      ['urban head', 'HEAD', urban],
      ['health head', 'HEAD', health],
      ['council', 'COUNCIL', govap],
      ['admin', 'ADMIN', govap],
      ['foreign clerk', 'COORDINATOR', quan1],
    ];
    for (const [username, role, unit] of people) {
      const id = await addPerson(source, { username, roles: [{ role, unitId: unit.id }] });
      cookies.set(username, await openSession(source, id));
    }
  });

  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  const find = async (
    person: string,
    q: string,
    more: Record<string, string> = {},
  ): Promise<SearchResult> => {
    const answer = await app
      .browser()
      .set('Cookie', cookies.get(person) ?? '')
      .get(`/api/search?${new URLSearchParams({ q, ...more }).toString()}`)
      .expect(200);
    return answer.body as SearchResult;
  };
  const texts = ({ items }: SearchResult['plans']) => items.map(({ found }) => found.text);

  it('finds plans, units, tasks and reports without accents, and marks the words', async () => {
    const found = await find('clerk', 'quy hoach');
    expect(texts(found.plans)).toEqual(['28/KH-UBND Rà soát quy hoạch năm 2022']);
    expect(texts(found.tasks)).toEqual([
      'Rà soát quy hoạch dọc đường Nguyễn Oanh – Báo cáo',
      'Trồng cây theo quy hoạch',
    ]);
    expect(texts(found.updates)).toEqual(['Đã khảo sát xong quy hoạch 12 tuyến hẻm']);
    expect(found.updates.items[0]).toMatchObject({
      planNumber: '28/KH-UBND',
      unitName: 'Phòng Quản lý đô thị',
      authorName: 'Trần Thị Hoa',
      on: '2022-12-01',
    });
    expect(found.tasks.items[0]?.found.marks).toEqual([8, 11, 12, 17]);
    expect(found.corrected).toBe(false);
  });

  it('puts the plan with the number first, and the ones that begin with it after', async () => {
    const { plans } = await find('clerk', '28/kh');
    expect(plans.items.map(({ planNumber }) => planNumber)).toEqual(['28/KH-UBND', '289/KH-UBND']);
  });

  it('finds a unit by its name and by another spelling of it', async () => {
    expect(texts((await find('clerk', 'quan ly do thi')).units)).toEqual(['Phòng Quản lý đô thị']);
    expect(texts((await find('clerk', 'p.qldt')).units)).toEqual(['Phòng Quản lý đô thị (P.QLĐT)']);
  });

  it.each(['quy hoahc', 'nguen oanh', 'ngyuen'])('forgives a slip: “%s”', async (typed) => {
    const found = await find('clerk', typed);
    expect(texts(found.tasks)[0]).toContain('quy hoạch dọc đường Nguyễn Oanh');
    expect(found.corrected).toBe(true);
  });

  it('says nothing of another authority, in lists or in counts', async () => {
    const found = await find('foreign clerk', 'quy hoach');
    expect(texts(found.tasks)).toEqual(['Rà soát quy hoạch bến Bạch Đằng']);
    expect([found.plans.total, found.units.total, found.tasks.total, found.updates.total]).toEqual([
      1, 0, 1, 1,
    ]);
    const ours = await find('clerk', 'bach dang');
    expect([ours.plans.total, ours.units.total, ours.tasks.total, ours.updates.total]).toEqual([0, 0, 0, 0]);
    expect((await find('clerk', 'quan ly do thi')).units.total).toBe(1);
  });

  it('shows a head only plans that give the own unit something to do', async () => {
    const found = await find('health head', 'quy hoach');
    expect(found.plans.total).toBe(0);
    expect(texts(found.tasks)).toEqual(['Trồng cây theo quy hoạch']);
    expect(found.updates.total).toBe(0);
    expect((await find('urban head', 'quy hoach')).tasks.total).toBe(1);
  });

  it('shows the council campaigns, and an administrator units only', async () => {
    expect(texts((await find('council', 'quy hoach')).tasks)).toEqual(['Trồng cây theo quy hoạch']);
    const admin = await find('admin', 'phong');
    expect(admin.units.total).toBe(2);
    expect([admin.plans.total, admin.tasks.total, admin.updates.total]).toEqual([0, 0, 0]);
  });

  it('takes what was typed literally', async () => {
    for (const q of [`%' OR 1=1 --`, '100%', '_ _', '(a|b)+\\', '   ']) {
      const { tasks, plans } = await find('clerk', q);
      expect([q, tasks.total, plans.total]).toEqual([q, 0, 0]);
    }
  });

  it('answers one group alone', async () => {
    const found = await find('clerk', 'quy hoach', { group: 'tasks' });
    expect([found.plans.total, found.tasks.total]).toEqual([0, 2]);
  });
});
