import type { PlanImportView } from '../../src/plans/dto/plan-import.dto.js';
import type { TestApp } from '../support/app.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import type { Browser } from '../support/plan-imports.js';
import {
  docx,
  edit,
  GO_VAP,
  sampleFile,
  signedIn,
  startWithSamples,
  unitId,
  upload,
} from '../support/plan-imports.js';

const HEADER = [
  'ỦY BAN NHÂN DÂN QUẬN GÒ VẤP',
  'Số: 101/KH-UBND',
  'Gò Vấp, ngày 05 tháng 01 năm 2023',
  'KẾ HOẠCH',
  'Chăm lo Tết năm 2023',
];
const COLUMNS = ['STT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian hoàn thành'];

/** A plan with one row for each lead given. */
const planLedBy = (...leads: string[]) =>
  docx([
    ...HEADER,
    [
      COLUMNS,
      ...leads.map((lead, index) => [
        `${index + 1}`,
        `Việc số ${index + 1} của kế hoạch`,
        lead,
        'Công an quận',
        'Tháng 3/2023',
      ]),
    ],
  ]);

describe('importing a plan', () => {
  let database: TestDatabase;
  let test: TestApp;
  let clerk: Browser;

  beforeAll(async () => {
    database = await createTestDatabase();
    test = await startWithSamples(database.url, '2022-10-03T08:00:00+07:00');
    clerk = await signedIn(test, 'gv.noivu');
  });

  afterAll(async () => {
    await test.close();
    await database.drop();
  });

  const imports = async () => {
    const [row] = await test.source.query<Array<{ count: number }>>(
      'SELECT count(*)::int AS count FROM plan_import',
    );
    return row?.count;
  };
  const leadOf = (view: PlanImportView, row = 0) => view.tasks[row]?.leads[0];

  it('shows what was recognised in KH 3707 beside the document itself', async () => {
    const view = await upload(clerk, sampleFile(GO_VAP), 'KH-3707.docx');
    expect(view.document).toMatchObject({
      number: '3707',
      symbol: 'KH-UBND',
      issuedOn: '2022-09-30',
      signer: 'Nguyễn Trí Dũng',
      campaign: true,
      periodFrom: '2022-11-01',
      periodTo: '2022-12-31',
    });
    expect(view.document.reportingDeadlines[0]).toMatchObject({ due: ['2022-11-30'], exclusive: true });
    expect(view.sections.map(({ label }) => label)).toEqual(['I', 'II', 'III', 'IV']);
    expect(view.tasks.filter(({ included }) => included)).toHaveLength(22);
    expect(view.warnings[0]?.message).toContain('3107/KH-UBND');
    const first = view.tasks[1];
    const table = view.blocks.find(({ index }) => index === first?.at?.block);
    const row =
      table?.type === 'table' ? table.rows.find(({ index }) => index === first?.at?.row) : undefined;
    expect(row?.cells.map(({ text }) => text).join(' ')).toContain('nuôi dưỡng nguồn thu');
    expect(view.questions).toHaveLength(view.openQuestions);
    expect(view.duplicateOf).toBeNull();
  });

  it('reads the same plan from plain text, and keeps a Vietnamese file name', async () => {
    const view = await upload(clerk, sampleFile('samples/KH-3707-Go-Vap-2022.txt'), 'Kế hoạch thi đua.txt');
    expect(view.fileName).toBe('Kế hoạch thi đua.txt');
    expect(view.tasks.filter(({ included }) => included)).toHaveLength(22);
  });

  it('lists what is under review and leaves out what was discarded', async () => {
    const view = await upload(clerk, planLedBy('Phòng Nội vụ'), 'bo.docx');
    const listed = async () => {
      const { body } = await clerk.get('/api/plan-imports').expect(200);
      return (body as { items: Array<{ id: string; number: string }> }).items.find(
        ({ id }) => id === view.id,
      );
    };
    expect(await listed()).toMatchObject({ number: '101/KH-UBND', tasks: 1, openQuestions: 0 });
    await clerk.delete(`/api/plan-imports/${view.id}`).expect(204);
    expect(await listed()).toBeUndefined();
    const late = await clerk
      .patch(`/api/plan-imports/${view.id}`)
      .send({ version: 2, edits: [{ op: 'set-document', field: 'title', value: 'Muộn' }] })
      .expect(409);
    expect(late.body).toMatchObject({ code: 'plans:IMPORT_CLOSED' });
  });

  it('asks once who is meant: the answer holds for every row and for the next document', async () => {
    const strange = 'Tổ Liên ngành 814 quận';
    const view = await upload(clerk, planLedBy(strange, 'Phòng Nội vụ', strange), 'la.docx');
    expect(view.openQuestions).toBe(2);
    const answered = await edit(clerk, view, [
      {
        op: 'set-reference',
        taskKey: view.tasks[0]?.key,
        referenceKey: leadOf(view)?.key,
        unitIds: [await unitId(test.source, 'GV', 'TTDT')],
        kind: 'unit',
        learnAlias: true,
      },
    ]);
    expect(answered).toMatchObject({ version: 2, openQuestions: 0 });
    expect(leadOf(answered, 2)).toMatchObject({ match: 'alias', unitNames: leadOf(answered)?.unitNames });

    const next = await upload(clerk, planLedBy(strange), 'sau.docx');
    expect(next.openQuestions).toBe(0);
    expect(leadOf(next)).toMatchObject({ kind: 'unit', match: 'alias' });
  });

  it('refuses a stale correction and hands over what the other person made of it', async () => {
    const view = await upload(clerk, planLedBy('Phòng Nội vụ'), 'hai-nguoi.docx');
    await edit(clerk, view, [{ op: 'set-document', field: 'title', value: 'Tên do người thứ nhất sửa' }]);
    const stale = await clerk
      .patch(`/api/plan-imports/${view.id}`)
      .send({ version: view.version, edits: [{ op: 'set-document', field: 'title', value: 'Tên khác' }] })
      .expect(409);
    expect(stale.body).toMatchObject({
      code: 'plans:STALE',
      details: { current: { version: 2, document: { title: 'Tên do người thứ nhất sửa' } } },
    });
  });

  it('lets one of two corrections made at the same moment through', async () => {
    const view = await upload(clerk, planLedBy('Phòng Nội vụ'), 'dong-thoi.docx');
    const answers = await Promise.all(
      ['Một', 'Hai', 'Ba'].map((value) =>
        clerk
          .patch(`/api/plan-imports/${view.id}`)
          .send({ version: view.version, edits: [{ op: 'set-document', field: 'title', value }] }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it.each([
    ['an unknown kind of edit', { op: 'set-everything' }, 400, 'common:VALIDATION'],
    [
      'an unknown field',
      { op: 'set-document', field: 'title', value: 'x', sudo: true },
      400,
      'common:VALIDATION',
    ],
    [
      'a field of the document that does not exist',
      { op: 'set-document', field: 'id', value: 'x' },
      400,
      'common:VALIDATION',
    ],
    ['a task that is not there', { op: 'remove-task', taskKey: 't999' }, 422, 'plans:EDIT_TARGET_GONE'],
    [
      'a day that does not exist',
      { op: 'set-document', field: 'issuedOn', value: '2023-02-30' },
      400,
      'plans:EDIT_VALUE',
    ],
  ])('refuses %s and changes nothing', async (_, wrong, status, code) => {
    const view = await upload(clerk, planLedBy('Phòng Nội vụ'), 'sai.docx');
    const edits = [{ op: 'set-document', field: 'place', value: 'Nơi khác' }, wrong];
    const answer = await clerk
      .patch(`/api/plan-imports/${view.id}`)
      .send({ version: 1, edits })
      .expect(status);
    expect(answer.body).toMatchObject({ code });
    const { body } = await clerk.get(`/api/plan-imports/${view.id}`).expect(200);
    expect(body).toMatchObject({ version: 1, document: { place: 'Gò Vấp' } });
  });

  it('refuses a unit that is of another authority', async () => {
    const view = await upload(clerk, planLedBy('Phòng Nội vụ'), 'la-co-quan.docx');
    const wrong = {
      op: 'set-reference',
      taskKey: view.tasks[0]?.key,
      referenceKey: leadOf(view)?.key,
      unitIds: [await unitId(test.source, 'Q1', 'NV')],
      kind: 'unit',
      learnAlias: false,
    };
    const answer = await clerk
      .patch(`/api/plan-imports/${view.id}`)
      .send({ version: 1, edits: [wrong] })
      .expect(422);
    expect(answer.body).toMatchObject({ code: 'plans:EDIT_UNIT' });
  });

  describe('a file that gives no plan', () => {
    const hostile = Buffer.concat([planLedBy('Phòng Nội vụ').subarray(0, 400), Buffer.alloc(200)]);
    it.each([
      [
        'a picture',
        Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]),
        415,
        'plans:WRONG_TYPE',
      ],
      ['an empty file', Buffer.alloc(0), 422, 'plans:EMPTY_DOCUMENT'],
      ['a .docx without a word in it', docx(['']), 422, 'plans:EMPTY_DOCUMENT'],
      ['a .docx cut off in the middle', hostile, 422, 'plans:BROKEN_DOCUMENT'],
      [
        'a letter without a task table',
        docx([...HEADER, 'Kính gửi các đơn vị.']),
        422,
        'plans:NO_TASK_TABLE',
      ],
      [
        'a report',
        docx([HEADER[0] ?? '', 'Số: 82/BC-UBND', 'BÁO CÁO', 'Kết quả năm 2022']),
        422,
        'plans:NOT_A_PLAN',
      ],
    ])('%s is refused with a sentence, and nothing of it is kept', async (_, bytes, status, code) => {
      const before = await imports();
      const answer = await clerk
        .post('/api/plan-imports')
        .attach('file', bytes, 'Tệp gửi nhầm.docx')
        .expect(status);
      expect(answer.body).toMatchObject({ code });
      expect((answer.body as { message: string }).message).toContain('Tệp gửi nhầm.docx');
      expect(await imports()).toBe(before);
    });

    it('30 MB is refused with the limit named', async () => {
      const answer = await clerk
        .post('/api/plan-imports')
        .attach('file', Buffer.alloc(30 * 1024 * 1024), 'lon.docx')
        .expect(413);
      expect(answer.body).toMatchObject({ code: 'common:TOO_LARGE' });
      expect((answer.body as { message: string }).message).toContain('20 MB');
    });

    it('a form without a file asks for one', async () => {
      const answer = await clerk.post('/api/plan-imports').expect(400);
      expect(answer.body).toMatchObject({ code: 'common:NO_FILE' });
    });

    it('a form with an unknown field is refused', async () => {
      await clerk
        .post('/api/plan-imports')
        .field('status', 'ISSUED')
        .attach('file', planLedBy('Phòng Nội vụ'), 'them.docx')
        .expect(400);
    });
  });

  describe('who may', () => {
    it('not: the head of a department, who is told whom to ask', async () => {
      const head = await signedIn(test, 'gv.tckh');
      const answer = await head
        .post('/api/plan-imports')
        .attach('file', planLedBy('Phòng Nội vụ'), 'a.docx')
        .expect(403);
      expect(answer.body).toMatchObject({ code: 'plans:NO_AUTHORITY' });
    });

    it('not: the clerk of another authority, for whom the import does not exist', async () => {
      const view = await upload(clerk, planLedBy('Phòng Nội vụ'), 'rieng.docx');
      const other = await signedIn(test, 'q1.noivu');
      await other.get(`/api/plan-imports/${view.id}`).expect(404);
      await other.delete(`/api/plan-imports/${view.id}`).expect(404);
      await other.post(`/api/plan-imports/${view.id}/issue`).send({ version: 1 }).expect(404);
      await other.get(`/api/plan-imports/${view.id}/recipients`).expect(404);
      const { body } = await other.get('/api/plan-imports').expect(200);
      expect(body).toMatchObject({ items: [], total: 0 });
    });

    it('not: a clerk for an authority that is not hers', async () => {
      const answer = await clerk
        .post('/api/plan-imports')
        .field('authorityId', await unitId(test.source, 'Q1', 'Q1'))
        .attach('file', planLedBy('Phòng Nội vụ'), 'a.docx')
        .expect(403);
      expect(answer.body).toMatchObject({ code: 'plans:NO_AUTHORITY' });
    });
  });
});
