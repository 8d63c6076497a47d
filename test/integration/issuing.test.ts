import type { PlanImportView } from '../../src/plans/dto/plan-import.dto.js';
import type { TestApp } from '../support/app.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import type { Browser } from '../support/plan-imports.js';
import {
  docx,
  edit,
  GO_VAP,
  keepDoubtsAsText,
  QUAN_1,
  sampleFile,
  signedIn,
  startWithSamples,
  unitId,
  upload,
} from '../support/plan-imports.js';

const COLUMNS = ['STT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian hoàn thành'];

/** A small plan of Gò Vấp with the given number: one task, led by Phòng Nội vụ. */
const smallPlan = (number: string, lead = 'Phòng Nội vụ') =>
  docx([
    'ỦY BAN NHÂN DÂN QUẬN GÒ VẤP',
    `Số: ${number}`,
    'Gò Vấp, ngày 05 tháng 10 năm 2022',
    'KẾ HOẠCH',
    'Chăm lo đời sống người dân',
    [COLUMNS, ['1', 'Rà soát hoàn cảnh khó khăn', lead, 'Phòng Y tế', 'Trước ngày 30/11/2022']],
  ]);

describe('issuing a plan', () => {
  let database: TestDatabase;
  let test: TestApp;
  let clerk: Browser;

  beforeAll(async () => {
    database = await createTestDatabase();
    test = await startWithSamples(database.url, '2022-10-10T08:00:00+07:00');
    clerk = await signedIn(test, 'gv.noivu');
  });

  afterAll(async () => {
    await test.close();
    await database.drop();
  });

  const rows = <T>(sql: string, ...params: unknown[]) => test.source.query<T[]>(sql, params);
  const issue = (browser: Browser, view: PlanImportView) =>
    browser.post(`/api/plan-imports/${view.id}/issue`).send({ version: view.version });
  const issued = async (browser: Browser, view: PlanImportView): Promise<string> => {
    const { body } = await issue(browser, view).expect(201);
    return (body as { planId: string }).planId;
  };
  const uploadSettled = async (browser: Browser, file: string): Promise<PlanImportView> => {
    let view = await upload(browser, sampleFile(file), 'ke-hoach.docx');
    while (view.openQuestions > 0) view = await edit(browser, view, keepDoubtsAsText(view));
    return view;
  };

  describe('KH 3707 of Gò Vấp', () => {
    let view: PlanImportView;
    let planId: string;

    beforeAll(async () => {
      view = await uploadSettled(clerk, GO_VAP);
      const { body } = await clerk.get(`/api/plan-imports/${view.id}/recipients`).expect(200);
      const told = body as Array<{ unitId: string; unitName: string; tasks: number; people: string[] }>;
      const finance = await unitId(test.source, 'GV', 'TCKH');
      expect(told.find((one) => one.unitId === finance)).toMatchObject({
        unitName: 'Phòng Tài chính - Kế hoạch',
        people: ['Tô Thị Kim Hiền'],
      });
      planId = await issued(clerk, view);
      // What the last page promised is what was given out.
      const given = await rows<{ unit: string; tasks: number }>(
        'SELECT unit_id AS unit, count(DISTINCT task_id)::int AS tasks FROM assignment WHERE plan_id = $1 GROUP BY 1',
        planId,
      );
      expect(new Map(given.map(({ unit, tasks }) => [unit, tasks]))).toEqual(
        new Map(told.map((one) => [one.unitId, one.tasks])),
      );
    });

    it('becomes a plan with its sections, tasks and the report it asks for', async () => {
      const [plan] = await rows(
        `SELECT number, symbol, year, campaign, status, issued_on::text, period_to::text, source_file_id IS NOT NULL AS source
         FROM plan WHERE id = $1`,
        planId,
      );
      expect(plan).toEqual({
        number: '3707',
        symbol: 'KH-UBND',
        year: 2022,
        campaign: true,
        status: 'ISSUED',
        issued_on: '2022-09-30',
        period_to: '2022-12-31',
        source: true,
      });
      const [counts] = await rows(
        `SELECT (SELECT count(*)::int FROM plan_section WHERE plan_id = $1) AS sections,
           (SELECT count(*)::int FROM task WHERE plan_id = $1 AND section_id IS NOT NULL) AS tasks`,
        planId,
      );
      expect(counts).toEqual({ sections: 4, tasks: 22 });
      expect(
        await rows('SELECT due_on::text AS due, exclusive FROM report_period WHERE plan_id = $1', planId),
      ).toEqual([{ due: '2022-11-30', exclusive: true }]);
    });

    it('gives each of the sixteen wards its own assignment, which remembers the words that named it', async () => {
      const wards = await rows<{ wards: number; words: string }>(
        `SELECT count(*)::int AS wards, min(a.named_as) AS words
         FROM assignment a JOIN unit u ON u.id = a.unit_id JOIN task t ON t.id = a.task_id
         WHERE a.plan_id = $1 AND u.kind = 'WARD' AND t.ordinal = '1' AND a.role = 'COORDINATING'`,
        planId,
      );
      expect(wards).toEqual([{ wards: 16, words: 'Ủy ban nhân dân 16 phường' }]);
    });

    it('has exactly one focal lead for each task, and it is the first named', async () => {
      const focal = await rows<{ count: number }>(
        `SELECT count(*) FILTER (WHERE a.focal)::int AS count FROM task t JOIN assignment a ON a.task_id = t.id
         WHERE t.plan_id = $1 GROUP BY t.id`,
        planId,
      );
      expect(focal.map(({ count }) => count)).toEqual(Array.from({ length: 22 }, () => 1));
      const [first] = await rows(
        `SELECT u.code, a.role FROM assignment a JOIN unit u ON u.id = a.unit_id JOIN task t ON t.id = a.task_id
         WHERE t.plan_id = $1 AND t.ordinal = '1' AND a.focal`,
        planId,
      );
      expect(first).toEqual({ code: 'CCT', role: 'LEAD' });
    });

    it('makes the authority itself answer for what its chairmen lead', async () => {
      const [first] = await rows(
        `SELECT u.kind FROM assignment a JOIN unit u ON u.id = a.unit_id JOIN task t ON t.id = a.task_id
         WHERE t.plan_id = $1 AND t.ordinal = 'I' AND a.focal`,
        planId,
      );
      expect(first).toEqual({ kind: 'AUTHORITY' });
    });

    it('falls due with the campaign, whose last day is a Saturday before two days off', async () => {
      const dates = await rows(
        `SELECT DISTINCT a.original_due_on::text AS original, a.due_on::text AS due, a.last_day_on::text AS last
         FROM assignment a JOIN task t ON t.id = a.task_id WHERE t.plan_id = $1 AND t.deadline_source = 'plan'`,
        planId,
      );
      expect(dates).toEqual([{ original: '2022-12-31', due: '2022-12-31', last: '2023-01-03' }]);
    });

    it('is on record, and everybody’s message is on its way', async () => {
      const events = await rows(
        `SELECT kind, payload->>'tasks' AS tasks FROM audit_event WHERE subject_type = 'plan' AND subject_id = $1`,
        planId,
      );
      expect(events).toEqual([{ kind: 'plan.issued', tasks: '22' }]);
      const jobs = await rows(
        `SELECT count(*)::int AS count FROM outbox WHERE job = 'notification.plan-issued' AND payload->>'planId' = $1`,
        planId,
      );
      expect(jobs).toEqual([{ count: 1 }]);
    });

    it('closes the import, which cannot be issued or edited again', async () => {
      const { body } = await clerk.get(`/api/plan-imports/${view.id}`).expect(200);
      expect(body).toMatchObject({ status: 'ISSUED', planId, duplicateOf: null, openQuestions: 0 });
      const again = await issue(clerk, { ...view, version: view.version + 1 }).expect(409);
      expect(again.body).toMatchObject({ code: 'plans:IMPORT_CLOSED', details: { planId } });
    });

    it('is refused a second time, with the first one to open', async () => {
      const second = await uploadSettled(clerk, GO_VAP);
      expect(second.duplicateOf).toEqual({ planId, number: '3707/KH-UBND' });
      const answer = await issue(clerk, second).expect(409);
      expect(answer.body).toMatchObject({ code: 'plans:ALREADY_IMPORTED', details: { planId } });
      expect((answer.body as { message: string }).message).toContain('3707/KH-UBND');
    });

    it('can be downloaded as it was uploaded', async () => {
      const answer = await clerk.get(`/api/plans/${planId}/source`).buffer().expect(200);
      expect(answer.headers['content-disposition']).toMatch(/^attachment/);
      expect(Number(answer.headers['content-length'])).toBe(sampleFile(GO_VAP).length);
    });
  });

  it('asks KH 28 of Quận 1 for four reports and leaves “Thường xuyên” without a date', async () => {
    const quan1 = await signedIn(test, 'q1.noivu');
    const planId = await issued(quan1, await uploadSettled(quan1, QUAN_1));
    const reports = await rows<{ due: string }>(
      'SELECT due_on::text AS due FROM report_period WHERE plan_id = $1 ORDER BY position',
      planId,
    );
    expect(reports.map(({ due }) => due)).toEqual(['2023-03-01', '2023-06-01', '2023-09-01', '2023-12-01']);
    const standing = await rows<{ due: string | null }>(
      `SELECT DISTINCT a.due_on AS due FROM task t JOIN assignment a ON a.task_id = t.id
       WHERE t.plan_id = $1 AND t.deadline_kind = 'ongoing'`,
      planId,
    );
    expect(standing).toEqual([{ due: null }]);
  });

  it('is refused while it is not clear who leads a task, and nothing is saved', async () => {
    const view = await upload(clerk, smallPlan('201/KH-UBND', 'Phòng Không Có Thật'), 'chua-ro.docx');
    const answer = await issue(clerk, view).expect(422);
    expect(answer.body).toMatchObject({
      code: 'plans:UNRESOLVED',
      details: { taskKeys: [view.tasks[0]?.key] },
    });
    expect(await rows(`SELECT id FROM plan WHERE number = '201'`)).toEqual([]);
  });

  it('is refused while the document has no number', async () => {
    const view = await upload(clerk, smallPlan('202/KH-UBND'), 'khong-so.docx');
    const without = await edit(clerk, view, [{ op: 'set-document', field: 'number', value: null }]);
    const answer = await issue(clerk, without).expect(422);
    expect(answer.body).toMatchObject({ code: 'plans:INCOMPLETE', details: { missing: ['number'] } });
    expect((answer.body as { message: string }).message).toContain('số văn bản');
  });

  it('is refused to who has not seen the last correction', async () => {
    const view = await upload(clerk, smallPlan('203/KH-UBND'), 'cu.docx');
    await edit(clerk, view, [{ op: 'set-document', field: 'title', value: 'Mới' }]);
    const answer = await issue(clerk, view).expect(409);
    expect(answer.body).toMatchObject({ code: 'plans:STALE', details: { current: { version: 2 } } });
  });

  it('lets one of two who issue the same document at once through', async () => {
    const views = [
      await upload(clerk, smallPlan('204/KH-UBND'), 'mot.docx'),
      await upload(clerk, smallPlan('204/KH-UBND'), 'hai.docx'),
    ];
    const answers = await Promise.all(views.map((view) => issue(clerk, view)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const [plan] = await rows<{ id: string }>(`SELECT id FROM plan WHERE number = '204'`);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ code: 'plans:ALREADY_IMPORTED', details: { planId: plan?.id } });
    expect(await rows('SELECT id FROM task WHERE plan_id = $1', plan?.id)).toHaveLength(1);
  });

  it('shows the plan to those whom it concerns and to nobody else', async () => {
    const planId = await issued(clerk, await upload(clerk, smallPlan('205/KH-UBND'), 'ai-thay.docx'));
    const sees = async (username: string) => {
      const browser = await signedIn(test, username);
      const list = await browser.get('/api/plans').query({ q: '205/kh-ubnd' }).expect(200);
      const listed = (list.body as { items: Array<{ id: string }> }).items.some(({ id }) => id === planId);
      const detail = await browser.get(`/api/plans/${planId}`);
      const source = await browser.get(`/api/plans/${planId}/source`);
      expect([detail.status, source.status]).toEqual(listed ? [200, 200] : [404, 404]);
      return listed;
    };
    expect(await sees('gv.noivu')).toBe(true);
    expect(await sees('gv.chutich')).toBe(true);
    expect(await sees('gv.giamsat')).toBe(true);
    // Phòng Y tế takes part, Phòng Kinh tế does not.
    expect(await sees('gv.yt')).toBe(true);
    expect(await sees('gv.kt')).toBe(false);
    // The council sees campaigns only; another authority sees nothing.
    expect(await sees('gv.hoidong')).toBe(false);
    expect(await sees('q1.noivu')).toBe(false);
    const admin = await signedIn(test, 'gv.admin');
    await admin.get(`/api/plans/${planId}/source`).expect(403);
  });
});
