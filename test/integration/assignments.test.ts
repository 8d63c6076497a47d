import { AuditEventRow } from '../../src/audit/index.js';
import { loadHolidays } from '../../src/calendar/store/index.js';
import { OutboxRow } from '../../src/database/index.js';
import { ProgressUpdate } from '../../src/tasks/index.js';
import type { TestApp } from '../support/app.js';
import { startApp } from '../support/app.js';
import { addPlan, addTask } from '../support/assignments.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit, openSession } from '../support/people.js';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const REPORT = { result: 'Đã rà soát 196/268 hộ.' };

describe('an assignment', () => {
  let database: TestDatabase;
  let product: TestApp;
  let department: UnitRow;
  let other: UnitRow;
  let plan: Awaited<ReturnType<typeof addPlan>>;
  type Person = 'clerk' | 'chairman' | 'head' | 'specialist' | 'otherHead' | 'observer' | 'stranger';
  const cookies = {} as Record<Person, string>;
  let position = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    product = await startApp(database.url, { now: '2022-12-22T08:00:00+07:00' });
    const { source } = product;
    await loadHolidays(source.manager);
    const govap = await addUnit(source, { code: 'GV', name: 'UBND quận Gò Vấp' });
    department = await addUnit(source, { code: 'TCKH', name: 'Phòng Tài chính - Kế hoạch', parent: govap });
    other = await addUnit(source, { code: 'KT', name: 'Phòng Kinh tế', parent: govap });
    const quan1 = await addUnit(source, { code: 'Q1', name: 'UBND Quận 1' });
    plan = await addPlan(source, govap);
    const people: Record<Person, Parameters<typeof addPerson>[1]['roles'][number]> = {
      clerk: { role: 'COORDINATOR', unitId: govap.id },
      chairman: { role: 'LEADER', unitId: govap.id },
      head: { role: 'HEAD', unitId: department.id },
      specialist: { role: 'SPECIALIST', unitId: department.id },
      otherHead: { role: 'HEAD', unitId: other.id },
      observer: { role: 'OBSERVER', unitId: govap.id },
      stranger: { role: 'COORDINATOR', unitId: quan1.id },
    };
    for (const [username, role] of Object.entries(people)) {
      const userId = await addPerson(source, { username, roles: [role] });
      cookies[username as Person] = await openSession(source, userId);
    }
  });

  afterAll(async () => {
    await product.close();
    await database.drop();
  });

  /** A new one: Phòng Tài chính - Kế hoạch leads, Phòng Kinh tế coordinates, due 31/12/2022. */
  const assigned = async (given: Partial<Parameters<typeof addTask>[2]> = {}): Promise<string> => {
    position += 1;
    const task = await addTask(product.source, plan, {
      position,
      leads: [department],
      coordinating: [other],
      ...given,
    });
    return task.assignments[0] as string;
  };
  const post = (person: Person, path: string, body: object) =>
    product.browser().post(`/api/assignments/${path}`).set('Cookie', cookies[person]).send(body);
  const get = (person: Person, path: string) =>
    product.browser().get(`/api${path}`).set('Cookie', cookies[person]);
  const upload = (person: Person, bytes: Buffer, name: string) =>
    product.browser().post('/api/files').set('Cookie', cookies[person]).attach('file', bytes, name);
  const stateOf = async (id: string) => (await get('clerk', `/assignments/${id}`)).body;

  it('goes from new over a return to completed, and history tells it all', async () => {
    const id = await assigned();
    const seen = await get('head', `/assignments/${id}`).expect(200);
    expect(seen.body).toMatchObject({
      state: 'NEW',
      version: 1,
      planNumber: '3707/KH-UBND',
      sectionLabel: 'I',
      unitName: 'Phòng Tài chính - Kế hoạch',
      timeliness: 'DUE_SOON',
      daysLeft: 7,
      allowed: ['acknowledge', 'start', 'update', 'submit'],
    });

    await post('head', `${id}/acknowledge`, { version: 1 }).expect(200);
    const file = await upload('specialist', PDF, 'Biên bản rà soát.pdf').expect(201);
    expect(file.body).toMatchObject({
      name: 'Biên bản rà soát.pdf',
      mediaType: 'application/pdf',
      size: PDF.length,
    });
    await post('specialist', `${id}/updates`, {
      version: 2,
      percent: 60,
      ...REPORT,
      difficulty: 'Hai khu phố chưa gửi danh sách.',
      documentNumber: ' 324/BC-TCKH ',
      documentOn: '2022-12-20',
      fileIds: [file.body.id],
    }).expect(200);
    const submitted = await post('head', `${id}/submit`, { version: 3, result: 'Đã xong.' }).expect(200);
    expect(submitted.body).toMatchObject({
      state: 'SUBMITTED',
      percent: 100,
      submittedOn: '2022-12-22',
      allowed: [],
    });
    const returned = await post('clerk', `${id}/return`, { version: 4, reason: 'Thiếu biên bản.' }).expect(
      200,
    );
    expect(returned.body).toMatchObject({
      state: 'IN_PROGRESS',
      percent: 60,
      submittedOn: null,
      returnReason: 'Thiếu biên bản.',
    });
    await post('head', `${id}/submit`, {
      version: 5,
      result: 'Đã bổ sung.',
      completedOn: '2022-12-20',
    }).expect(200);
    const confirmed = await post('chairman', `${id}/confirm`, { version: 6 }).expect(200);
    expect(confirmed.body).toMatchObject({
      state: 'COMPLETED',
      version: 7,
      timeliness: 'DONE_ON_TIME',
      submittedOn: '2022-12-20',
      returnReason: null,
    });

    const history = (await get('head', `/assignments/${id}`)).body.history;
    expect(
      history.map(({ actorName, text }: { actorName: string; text: string }) => `${actorName}: ${text}`),
    ).toEqual([
      'UBND quận Gò Vấp: Giao cho Phòng Tài chính - Kế hoạch theo Kế hoạch số 3707/KH-UBND.',
      'head: Đã tiếp nhận.',
      'specialist: Báo cáo tiến độ 60%.',
      'head: Báo cáo hoàn thành, chờ xác nhận.',
      'clerk: Trả lại để bổ sung: Thiếu biên bản.',
      'head: Báo cáo hoàn thành từ ngày 20/12/2022, chờ xác nhận.',
      'chairman: Xác nhận hoàn thành đúng hạn.',
    ]);
    expect(history[2].update).toEqual({
      percent: 60,
      result: 'Đã rà soát 196/268 hộ.',
      difficulty: 'Hai khu phố chưa gửi danh sách.',
      proposal: '',
      documentNumber: '324/BC-TCKH',
      documentOn: '2022-12-20',
      onBehalf: false,
      files: [{ id: file.body.id, name: 'Biên bản rà soát.pdf', size: PDF.length }],
    });

    const kinds = await product.source.manager.find(AuditEventRow, {
      where: { subjectId: id },
      order: { id: 'ASC' },
    });
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'assignment.acknowledged',
      'assignment.updated',
      'assignment.submitted',
      'assignment.returned',
      'assignment.submitted',
      'assignment.confirmed',
    ]);
    const jobs = await product.source.manager.find(OutboxRow, { order: { id: 'ASC' } });
    expect(jobs.filter(({ payload }) => payload.assignmentId === id).map(({ job }) => job)).toEqual([
      'notification.assignment-submitted',
      'notification.assignment-decided',
      'notification.assignment-submitted',
      'notification.assignment-decided',
    ]);
  });

  it('is marked as entered for the unit where the coordinator reports', async () => {
    const id = await assigned();
    await post('clerk', `${id}/updates`, { version: 1, percent: 30, ...REPORT }).expect(200);
    const { history } = (await get('head', `/assignments/${id}`)).body;
    expect(history.at(-1)).toMatchObject({
      text: 'Ghi nhận thay Phòng Tài chính - Kế hoạch: tiến độ 30%.',
      update: { onBehalf: true },
    });
  });

  it('answers in the language of the person', async () => {
    const id = await assigned();
    const answer = await post('head', `${id}/confirm`, { version: 1 })
      .set('Accept-Language', 'en')
      .expect(403);
    expect(answer.body.message).toBe(
      'You may not do this. If it is needed, ask the coordinator of your authority.',
    );
  });

  describe('refuses, and stays as it was,', () => {
    const unchanged = async (id: string) => {
      expect(await stateOf(id)).toMatchObject({ state: 'NEW', version: 1, percent: 0 });
      expect(await product.source.manager.countBy(ProgressUpdate, { assignmentId: id })).toBe(0);
      expect(await product.source.manager.countBy(AuditEventRow, { subjectId: id })).toBe(0);
    };

    it('a progress of 140 %, with a sentence at the field', async () => {
      const id = await assigned();
      const answer = await post('head', `${id}/updates`, { version: 1, percent: 140, ...REPORT }).expect(400);
      expect(answer.body).toMatchObject({
        code: 'common:VALIDATION',
        details: { fields: [{ field: 'percent', message: 'Cần một số từ 0 đến 100.' }] },
      });
      await unchanged(id);
    });

    it('a field that it does not know', async () => {
      const id = await assigned();
      const answer = await post('head', `${id}/updates`, {
        version: 1,
        percent: 10,
        ...REPORT,
        state: 'COMPLETED',
      });
      expect(answer.status).toBe(400);
      expect(answer.body.details.fields).toEqual([
        { field: 'state', message: 'Không có mục “state” trong biểu mẫu này.' },
      ]);
      await unchanged(id);
    });

    it('a report without a result', async () => {
      const id = await assigned();
      const answer = await post('head', `${id}/submit`, { version: 1, result: '   ' }).expect(400);
      expect(answer.body.details.fields).toEqual([
        { field: 'result', message: 'Mục này không được để trống.' },
      ]);
      await unchanged(id);
    });

    it('a completion date that is still to come', async () => {
      const id = await assigned();
      const answer = await post('head', `${id}/submit`, { version: 1, ...REPORT, completedOn: '2022-12-23' });
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({
        code: 'tasks:COMPLETED_IN_FUTURE',
        message: 'Ngày hoàn thành không được sau hôm nay (22/12/2022). Chọn lại ngày rồi gửi lại.',
      });
      await unchanged(id);
    });

    it('a result document of tomorrow, or one with a date and no number', async () => {
      const id = await assigned();
      const send = (document: object) =>
        post('head', `${id}/updates`, { version: 1, percent: 10, ...REPORT, ...document });
      const early = await send({ documentNumber: '324/BC-TCKH', documentOn: '2022-12-23' }).expect(400);
      expect(early.body.code).toBe('tasks:DOCUMENT_IN_FUTURE');
      const unnumbered = await send({ documentOn: '2022-12-20' }).expect(400);
      expect(unnumbered.body.message).toContain('chưa có số, ký hiệu');
      await unchanged(id);
    });

    it('a completion date that does not exist', async () => {
      const id = await assigned();
      const answer = await post('head', `${id}/submit`, { version: 1, ...REPORT, completedOn: '2022-11-31' });
      expect(answer.status).toBe(400);
      expect(answer.body.details.fields[0].field).toBe('completedOn');
      await unchanged(id);
    });

    it('a head of another unit of the plan, who can see it', async () => {
      const id = await assigned();
      await get('otherHead', `/assignments/${id}`).expect(200);
      const answer = await post('otherHead', `${id}/acknowledge`, { version: 1 }).expect(403);
      expect(answer.body.code).toBe('tasks:NOT_YOURS');
      await unchanged(id);
    });

    it('a specialist who wants to submit', async () => {
      const id = await assigned();
      await post('specialist', `${id}/submit`, { version: 1, ...REPORT }).expect(403);
      await unchanged(id);
    });

    it('an observer', async () => {
      const id = await assigned();
      expect((await get('observer', `/assignments/${id}`).expect(200)).body.allowed).toEqual([]);
      await post('observer', `${id}/updates`, { version: 1, percent: 10, ...REPORT }).expect(403);
      await unchanged(id);
    });

    it('another authority’s coordinator, who is told that there is nothing', async () => {
      const id = await assigned();
      await get('stranger', `/assignments/${id}`).expect(404);
      const answer = await post('stranger', `${id}/acknowledge`, { version: 1 }).expect(404);
      expect(answer.body.code).toBe('tasks:NOT_FOUND');
      await unchanged(id);
    });

    it('a standing task’s completion', async () => {
      const id = await assigned({ kind: 'ongoing', due: null });
      const answer = await post('head', `${id}/submit`, { version: 1, ...REPORT }).expect(409);
      expect(answer.body.code).toBe('tasks:STANDING');
      await unchanged(id);
    });

    it('to be confirmed before it was submitted, naming the state it is in', async () => {
      const id = await assigned();
      const answer = await post('clerk', `${id}/confirm`, { version: 1 }).expect(409);
      expect(answer.body).toMatchObject({
        code: 'tasks:ILLEGAL_TRANSITION',
        message:
          'Nhiệm vụ đang ở trạng thái “mới giao” nên chưa làm được việc này. Tải lại trang để xem việc có thể làm tiếp.',
      });
      await unchanged(id);
    });

    it('a request that does not come from our own screen', async () => {
      const id = await assigned();
      const answer = await post('head', `${id}/acknowledge`, { version: 1 }).unset('X-Dondoc').expect(403);
      expect(answer.body.code).toBe('access:FORGED');
      await unchanged(id);
    });
  });

  it('refuses a return with a blank reason', async () => {
    const id = await assigned();
    await post('head', `${id}/submit`, { version: 1, ...REPORT }).expect(200);
    const answer = await post('clerk', `${id}/return`, { version: 2, reason: '  ' }).expect(400);
    expect(answer.body.details.fields).toEqual([
      { field: 'reason', message: 'Mục này không được để trống.' },
    ]);
    expect(await stateOf(id)).toMatchObject({ state: 'SUBMITTED', version: 2 });
  });

  it('shows what has changed to whoever was slower', async () => {
    const id = await assigned();
    await post('specialist', `${id}/updates`, { version: 1, percent: 40, ...REPORT }).expect(200);
    const answer = await post('head', `${id}/submit`, { version: 1, ...REPORT }).expect(409);
    expect(answer.body).toMatchObject({
      code: 'tasks:STALE',
      details: { current: { id, version: 2, percent: 40, state: 'IN_PROGRESS' } },
    });
    expect(answer.body.details.current.history.at(-1).text).toBe('Báo cáo tiến độ 40%.');
  });

  it('takes one of ten changes that were made at once', async () => {
    const id = await assigned();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        post('head', `${id}/updates`, { version: 1, percent: index, ...REPORT }),
      ),
    );
    const codes = answers.map(({ status }) => status).sort();
    expect(codes).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
    expect(await product.source.manager.countBy(ProgressUpdate, { assignmentId: id })).toBe(1);
    expect(await product.source.manager.countBy(AuditEventRow, { subjectId: id })).toBe(1);
  });

  it('is acknowledged with many others, and those that cannot be are named', async () => {
    const [mine, stale] = [await assigned(), await assigned()];
    await post('head', `${stale}/acknowledge`, { version: 1 }).expect(200);
    const foreign = (await addTask(product.source, plan, { position: ++position, leads: [other] }))
      .assignments[0] as string;
    const answer = await post('head', 'acknowledge', {
      ids: [mine, stale, foreign].map((id) => ({ id, version: 1 })),
    }).expect(200);
    expect(answer.body.done).toBe(1);
    expect(answer.body.failed.map(({ id, code }: { id: string; code: string }) => [id, code])).toEqual([
      [stale, 'tasks:OVERTAKEN'],
      [foreign, 'tasks:NOT_YOURS'],
    ]);
    expect(answer.body.failed[0].message).toContain('nay là “đã tiếp nhận”');
    expect(await stateOf(mine)).toMatchObject({ state: 'ACKNOWLEDGED' });
  });

  describe('’s evidence', () => {
    it('is refused where the bytes are not what the name says', async () => {
      const answer = await upload('head', Buffer.from('<script>alert(1)</script>'), 'bao-cao.pdf').expect(
        415,
      );
      expect(answer.body.code).toBe('files:WRONG_TYPE');
      expect(answer.body.message).toContain('bao-cao.pdf');
    });

    it('is refused above 20 MB', async () => {
      const answer = await upload('head', Buffer.alloc(20 * 1024 * 1024 + 1, PDF), 'lon.pdf').expect(413);
      expect(answer.body).toMatchObject({ code: 'common:TOO_LARGE' });
      expect(answer.body.message).toContain('20 MB');
    });

    it('is refused where no file is sent', async () => {
      const answer = await product
        .browser()
        .post('/api/files')
        .set('Cookie', cookies.head)
        .field('note', 'x');
      expect(answer.status).toBe(400);
      expect(answer.body.code).toBe('common:NO_FILE');
    });

    it('is the uploader’s alone until it is attached, then everybody’s who sees the assignment', async () => {
      const file = (await upload('specialist', PDF, 'Biên bản.pdf')).body.id as string;
      await get('specialist', `/files/${file}`).expect(200);
      await get('head', `/files/${file}`).expect(404);
      const id = await assigned();
      await post('specialist', `${id}/updates`, {
        version: 1,
        percent: 10,
        ...REPORT,
        fileIds: [file],
      }).expect(200);
      const answer = await get('observer', `/files/${file}`).buffer(true).expect(200);
      expect(answer.headers['content-disposition']).toBe(
        `attachment; filename="tep"; filename*=UTF-8''${encodeURIComponent('Biên bản.pdf')}`,
      );
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(Buffer.from(answer.body as Buffer)).toEqual(PDF);
      await get('stranger', `/files/${file}`).expect(404);
    });

    it('cannot be another person’s upload, nor attached twice', async () => {
      const file = (await upload('clerk', PDF, 'cua-nguoi-khac.pdf')).body.id as string;
      const [first, second] = [await assigned(), await assigned()];
      const stolen = await post('head', `${first}/updates`, {
        version: 1,
        percent: 1,
        ...REPORT,
        fileIds: [file],
      });
      expect(stolen.status).toBe(400);
      expect(stolen.body.code).toBe('tasks:FILE_NOT_YOURS');
      expect(await stateOf(first)).toMatchObject({ state: 'NEW', version: 1 });
      await post('clerk', `${first}/updates`, { version: 1, percent: 1, ...REPORT, fileIds: [file] }).expect(
        200,
      );
      await post('clerk', `${second}/updates`, { version: 1, percent: 1, ...REPORT, fileIds: [file] }).expect(
        400,
      );
    });
  });
});
