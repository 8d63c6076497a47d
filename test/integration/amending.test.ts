import type { PlanImportView } from '../../src/plans/dto/plan-import.dto.js';
import type { AmendmentDto } from '../../src/tasks/dto/amendment.dto.js';
import type { AssignmentDetail } from '../../src/tasks/dto/assignment.dto.js';
import type { TestApp } from '../support/app.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import type { Browser } from '../support/plan-imports.js';
import {
  docx,
  edit,
  GO_VAP,
  keepDoubtsAsText,
  sampleFile,
  signedIn,
  startWithSamples,
  unitId,
  upload,
} from '../support/plan-imports.js';

const COLUMNS = ['STT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian hoàn thành'];
const REASON = 'Sửa theo Công văn số 15/UBND-NV';
type PlanRow = [content: string, lead: string, coordinating: string, deadline: string];

const ROADS: PlanRow = [
  'Duy tu, sửa chữa các tuyến đường hư hỏng',
  'Phòng Quản lý đô thị',
  '',
  'Tháng 11/2022',
];
const POOR: PlanRow = ['Rà soát hộ nghèo, hộ cận nghèo', 'Phòng Nội vụ', 'Phòng Y tế', 'Tháng 11/2022'];
const HEALTH: PlanRow = ['Tiêm vắc xin cho người cao tuổi', 'Phòng Y tế', '', 'Tháng 12/2022'];

const plan = (number: string, rows: PlanRow[], title = 'Chăm lo đời sống người dân') =>
  docx([
    'ỦY BAN NHÂN DÂN QUẬN GÒ VẤP',
    `Số: ${number}/KH-UBND`,
    'Gò Vấp, ngày 05 tháng 10 năm 2022',
    'KẾ HOẠCH',
    title,
    [COLUMNS, ...rows.map((row, index) => [`${index + 1}`, ...row])],
  ]);

interface AssignmentRow {
  id: string;
  taskId: string;
  content: string;
  ordinal: string;
  code: string;
  role: string;
  focal: boolean;
  state: string;
  percent: number;
  due: string | null;
  original: string | null;
  version: number;
}

describe('amending an issued plan', () => {
  let database: TestDatabase;
  let test: TestApp;
  let clerk: Browser;

  beforeAll(async () => {
    database = await createTestDatabase();
    test = await startWithSamples(database.url, '2022-11-14T08:00:00+07:00');
    clerk = await signedIn(test, 'gv.noivu');
  });

  afterAll(async () => {
    await test.close();
    await database.drop();
  });

  const rows = <T>(sql: string, ...params: unknown[]) => test.source.query<T[]>(sql, params);
  const assignmentsOf = (planId: string) =>
    rows<AssignmentRow>(
      `SELECT a.id, t.id AS "taskId", t.content, t.ordinal, u.code, a.role, a.focal, a.state, a.percent,
         a.due_on::text AS due, a.original_due_on::text AS original, a.version
       FROM assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id
       WHERE a.plan_id = $1 ORDER BY t.position, a.focal DESC, u.position, u.name`,
      planId,
    );
  const settled = async (bytes: Buffer): Promise<PlanImportView> => {
    let view = await upload(clerk, bytes, 'van-ban.docx');
    while (view.openQuestions > 0) view = await edit(clerk, view, keepDoubtsAsText(view));
    return view;
  };
  const issue = async (bytes: Buffer): Promise<string> => {
    const view = await settled(bytes);
    const { body } = await clerk
      .post(`/api/plan-imports/${view.id}/issue`)
      .send({ version: view.version })
      .expect(201);
    return (body as { planId: string }).planId;
  };
  const amendmentOf = async (view: PlanImportView): Promise<AmendmentDto> => {
    const { body } = await clerk.get(`/api/plan-imports/${view.id}/amendment`).expect(200);
    return body as AmendmentDto;
  };
  const amend = (view: PlanImportView, more: object = {}, browser = clerk) =>
    browser
      .post(`/api/plan-imports/${view.id}/amend`)
      .send({ version: view.version, reason: REASON, ...more });
  const amended = async (bytes: Buffer): Promise<AmendmentDto> =>
    (await amend(await settled(bytes)).expect(200)).body as AmendmentDto;
  const act = async (
    browser: Browser,
    id: string,
    action: string,
    body: object,
  ): Promise<AssignmentDetail> => {
    const answer = await browser.post(`/api/assignments/${id}/${action}`).send(body).expect(200);
    return answer.body as AssignmentDetail;
  };
  const find = (list: AssignmentRow[], content: string, code: string): AssignmentRow => {
    const row = list.find((one) => one.content.startsWith(content) && one.code === code);
    if (!row) throw new Error(`${code} has nothing to do with “${content}”`);
    return row;
  };
  const historyOf = async (id: string) => {
    const { body } = await clerk.get(`/api/assignments/${id}`).expect(200);
    return (body as AssignmentDetail).history.map(({ kind, text }) => `${kind}: ${text}`);
  };

  describe('KH 3707 of Gò Vấp, with several changes', () => {
    let planId: string;
    let before: AssignmentRow[];
    let after: AssignmentRow[];
    let view: PlanImportView;
    let shown: AmendmentDto;
    let removed: PlanImportView['tasks'][number];
    let moved: PlanImportView['tasks'][number];
    let reworded: PlanImportView['tasks'][number];
    let handedOver: PlanImportView['tasks'][number];
    let completedId: string;

    beforeAll(async () => {
      planId = await issue(sampleFile(GO_VAP));
      // The same document again, as a corrected version of it would be read.
      view = await settled(sampleFile(GO_VAP));
      const taken = view.tasks.filter(({ included }) => included);
      [removed, moved, reworded, handedOver] = taken.slice(2, 6) as [
        typeof removed,
        typeof moved,
        typeof reworded,
        typeof handedOver,
      ];

      const given = await assignmentsOf(planId);
      const of = (content: string, focal = true) =>
        given.filter((one) => one.content === content && one.focal === focal);
      // Progress everywhere: the focal unit of each row reports 40 %, and that of the row to go is done.
      for (const one of given.filter(({ focal }) => focal)) {
        const { version } = await act(clerk, one.id, 'updates', {
          version: 1,
          percent: 40,
          result: 'Đã triển khai đến các đơn vị',
        });
        if (one.content !== removed.content) continue;
        completedId = one.id;
        const submitted = await act(clerk, one.id, 'submit', { version, result: 'Đã xong' });
        await act(clerk, one.id, 'confirm', { version: submitted.version });
      }
      expect(of(removed.content)).toHaveLength(1);

      view = await edit(clerk, view, [
        { op: 'remove-task', taskKey: removed.key },
        { op: 'set-deadline', taskKey: moved.key, deadline: { raw: 'trước ngày 15/12/2022' } },
        { op: 'set-task', taskKey: reworded.key, field: 'content', value: `${reworded.content}, có phụ lục` },
        ...handedOver.leads.map(({ key }) => ({
          op: 'remove-reference',
          taskKey: handedOver.key,
          referenceKey: key,
        })),
        {
          op: 'add-reference',
          taskKey: handedOver.key,
          role: 'LEAD',
          raw: 'Trung tâm Thể dục Thể thao',
          unitIds: [await unitId(test.source, 'GV', 'TTDT')],
        },
        { op: 'add-task', sectionKey: view.sections[0]?.key, content: 'Tổ chức sơ kết đợt thi đua' },
        { op: 'set-document', field: 'signer', value: 'Nguyễn Văn Phó' },
      ]);
      const added = view.tasks.find(({ content }) => content === 'Tổ chức sơ kết đợt thi đua');
      view = await edit(clerk, view, [
        {
          op: 'add-reference',
          taskKey: added?.key,
          role: 'LEAD',
          raw: 'Phòng Nội vụ',
          unitIds: [await unitId(test.source, 'GV', 'NV')],
        },
      ]);
      shown = await amendmentOf(view);
      before = await assignmentsOf(planId);
      const { body } = await amend(view, { planVersion: shown.planVersion }).expect(200);
      expect({ ...(body as AmendmentDto), planVersion: shown.planVersion }).toEqual(shown);
      after = await assignmentsOf(planId);
    });

    it('is shown row by row before it is applied', () => {
      expect(shown).toMatchObject({ planId, number: '3707/KH-UBND', unchanged: 18 });
      expect(shown.added.map(({ content, leads }) => [content, leads])).toEqual([
        ['Tổ chức sơ kết đợt thi đua', 'Phòng Nội vụ'],
      ]);
      expect(shown.removed).toMatchObject([{ content: removed.content, kept: 1 }]);
      expect(shown.changed.map(({ taskKey, changes }) => [taskKey, changes.map(({ kind }) => kind)])).toEqual(
        [
          [moved.key, ['deadline']],
          [reworded.key, ['content']],
          [handedOver.key, ['lead']],
        ],
      );
      expect(shown.changed[0]?.changes[0]).toMatchObject({ after: 'trước ngày 15/12/2022' });
      expect(shown.document).toEqual([
        { field: 'signer', before: 'Nguyễn Trí Dũng', after: 'Nguyễn Văn Phó' },
      ]);
      expect(shown.assignments.keptCompleted.map(({ assignmentId }) => assignmentId)).toEqual([completedId]);
    });

    it('leaves what it does not touch exactly as it was: state, percent, version', () => {
      const touched = new Set([removed, moved, handedOver].map(({ content }) => content));
      const untouched = (list: AssignmentRow[]) =>
        list
          .filter(({ content }) => !touched.has(content))
          .map(({ id, state, percent, version, due, focal }) => ({ id, state, percent, version, due, focal }))
          .sort((a, b) => (a.id < b.id ? -1 : 1));
      const known = new Set(before.map(({ id }) => id));
      expect(untouched(after.filter(({ id }) => known.has(id)))).toEqual(untouched(before));
      expect(untouched(before).filter(({ percent }) => percent === 40)).toHaveLength(19);
    });

    it('keeps every progress report', async () => {
      const [updates] = await rows<{ count: number }>(
        `SELECT count(*)::int AS count FROM progress_update r JOIN assignment a ON a.id = r.assignment_id
         WHERE a.plan_id = $1`,
        planId,
      );
      // 22 focal units reported; one of them submitted too.
      expect(updates).toEqual({ count: 23 });
    });

    it('takes the removed row from its units, and leaves what is completed', () => {
      const gone = after.filter(({ content }) => content === removed.content);
      expect(gone.find(({ id }) => id === completedId)).toMatchObject({ state: 'COMPLETED', percent: 100 });
      const others = gone.filter(({ id }) => id !== completedId);
      expect(others.every(({ state }) => state === 'CANCELLED')).toBe(true);
      expect(shown.removed[0]?.cancelled).toBe(others.length);
      expect(after.slice(-gone.length).map(({ id }) => id)).toEqual(gone.map(({ id }) => id));
    });

    it('moves the date, the document’s own too, and leaves the old one in the audit trail', async () => {
      const dated = after.filter(({ content }) => content === moved.content);
      expect(new Set(dated.map(({ due, original }) => `${due} ${original}`))).toEqual(
        new Set(['2022-12-15 2022-12-15']),
      );
      expect(dated[0]).toMatchObject({ state: 'IN_PROGRESS', percent: 40 });
      const [event] = await rows<{ changes: unknown }>(
        `SELECT payload->'changes' AS changes FROM audit_event WHERE kind = 'assignment.amended' AND subject_id = $1`,
        dated[0]?.id,
      );
      expect(event?.changes).toEqual([
        { field: 'deadline', before: '31/12/2022', after: 'trước ngày 15/12/2022' },
      ]);
      expect((await historyOf(dated[0]?.id ?? '')).at(-1)).toBe(
        'amended: Sửa theo bản sửa đổi của Kế hoạch số 3707/KH-UBND: thời hạn từ “31/12/2022” thành “trước ngày 15/12/2022”. Lý do: ' +
          REASON,
      );
    });

    it('hands a task over: the old lead is let go with the reason, the new one begins, and is focal', async () => {
      const row = after.filter(({ content }) => content === handedOver.content);
      const old = before.filter(({ content, focal }) => content === handedOver.content && focal);
      const next = find(row, handedOver.content, 'TTDT');
      expect(next).toMatchObject({ role: 'LEAD', focal: true, state: 'NEW', percent: 0, version: 1 });
      expect(row.find(({ id }) => id === old[0]?.id)).toMatchObject({
        state: 'CANCELLED',
        focal: false,
        percent: 40,
      });
      expect(row.filter(({ focal }) => focal)).toHaveLength(1);
      expect((await historyOf(old[0]?.id ?? '')).at(-1)).toBe(`cancelled: Thôi giao. Lý do: ${REASON}`);
      expect(await historyOf(next.id)).toEqual([
        `assigned: Giao cho ${await nameOf('TTDT')} theo bản sửa đổi của Kế hoạch số 3707/KH-UBND. Lý do: ${REASON}`,
      ]);
    });

    const nameOf = async (code: string) =>
      (
        await rows<{ name: string }>(
          'SELECT name FROM unit WHERE id = $1',
          await unitId(test.source, 'GV', code),
        )
      )[0]?.name;

    it('is on record, replaces the source, closes the import and sends word', async () => {
      const events = await rows(
        `SELECT kind, payload->>'reason' AS reason, payload->'added' AS added, payload->'removed' AS removed,
           payload->'changed' AS changed FROM audit_event WHERE subject_type = 'plan' AND subject_id = $1 ORDER BY id`,
        planId,
      );
      expect(events.slice(1)).toEqual([
        { kind: 'plan.amended', reason: REASON, added: 1, removed: 1, changed: 3 },
      ]);
      const { body } = await clerk.get(`/api/plan-imports/${view.id}`).expect(200);
      expect(body).toMatchObject({ status: 'ISSUED', planId });
      const detail = await clerk.get(`/api/plans/${planId}`).expect(200);
      expect(detail.body).toMatchObject({ signer: 'Nguyễn Văn Phó' });
      const again = await amend({ ...view, version: view.version + 1 }).expect(409);
      expect(again.body).toMatchObject({ code: 'plans:IMPORT_CLOSED', details: { planId } });
      const [jobs] = await rows<{ count: number }>(
        `SELECT count(*)::int AS count FROM outbox WHERE payload->>'planId' = $1`,
        planId,
      );
      expect(jobs).toEqual({ count: 3 });
    });

    it('shows the removed row last and marked, and it is no row of the next amendment', async () => {
      const { body } = await clerk.get(`/api/plans/${planId}/tasks`).query({ pageSize: 50 }).expect(200);
      const listed = (body as { items: Array<{ content: string; withdrawn: boolean }> }).items;
      expect(listed).toHaveLength(23);
      expect(listed.at(-1)).toMatchObject({ content: removed.content, withdrawn: true });
      expect(listed.filter(({ withdrawn }) => withdrawn)).toHaveLength(1);
    });
  });

  it('moves, renumbers and rewords rows of another file without taking them from anybody', async () => {
    const planId = await issue(plan('401', [ROADS, POOR, HEALTH]));
    const before = await assignmentsOf(planId);
    const reworded: PlanRow = [`${POOR[0]} năm 2022`, POOR[1], POOR[2], POOR[3]];
    const difference = await amended(plan('401', [HEALTH, reworded]));
    expect(difference).toMatchObject({ added: [], removed: [{ content: ROADS[0] }], unchanged: 0 });
    expect(
      difference.changed.map(({ ordinal, changes }) => [ordinal, changes.map(({ kind }) => kind)]),
    ).toEqual([
      ['1', ['ordinal']],
      ['2', ['content']],
    ]);
    const after = await assignmentsOf(planId);
    expect(after.filter(({ state }) => state === 'CANCELLED').map(({ content }) => content)).toEqual([
      ROADS[0],
    ]);
    expect(find(after, HEALTH[0], 'YT').id).toBe(find(before, HEALTH[0], 'YT').id);
    expect(find(after, POOR[0], 'NV')).toMatchObject({ id: find(before, POOR[0], 'NV').id, version: 1 });
  });

  it('gives back what an earlier amendment took away, with what had been reported', async () => {
    const planId = await issue(plan('402', [POOR, HEALTH]));
    const ward = find(await assignmentsOf(planId), POOR[0], 'YT');
    await act(clerk, ward.id, 'updates', { version: 1, percent: 30, result: 'Đã rà soát' });
    const without: PlanRow = [POOR[0], POOR[1], '', POOR[3]];
    await amended(plan('402', [without, HEALTH]));
    expect(find(await assignmentsOf(planId), POOR[0], 'YT')).toMatchObject({ state: 'CANCELLED' });
    expect(
      (await amended(plan('402', [without, HEALTH], 'Chăm lo đời sống nhân dân'))).document,
    ).toHaveLength(1);
    const back = await amended(plan('402', [POOR, HEALTH]));
    expect(back.assignments).toMatchObject({ reinstated: 1, added: 0, cancelled: 0 });
    expect(find(await assignmentsOf(planId), POOR[0], 'YT')).toMatchObject({
      id: ward.id,
      state: 'IN_PROGRESS',
      percent: 30,
    });
  });

  it('changes nothing but the version for a document that says the same', async () => {
    const planId = await issue(plan('403', [POOR, HEALTH]));
    const before = await assignmentsOf(planId);
    const difference = await amended(plan('403', [POOR, HEALTH]));
    expect(difference).toMatchObject({ added: [], removed: [], changed: [], document: [], unchanged: 2 });
    expect(await assignmentsOf(planId)).toEqual(before);
  });

  describe('two at once', () => {
    it('refuses a difference computed before another amendment, and hands over the fresh one', async () => {
      await issue(plan('410', [POOR, HEALTH]));
      const mine = await settled(plan('410', [POOR]));
      const shown = await amendmentOf(mine);
      await amended(plan('410', [POOR, HEALTH, ROADS]));
      const answer = await amend(mine, { planVersion: shown.planVersion }).expect(409);
      expect(answer.body).toMatchObject({
        code: 'tasks:PLAN_CHANGED',
        details: { current: { planVersion: shown.planVersion + 1, removed: [{}, {}] } },
      });
      const { body } = await clerk.get(`/api/plan-imports/${mine.id}`).expect(200);
      expect(body).toMatchObject({ status: 'OPEN' });
    });

    it('refuses who has not seen the last correction of the document', async () => {
      await issue(plan('411', [POOR]));
      const view = await settled(plan('411', [POOR, ROADS]));
      await edit(clerk, view, [{ op: 'set-document', field: 'title', value: 'Mới' }]);
      const answer = await amend(view).expect(409);
      expect(answer.body).toMatchObject({ code: 'plans:STALE', details: { current: { version: 2 } } });
    });

    it('lets one of two amendments at the same moment through, and of one sent twice one', async () => {
      const planId = await issue(plan('412', [POOR]));
      const views = [await settled(plan('412', [POOR, ROADS])), await settled(plan('412', [POOR, HEALTH]))];
      const { planVersion } = await amendmentOf(views[0] as PlanImportView);
      const answers = await Promise.all(views.map((view) => amend(view, { planVersion })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(await rows('SELECT id FROM task WHERE plan_id = $1', planId)).toHaveLength(2);
      const twice = await settled(plan('412', [POOR, ROADS, HEALTH]));
      const sent = await Promise.all([amend(twice), amend(twice)]);
      expect(sent.map(({ status }) => status).sort()).toEqual([200, 409]);
    });

    it('loses no report that is made at the same moment', async () => {
      const planId = await issue(plan('413', [POOR, HEALTH]));
      const view = await settled(plan('413', [[POOR[0], POOR[1], POOR[2], 'Tháng 12/2022']]));
      const reporting = find(await assignmentsOf(planId), POOR[0], 'NV');
      const [report, applied] = await Promise.all([
        clerk
          .post(`/api/assignments/${reporting.id}/updates`)
          .send({ version: 1, percent: 50, result: 'Đang làm' }),
        amend(view),
      ]);
      expect(applied.status).toBe(200);
      expect([200, 409]).toContain(report.status);
      // Whichever came first, both hold, or the person was told to look again.
      expect(find(await assignmentsOf(planId), POOR[0], 'NV')).toMatchObject({
        due: '2022-12-31',
        percent: report.status === 200 ? 50 : 0,
        version: report.status === 200 ? 3 : 2,
      });
    });
  });

  describe('is refused', () => {
    it('where no plan of this number was issued', async () => {
      const view = await settled(plan('420', [POOR]));
      const looked = await clerk.get(`/api/plan-imports/${view.id}/amendment`).expect(409);
      expect(looked.body).toMatchObject({ code: 'plans:NOT_AN_AMENDMENT' });
      await amend(view).expect(409);
    });

    it('while it is not clear who leads a row, though the difference can be looked at', async () => {
      const planId = await issue(plan('421', [POOR]));
      const before = await assignmentsOf(planId);
      const doubtful: PlanRow = [HEALTH[0], 'Phòng Không Có Thật', '', ''];
      const view = await upload(clerk, plan('421', [POOR, doubtful], 'Tên khác'), 'a.docx');
      expect((await amendmentOf(view)).added).toHaveLength(1);
      const answer = await amend(view).expect(422);
      expect(answer.body).toMatchObject({ code: 'plans:UNRESOLVED' });
      expect(await assignmentsOf(planId)).toEqual(before);
      const [kept] = await rows<{ title: string }>('SELECT title FROM plan WHERE id = $1', planId);
      expect(kept?.title).toBe('Chăm lo đời sống người dân');
    });

    it('where the plan is no longer carried out', async () => {
      const planId = await issue(plan('422', [POOR]));
      const view = await settled(plan('422', [POOR, HEALTH]));
      await test.source.query(`UPDATE plan SET status = 'CLOSED' WHERE id = $1`, [planId]);
      const answer = await amend(view).expect(409);
      expect(answer.body).toMatchObject({ code: 'plans:PLAN_NOT_OPEN' });
      expect((answer.body as { message: string }).message).toContain('422/KH-UBND');
    });

    it.each([{ reason: ' ' }, { reason: undefined }, { planVersion: 'một' }, { force: true }])(
      'with %j',
      async (wrong) => {
        const view = await settled(plan('430', [POOR]));
        const answer = await amend(view, wrong).expect(400);
        expect(answer.body).toMatchObject({ code: 'common:VALIDATION' });
      },
    );

    it('to everybody but those who import for the authority', async () => {
      await issue(plan('440', [POOR]));
      const view = await settled(plan('440', [POOR, HEALTH]));
      for (const [username, status] of [
        ['q1.noivu', 404],
        ['gv.tckh', 404],
        ['gv.chutich', 403],
        ['gv.giamsat', 403],
      ] as const) {
        const browser = await signedIn(test, username);
        await browser.get(`/api/plan-imports/${view.id}/amendment`).expect(status);
        await amend(view, {}, browser).expect(status);
      }
      expect((await amendmentOf(view)).added).toHaveLength(1);
    });
  });
});
