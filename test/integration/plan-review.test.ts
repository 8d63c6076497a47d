import type { PlanImportView } from '../../src/plans/dto/plan-import.dto.js';
import { STEPS_KEPT } from '../../src/plans/plan-import-steps.js';
import type { TestApp } from '../support/app.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { addPerson, addUnit, openSession } from '../support/people.js';
import type { UnitRow } from '../support/people.js';
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

const COLUMNS = ['STT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian hoàn thành'];
const headOf = (issuer: string, number: string) => [
  issuer,
  `Số: ${number}`,
  'Gò Vấp, ngày 05 tháng 10 năm 2022',
  'KẾ HOẠCH',
  'Chăm lo đời sống người dân',
];
const row = (no: number, content: string, lead: string) => [`${no}`, content, lead, '', 'Tháng 11/2022'];
const district = (number: string, ...leads: string[]) =>
  docx([
    ...headOf('ỦY BAN NHÂN DÂN QUẬN GÒ VẤP', number),
    [COLUMNS, ...leads.map((lead, index) => row(index + 1, `Rà soát việc thứ ${index + 1}`, lead))],
  ]);

describe('reviewing an import', () => {
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

  const setTitle = (view: PlanImportView, value: string) =>
    edit(clerk, view, [{ op: 'set-document', field: 'title', value }]);
  const undo = (view: PlanImportView) => edit(clerk, view, [{ op: 'undo' }]);
  const corrections = async (id: string) => {
    const sql = 'SELECT corrections FROM plan_import WHERE id = $1';
    const [found] = await test.source.query<Array<{ corrections: number }>>(sql, [id]);
    return found?.corrections;
  };

  describe('taking a change back', () => {
    it('goes back one change at a time, as far as the document as it was read', async () => {
      const read = await upload(clerk, district('301/KH-UBND', 'Phòng Nội vụ'), 'a.docx');
      expect(read.canUndo).toBe(false);
      const once = await setTitle(read, 'Lần một');
      const twice = await setTitle(once, 'Lần hai');
      const back = await undo(twice);
      expect(back).toMatchObject({ version: 4, canUndo: true, document: { title: 'Lần một' } });
      const start = await undo(back);
      expect(start.canUndo).toBe(false);
      expect(start.document).toEqual(read.document);
      const nothing = await clerk
        .patch(`/api/plan-imports/${read.id}`)
        .send({ version: start.version, edits: [{ op: 'undo' }] })
        .expect(409);
      expect(nothing.body).toMatchObject({ code: 'plans:NOTHING_TO_UNDO' });
    });

    it('goes on after something new was changed', async () => {
      const read = await upload(clerk, district('302/KH-UBND', 'Phòng Nội vụ'), 'b.docx');
      const back = await undo(await setTitle(await setTitle(read, 'Một'), 'Hai'));
      const other = await setTitle(back, 'Ba');
      expect((await undo(other)).document.title).toBe('Một');
    });

    it('is bounded, and forgets the way back once the import is closed', async () => {
      const steps = async (id: string) => {
        const [count] = await test.source.query<Array<{ count: number }>>(
          'SELECT count(*)::int AS count FROM plan_import_step WHERE import_id = $1',
          [id],
        );
        return count?.count;
      };
      let view = await upload(clerk, district('303/KH-UBND', 'Phòng Nội vụ'), 'c.docx');
      for (let change = 0; change < STEPS_KEPT + 5; change++) view = await setTitle(view, `Tên ${change}`);
      expect(await steps(view.id)).toBe(STEPS_KEPT);
      await clerk.post(`/api/plan-imports/${view.id}/issue`).send({ version: view.version }).expect(201);
      expect(await steps(view.id)).toBe(0);
    });

    it('stands alone in its request, and keeps nothing of a refused one', async () => {
      const read = await upload(clerk, district('304/KH-UBND', 'Phòng Nội vụ'), 'd.docx');
      const once = await setTitle(read, 'Một');
      const mixed = [{ op: 'undo' }, { op: 'set-document', field: 'title', value: 'Hai' }];
      await clerk.patch(`/api/plan-imports/${read.id}`).send({ version: 2, edits: mixed }).expect(400);
      await clerk
        .patch(`/api/plan-imports/${read.id}`)
        .send({ version: 2, edits: [{ op: 'remove-task', taskKey: 't99' }] })
        .expect(422);
      expect((await undo(once)).document.title).toBe(read.document.title);
    });
  });

  describe('making a change again that was taken back', () => {
    const redo = (view: PlanImportView) => edit(clerk, view, [{ op: 'redo' }]);

    it('goes forward as far as it went back, and back again', async () => {
      const read = await upload(clerk, district('311/KH-UBND', 'Phòng Nội vụ'), 'r.docx');
      const twice = await setTitle(await setTitle(read, 'Một'), 'Hai');
      expect(twice.canRedo).toBe(false);
      const start = await undo(await undo(twice));
      expect(start).toMatchObject({ canUndo: false, canRedo: true });
      const once = await redo(start);
      expect(once).toMatchObject({ canUndo: true, canRedo: true, document: { title: 'Một' } });
      const again = await redo(once);
      expect(again).toMatchObject({ canRedo: false, document: { title: 'Hai' } });
      expect((await undo(again)).document.title).toBe('Một');
    });

    it('is over once something new is changed', async () => {
      const read = await upload(clerk, district('312/KH-UBND', 'Phòng Nội vụ'), 's.docx');
      const other = await setTitle(await undo(await setTitle(read, 'Một')), 'Ba');
      expect(other.canRedo).toBe(false);
      const answer = await clerk
        .patch(`/api/plan-imports/${read.id}`)
        .send({ version: other.version, edits: [{ op: 'redo' }] })
        .expect(409);
      expect(answer.body).toMatchObject({ code: 'plans:NOTHING_TO_REDO' });
    });
  });

  it('takes a text back as a whole that was saved while it was typed, and counts it once', async () => {
    const typing = async (view: PlanImportView, value: string) => {
      const edits = [{ op: 'set-document', field: 'title', value }];
      const answer = await clerk
        .patch(`/api/plan-imports/${view.id}`)
        .send({ version: view.version, edits, typing: true })
        .expect(200);
      return answer.body as PlanImportView;
    };
    const read = await upload(clerk, district('313/KH-UBND', 'Phòng Nội vụ'), 't.docx');
    const place = await edit(clerk, read, [{ op: 'set-document', field: 'place', value: 'Gò Vấp' }]);
    const whole = await typing(await typing(await setTitle(place, 'Chăm'), 'Chăm lo'), 'Chăm lo Tết');
    expect(whole.document.title).toBe('Chăm lo Tết');
    expect(await corrections(read.id)).toBe(2);
    const back = await undo(whole);
    expect(back.document).toMatchObject({ title: read.document.title, place: 'Gò Vấp' });
    // What was taken back is not gone on with: it is a change of its own.
    expect((await undo(await typing(back, 'Khác'))).document.title).toBe(read.document.title);
  });

  it('knows the cell that each value was read from', async () => {
    const { blocks, tasks } = await upload(clerk, sampleFile(GO_VAP), 'KH-3707.docx');
    const printed = (at: { block: number; row?: number; cell?: number } | null | undefined) => {
      const block = blocks.find(({ index }) => index === at?.block);
      if (block?.type !== 'table') return null;
      return block.rows.find(({ index }) => index === at?.row)?.cells[at?.cell ?? -1]?.text;
    };
    const rows = tasks.filter(({ source }) => source === 'table');
    for (const { content, leads, coordinating, contentAt } of rows) {
      expect(printed(contentAt)).toContain(content.split('\n')[0]);
      for (const { raw, at } of [...leads, ...coordinating])
        expect(printed(at)?.replace(/\s+/g, ' ')).toContain(raw.replace(/\s+/g, ' '));
    }
  });

  it('is not issued while a row that is taken says nothing of what is to be done', async () => {
    const read = await upload(
      clerk,
      docx([
        ...headOf('ỦY BAN NHÂN DÂN QUẬN GÒ VẤP', '314/KH-UBND'),
        [COLUMNS, row(1, 'Rà soát hộ nghèo', 'Phòng Nội vụ'), row(2, '', 'Phòng Y tế')],
      ]),
      'u.docx',
    );
    const [, empty] = read.tasks;
    expect(read.questions).toEqual([{ taskKey: empty?.key, about: 'content', referenceKey: null }]);
    const refused = await clerk
      .post(`/api/plan-imports/${read.id}/issue`)
      .send({ version: read.version })
      .expect(422);
    expect(refused.body).toMatchObject({ code: 'plans:NO_CONTENT', details: { taskKeys: [empty?.key] } });
    const said = await edit(clerk, read, [
      { op: 'set-task', taskKey: empty?.key, field: 'content', value: 'Tiêm chủng mở rộng' },
    ]);
    expect(said).toMatchObject({ openQuestions: 0, tasks: [{}, { warnings: [{ resolved: true }] }] });
    await clerk.post(`/api/plan-imports/${read.id}/issue`).send({ version: said.version }).expect(201);
  });

  it('dates what is being imported by the business clock', async () => {
    const read = await upload(clerk, district('315/KH-UBND', 'Phòng Nội vụ'), 'v.docx');
    await setTitle(read, 'Một');
    const { body } = await clerk.get('/api/plan-imports').query({ pageSize: 100 }).expect(200);
    const item = (body as { items: Array<Record<string, string>> }).items.find(({ id }) => id === read.id);
    expect(item).toMatchObject({
      createdAt: '2022-10-10T01:00:00.000Z',
      updatedAt: '2022-10-10T01:00:00.000Z',
    });
  });

  it('joins, takes apart, marks rows and asks for a report over HTTP', async () => {
    const read = await upload(clerk, district('305/KH-UBND', 'Phòng Nội vụ', 'Phòng Y tế'), 'e.docx');
    const joined = await edit(clerk, read, [{ op: 'merge-tasks', taskKey: read.tasks[1]?.key }]);
    expect(joined.tasks.map(({ leads }) => leads.flatMap(({ unitNames }) => unitNames))).toEqual([
      ['Phòng Nội vụ', 'Phòng Y tế'],
    ]);
    const apart = await edit(clerk, joined, [
      { op: 'split-task', taskKey: joined.tasks[0]?.key },
      { op: 'set-report-deadline', index: null, deadline: { raw: 'trước ngày 30/11/2022' } },
      { op: 'set-reviewed', taskKeys: 'sure', value: true },
    ]);
    expect(apart.tasks.map(({ reviewed }) => reviewed)).toEqual([true, true]);
    expect(apart.document.reportingDeadlines).toMatchObject([{ due: ['2022-11-30'], exclusive: true }]);
  });

  it.each([
    { op: 'set-reviewed', taskKeys: 'all', value: true },
    { op: 'split-task', taskKey: 't1', at: 'giữa' },
    { op: 'set-report-deadline', index: null, deadline: { due: ['2022-11-30'] } },
    { op: 'merge-tasks' },
  ])('refuses %j as malformed', async (wrong) => {
    const read = await upload(clerk, district('306/KH-UBND', 'Phòng Nội vụ'), 'f.docx');
    const answer = await clerk
      .patch(`/api/plan-imports/${read.id}`)
      .send({ version: 1, edits: [wrong] })
      .expect(400);
    expect(answer.body).toMatchObject({ code: 'common:VALIDATION' });
  });

  it('says in the audit trail how many corrections were made before issuing, less those taken back', async () => {
    const read = await upload(clerk, district('307/KH-UBND', 'Phòng Nội vụ'), 'g.docx');
    const changed = await edit(clerk, read, [
      { op: 'set-document', field: 'title', value: 'Một' },
      { op: 'set-document', field: 'place', value: 'Gò Vấp' },
      { op: 'set-reviewed', taskKeys: 'sure', value: true },
    ]);
    const view = await undo(await setTitle(changed, 'Hai'));
    await clerk.post(`/api/plan-imports/${view.id}/issue`).send({ version: view.version }).expect(201);
    const events = await test.source.query(
      `SELECT payload->'corrections' AS corrections FROM audit_event
       WHERE kind = 'plan.issued' AND payload->>'number' = '307/KH-UBND'`,
    );
    expect(events).toEqual([{ corrections: 2 }]);
  });

  describe('text pasted into the screen', () => {
    const text = [
      ...headOf('ỦY BAN NHÂN DÂN QUẬN GÒ VẤP', '310/KH-UBND'),
      COLUMNS.join('\t'),
      row(1, 'Rà soát hoàn cảnh khó khăn', 'Phòng Nội vụ').join('\t'),
    ].join('\r\n');

    it('is read like a .txt file, kept, and can be issued', async () => {
      const answer = await clerk.post('/api/plan-imports/text').send({ text, title: 'KH 310' }).expect(201);
      const view = answer.body as PlanImportView;
      expect(view).toMatchObject({ fileName: 'KH 310.txt', openQuestions: 0, document: { number: '310' } });
      expect(view.tasks.map(({ content }) => content)).toEqual(['Rà soát hoàn cảnh khó khăn']);
      const issued = await clerk
        .post(`/api/plan-imports/${view.id}/issue`)
        .send({ version: view.version })
        .expect(201);
      const { planId } = issued.body as { planId: string };
      const source = await clerk.get(`/api/plans/${planId}/source`).buffer().expect(200);
      expect(source.text).toBe(text);
    });

    it.each([
      ['nothing', { text: '' }, 400, 'common:VALIDATION'],
      ['blanks', { text: ' \n\t' }, 422, 'plans:EMPTY_DOCUMENT'],
      ['a letter', { text: 'Kính gửi các đơn vị.' }, 422, 'plans:NO_TASK_TABLE'],
      ['a NUL', { text: 'Kính gửi\u0000' }, 415, 'plans:WRONG_TYPE'],
      ['more than a request may carry', { text: 'à'.repeat(1_500_000) }, 413, 'common:REQUEST_TOO_LARGE'],
    ])('%s is refused with a sentence', async (_, body, status, code) => {
      const answer = await clerk.post('/api/plan-imports/text').send(body).expect(status);
      expect(answer.body).toMatchObject({ code });
    });

    it('is not taken from who may not import', async () => {
      const head = await signedIn(test, 'gv.tckh');
      const answer = await head.post('/api/plan-imports/text').send({ text }).expect(403);
      expect(answer.body).toMatchObject({ code: 'plans:NO_AUTHORITY' });
    });
  });

  describe('a ward that issues a plan of its own', () => {
    let ward: UnitRow;
    let chairman: Browser;
    const plan = (number: string, ...leads: string[]) =>
      docx([
        ...headOf('ỦY BAN NHÂN DÂN PHƯỜNG 12', number),
        [COLUMNS, ...leads.map((lead, index) => row(index + 1, `Việc của phường thứ ${index + 1}`, lead))],
      ]);

    beforeAll(async () => {
      const { source } = test;
      ward = { id: await unitId(source, 'GV', 'P12'), authorityId: await unitId(source, 'GV', 'GV') };
      await addUnit(source, { code: 'P12VP', name: 'Văn phòng phường', parent: ward });
      await addUnit(source, { code: 'P12MT', name: 'Ủy ban Mặt trận Tổ quốc phường', parent: ward });
      const personId = await addPerson(source, {
        username: 'chu.tich.p12',
        roles: [{ role: 'HEAD', unitId: ward.id }],
      });
      chairman = test.browser().set('Cookie', await openSession(source, personId));
    });

    it('gives its tasks to itself and to what stands below it', async () => {
      const view = await upload(
        chairman,
        plan('12/KH-UBND', 'Văn phòng phường', 'Ủy ban nhân dân phường 12'),
        'p12.docx',
      );
      expect(view).toMatchObject({ authorityId: ward.id, openQuestions: 0 });
      expect(view.tasks.map(({ leads }) => leads[0]?.unitNames)).toEqual([
        ['Văn phòng phường'],
        ['Ủy ban nhân dân phường 12'],
      ]);
      const issued = await chairman
        .post(`/api/plan-imports/${view.id}/issue`)
        .send({ version: view.version })
        .expect(201);
      const { planId } = issued.body as { planId: string };
      await chairman.get(`/api/plans/${planId}`).expect(200);
      const other = await signedIn(test, 'gv.tckh');
      await other.get(`/api/plans/${planId}`).expect(404);
    });

    it('chooses from its own units only', async () => {
      const { body } = await chairman.get('/api/units').query({ authorityId: ward.id }).expect(200);
      expect((body as Array<{ code: string }>).map(({ code }) => code).sort()).toEqual([
        'P12',
        'P12MT',
        'P12VP',
      ]);
      const view = await upload(chairman, plan('13/KH-UBND', 'Tổ Một cửa'), 'p12.docx');
      const answer = (unit: string) =>
        chairman.patch(`/api/plan-imports/${view.id}`).send({
          version: 1,
          edits: [
            {
              op: 'set-reference',
              taskKey: view.tasks[0]?.key,
              referenceKey: view.tasks[0]?.leads[0]?.key,
              unitIds: [unit],
              kind: 'unit',
              learnAlias: true,
            },
          ],
        });
      const foreign = await answer(await unitId(test.source, 'GV', 'TCKH')).expect(422);
      expect(foreign.body).toMatchObject({ code: 'plans:EDIT_UNIT' });
      await answer(await unitId(test.source, 'GV', 'P12VP')).expect(200);
    });

    it('learns spellings for itself, which the authority above does not take over', async () => {
      const mine = await upload(chairman, plan('14/KH-UBND', 'Tổ Một cửa'), 'p12.docx');
      expect(mine.tasks[0]?.leads[0]).toMatchObject({ match: 'alias', unitNames: ['Văn phòng phường'] });
      const theirs = await upload(clerk, district('308/KH-UBND', 'Tổ Một cửa'), 'h.docx');
      expect(theirs.openQuestions).toBe(1);
    });

    it('is out of reach for the head of a department, and for another ward', async () => {
      const view = await upload(chairman, plan('15/KH-UBND', 'Văn phòng phường'), 'p12.docx');
      const finance = await signedIn(test, 'gv.tckh');
      await finance.get(`/api/plan-imports/${view.id}`).expect(404);
      await finance.get('/api/units').query({ authorityId: ward.id }).expect(404);
      const otherWard = await signedIn(test, 'gv.p1');
      await otherWard.get(`/api/plan-imports/${view.id}`).expect(404);
    });
  });
});
