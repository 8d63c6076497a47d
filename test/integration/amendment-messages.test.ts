import { Announcements } from '../../src/notifications/announcements.js';
import { OutgoingMail } from '../../src/notifications/outgoing-mail.js';
import type { TestApp } from '../support/app.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import type { Browser } from '../support/plan-imports.js';
import { docx, signedIn, startWithSamples, upload } from '../support/plan-imports.js';

const COLUMNS = ['STT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian hoàn thành'];
type PlanRow = [content: string, lead: string, coordinating: string, deadline: string];

const plan = (rows: PlanRow[], issuedOn = '05') =>
  docx([
    'ỦY BAN NHÂN DÂN QUẬN GÒ VẤP',
    'Số: 601/KH-UBND',
    `Gò Vấp, ngày ${issuedOn} tháng 10 năm 2022`,
    'KẾ HOẠCH',
    'Chăm lo đời sống người dân',
    [COLUMNS, ...rows.map((row, index) => [`${index + 1}`, ...row])],
  ]);

interface Told {
  id: string;
  unit: string;
  kind: string;
  subject: string;
  body: string;
  status: string;
}

describe('who is told of an amendment', () => {
  let database: TestDatabase;
  let test: TestApp;
  let clerk: Browser;

  beforeAll(async () => {
    database = await createTestDatabase();
    test = await startWithSamples(database.url, '2022-10-10T08:00:00+07:00');
    clerk = await signedIn(test, 'gv.noivu');
    const view = await upload(
      clerk,
      plan([
        ['Duy tu các tuyến đường hư hỏng', 'Phòng Quản lý đô thị', '', 'Tháng 11/2022'],
        ['Rà soát hộ nghèo, hộ cận nghèo', 'Phòng Nội vụ', 'Phòng Y tế', 'Tháng 11/2022'],
        ['Tiêm vắc xin cho người cao tuổi', 'Phòng Y tế', '', 'Tháng 12/2022'],
        ['Tuyên truyền pháp luật', 'Phòng Tư pháp', '', 'Tháng 12/2022'],
      ]),
      'ke-hoach.docx',
    );
    await clerk.post(`/api/plan-imports/${view.id}/issue`).send({ version: view.version }).expect(201);
    await announce();
    await test.source.query('DELETE FROM message');
  });

  afterAll(async () => {
    await test.close();
    await database.drop();
  });

  /** Does what the outbox says, twice: a job may run again. */
  async function announce(): Promise<void> {
    const jobs = await test.source.query<
      Array<{ name: string; payload: { planId: string; eventId: string } }>
    >(`SELECT job AS name, payload FROM outbox WHERE job LIKE 'notification.plan-%' ORDER BY id`);
    await test.source.query('DELETE FROM outbox');
    const announcements = test.app.get(Announcements);
    for (const { name, payload } of [...jobs, ...jobs]) {
      if (name === 'notification.plan-issued') await announcements.planIssued(payload.planId);
      else await announcements.planAmended(payload.planId, payload.eventId);
    }
  }
  const told = () =>
    test.source.query<Told[]>(
      `SELECT m.id, u.code AS unit, m.kind, m.subject, m.body, m.status FROM message m
         JOIN role_assignment r ON r.user_id = m.recipient_id AND r.role = 'HEAD' JOIN unit u ON u.id = r.unit_id
       ORDER BY u.code, m.kind`,
    );
  const codeOf = async (name: string) => {
    const [unit] = await test.source.query<Array<{ code: string }>>(
      'SELECT u.code FROM unit u JOIN unit a ON a.id = u.authority_id WHERE u.name = $1 AND a.code = $2',
      [name, 'GV'],
    );
    return unit?.code ?? name;
  };

  it('each unit whose duty changed reads once of its own, a new one of the plan, the others nothing', async () => {
    const view = await upload(
      clerk,
      plan(
        [
          ['Duy tu các tuyến đường hư hỏng', 'Phòng Quản lý đô thị', '', 'Tháng 12/2022'],
          ['Rà soát hộ nghèo, hộ cận nghèo', 'Phòng Nội vụ', 'Phòng Y tế', 'Tháng 11/2022'],
          ['Tuyên truyền pháp luật', 'Phòng Tư pháp', '', 'Tháng 12/2022'],
          ['Bình ổn giá hàng Tết', 'Phòng Kinh tế', 'Phòng Quản lý đô thị', 'Tháng 12/2022'],
        ],
        // Dated later: the plan is not a new one for those who have it.
        '07',
      ),
      'sua-doi.docx',
    );
    await clerk
      .post(`/api/plan-imports/${view.id}/amend`)
      .send({ version: view.version, reason: 'Theo Công văn số 15/UBND-NV' })
      .expect(200);
    await announce();

    const [roads, health, economy] = await Promise.all(
      ['Phòng Quản lý đô thị', 'Phòng Y tế', 'Phòng Kinh tế'].map(codeOf),
    );
    const messages = await told();
    expect(messages.map(({ unit, kind }) => [unit, kind])).toEqual(
      [
        [roads, 'PLAN_AMENDED'],
        [health, 'PLAN_AMENDED'],
        [economy, 'PLAN_ISSUED'],
      ].sort(),
    );
    const of = (unit: string | undefined) => messages.find((one) => one.unit === unit);

    expect(of(roads)?.subject).toBe('Thay đổi nhiệm vụ theo Kế hoạch số 601/KH-UBND');
    expect(of(roads)?.body).toMatch(
      /CÓ THAY ĐỔI \(1\)\n- 1\. Duy tu các tuyến đường hư hỏng\n +thời hạn: Tháng 12\/2022.*\(trước đây: Tháng 11\/2022.*\)/,
    );
    expect(of(roads)?.body).toMatch(/GIAO THÊM \(1\)\n- 4\. Bình ổn giá hàng Tết/);
    expect(of(roads)?.body).toContain('Lý do: Theo Công văn số 15/UBND-NV');
    expect(of(health)?.body).toMatch(/THÔI GIAO \(1\)\n- 3\. Tiêm vắc xin cho người cao tuổi/);
    expect(of(health)?.body).not.toContain('Rà soát hộ nghèo');
    expect(of(health)?.body).not.toContain('Duy tu');
  });

  it('by e-mail and in the inbox', async () => {
    const ids = (await told()).map(({ id }) => id);
    await test.app.get(OutgoingMail).send(ids);
    expect([...new Set((await told()).map(({ status }) => status))]).toEqual(['KEPT']);
    const [head] = await test.source.query<Array<{ username: string }>>(
      `SELECT p.username FROM message m JOIN user_account p ON p.id = m.recipient_id
       WHERE m.kind = 'PLAN_AMENDED' LIMIT 1`,
    );
    const reader = await signedIn(test, head?.username ?? '');
    const { body } = await reader.get('/api/notifications').expect(200);
    expect((body as { items: Told[] }).items).toMatchObject([{ kind: 'PLAN_AMENDED' }]);
  });
});
