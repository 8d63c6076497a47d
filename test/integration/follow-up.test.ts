import type { DataSource } from 'typeorm';
import { loadHolidays } from '../../src/calendar/store/index.js';
import { readDocument } from '../../src/documents/index.js';
import { OutgoingMail } from '../../src/notifications/outgoing-mail.js';
import type { TestApp } from '../support/app.js';
import { startApp } from '../support/app.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { addAssignment, addPlan, setState } from '../support/obligations.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit, openSession } from '../support/people.js';

interface FollowUps {
  proposedText: string;
  maySend: boolean;
  overdue: Array<{
    assignmentId: string;
    unitName: string;
    daysLate: number;
    times: number;
    people: string[];
  }>;
  sent: Array<{ id: string; assignments: number; people: number; escalated: boolean; units: string[] }>;
}

const TEXT = 'Đề nghị các đơn vị khẩn trương thực hiện.\nBáo cáo trước ngày 10/01/2023.';

describe('following up by hand', () => {
  let database: TestDatabase;
  let product: TestApp;
  let source: DataSource;
  let finance: UnitRow;
  let ward: UnitRow;
  let planId: string;
  let late: string;
  let later: string;
  const cookies = new Map<string, string>();

  const as = (username: string) => ({
    list: () =>
      product
        .browser()
        .get(`/api/plans/${planId}/follow-ups`)
        .set('Cookie', cookies.get(username) ?? ''),
    send: (assignmentIds: string[], text = TEXT) =>
      product
        .browser()
        .post(`/api/plans/${planId}/follow-ups`)
        .set('Cookie', cookies.get(username) ?? '')
        .send({ assignmentIds, text }),
    letter: (id: string) =>
      product
        .browser()
        .get(`/api/plans/${planId}/follow-ups/${id}/letter.docx`)
        .set('Cookie', cookies.get(username) ?? '')
        .responseType('blob'),
  });
  const messages = () =>
    source.query<
      Array<{ id: string; who: string; kind: string; subject: string; body: string; status: string }>
    >(
      `SELECT m.id, p.username AS who, m.kind, subject, body, status FROM message m
       JOIN user_account p ON p.id = m.recipient_id ORDER BY p.username, m.created_at, m.id`,
    );

  beforeAll(async () => {
    database = await createTestDatabase();
    product = await startApp(database.url, { now: '2023-01-05T08:00:00+07:00' });
    source = product.source;
    await loadHolidays(source.manager);
    const authority = await addUnit(source, { code: 'GV', name: 'Ủy ban nhân dân quận Gò Vấp' });
    const other = await addUnit(source, { code: 'Q1' });
    finance = await addUnit(source, { code: 'TCKH', name: 'Phòng Tài chính - Kế hoạch', parent: authority });
    ward = await addUnit(source, {
      code: 'P12',
      kind: 'WARD',
      name: 'Ủy ban nhân dân phường 12',
      parent: authority,
    });
    for (const [username, role, unitId] of [
      ['tckh', 'HEAD', finance.id],
      ['p12', 'HEAD', ward.id],
      ['noivu', 'COORDINATOR', authority.id],
      ['chutich', 'LEADER', authority.id],
      ['q1', 'COORDINATOR', other.id],
    ] as const) {
      const id = await addPerson(source, {
        username,
        email: `${username}@gv.example`,
        roles: [{ role, unitId }],
      });
      cookies.set(username, await openSession(source, id));
    }
    planId = await addPlan(source, authority, { number: '3707' });
  });

  beforeEach(async () => {
    await source.query('TRUNCATE task, follow_up, reminder, message, outbox CASCADE');
    late = await addAssignment(source, {
      planId,
      unit: finance,
      dueOn: '2022-12-15',
      content: 'Nộp thuế điện tử',
    });
    later = await addAssignment(source, {
      planId,
      unit: ward,
      dueOn: '2022-12-30',
      content: 'Hồ sơ trực tuyến',
    });
    await addAssignment(source, { planId, unit: ward, dueOn: '2023-01-31' });
    await addAssignment(source, { planId, unit: ward, dueOn: '2022-12-01', state: 'SUBMITTED' });
  });

  afterAll(async () => {
    await product.close();
    await database.drop();
  });

  it('lists what is overdue, the longest first, with who would be written to and a text to begin with', async () => {
    const { body } = (await as('noivu').list().expect(200)) as { body: FollowUps };
    expect(body.overdue).toMatchObject([
      {
        assignmentId: late,
        unitName: 'Phòng Tài chính - Kế hoạch',
        daysLate: 14,
        times: 0,
        people: ['tckh'],
      },
      { assignmentId: later, daysLate: 3, people: ['p12'] },
    ]);
    expect(body.proposedText).toContain('Kế hoạch số 3707/KH-UBND ngày 30 tháng 9 năm 2022');
    // Three working days from Thursday 05/01.
    expect(body.proposedText).toContain('trước ngày 10 tháng 01 năm 2023');
    expect(body.maySend).toBe(true);
  });

  it('writes to who answers for each unit, about that unit’s tasks alone, and keeps the letter', async () => {
    const { body } = (await as('noivu').send([late, later]).expect(200)) as { body: FollowUps };
    expect(body.overdue.map(({ times }) => times)).toEqual([1, 1]);
    expect(body.sent).toMatchObject([{ assignments: 2, people: 2, escalated: false }]);
    const [ward12, tax] = await messages();
    expect([ward12?.who, tax?.who]).toEqual(['p12', 'tckh']);
    expect(tax?.subject).toBe('Đôn đốc thực hiện Kế hoạch số 3707/KH-UBND');
    expect(tax?.body).toContain('Báo cáo trước ngày 10/01/2023.');
    expect(tax?.body).toContain('Nộp thuế điện tử');
    expect(tax?.body).not.toContain('Hồ sơ trực tuyến');

    const { body: bytes } = await as('noivu')
      .letter(body.sent[0]?.id as string)
      .expect(200);
    const letter = JSON.stringify(await readDocument(bytes as Buffer, 'x.docx'));
    for (const words of [
      'V/v đôn đốc thực hiện Kế hoạch số 3707/KH-UBND',
      'Phòng Tài chính - Kế hoạch',
      'Hồ sơ trực tuyến',
      'Đề nghị các đơn vị khẩn trương thực hiện.',
      'TM. ỦY BAN NHÂN DÂN',
    ])
      expect(letter).toContain(words);
    const [event] = await source.query<Array<{ payload: object }>>(
      `SELECT payload FROM audit_event WHERE kind = 'follow-up.sent' ORDER BY id DESC LIMIT 1`,
    );
    expect(event?.payload).toMatchObject({ assignments: 2, units: 2, people: 2, escalated: false });
  });

  it('the third time the leaders are told as well', async () => {
    await as('noivu').send([late]).expect(200);
    await as('noivu').send([late]).expect(200);
    expect((await messages()).map(({ who }) => who)).toEqual(['tckh', 'tckh']);
    const { body } = (await as('noivu').send([late, later]).expect(200)) as { body: FollowUps };
    expect(body.sent[0]).toMatchObject({ escalated: true });
    expect(body.overdue.map(({ times }) => times)).toEqual([3, 1]);
    const [toLeader] = (await messages()).filter(({ who }) => who === 'chutich');
    expect(toLeader?.subject).toBe('Đã đôn đốc nhiều lần: Kế hoạch số 3707/KH-UBND');
    expect(toLeader?.body).toContain('Hồ sơ trực tuyến');
  });

  it('what was reported between the sending and the mail is not urged on any more', async () => {
    await as('noivu').send([late]).expect(200);
    await setState(source, late, 'SUBMITTED');
    const ids = (await messages()).map(({ id }) => id);
    await product.app.get(OutgoingMail).send(ids);
    expect((await messages()).map(({ status }) => status)).toEqual(['SKIPPED']);
  });

  it('refuses what is not overdue any more, and then sends nothing', async () => {
    await setState(source, later, 'SUBMITTED');
    const { body } = await as('noivu').send([late, later]).expect(409);
    expect(body.code).toBe('notifications:NOT_OVERDUE');
    expect(await messages()).toEqual([]);
    expect(await source.query('SELECT 1 FROM follow_up')).toEqual([]);
  });

  it('two who send at once are both on record, and the count is right', async () => {
    await Promise.all([as('noivu').send([late]), as('noivu').send([late]), as('noivu').send([late])]);
    const { body } = (await as('noivu').list().expect(200)) as { body: FollowUps };
    expect(body.overdue[0]?.times).toBe(3);
    expect(body.sent.filter(({ escalated }) => escalated)).toHaveLength(1);
  });

  it('is for the coordinators of the plan’s authority; others look, strangers do not', async () => {
    const { body } = (await as('tckh').list().expect(200)) as { body: FollowUps };
    expect(body.maySend).toBe(false);
    await as('tckh').send([late]).expect(403);
    await as('q1').list().expect(404);
    await as('q1').send([late]).expect(404);
    await as('noivu').send([]).expect(400);
  });
});
