import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { loadHolidays } from '../../src/calendar/store/index.js';
import { Announcements } from '../../src/notifications/announcements.js';
import { OutgoingMail } from '../../src/notifications/outgoing-mail.js';
import { ReminderSweep } from '../../src/notifications/reminder-sweep.js';
import { DEFAULT_POLICY } from '../../src/notifications/reminder.rules.js';
import type { TestApp } from '../support/app.js';
import { setClock, startApp } from '../support/app.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit, openSession } from '../support/people.js';
import { docx, edit, upload } from '../support/plan-imports.js';
import { addPlan, addTask } from '../support/plan-rows.js';

interface Authority {
  authorityId: string;
  leaders: Array<{ userId: string; fullName: string }>;
  units: Array<{
    unitId: string;
    unitName: string;
    chargeId: string | null;
    leaderName: string | null;
    left: boolean;
    fromOn: string | null;
    setByName: string | null;
  }>;
}

/** A Thursday; 08/12/2022 is ten working days before it. */
const TODAY = '2022-12-22';
const LONG_OVERDUE = '2022-12-08';

describe('leaders in charge', () => {
  let database: TestDatabase;
  let product: TestApp;
  let source: DataSource;
  let authority: UnitRow;
  let finance: UnitRow;
  let culture: UnitRow;
  let ward: UnitRow;
  let quarter: UnitRow;
  const ids = new Map<string, string>();
  const cookies = new Map<string, string>();

  const id = (username: string) => ids.get(username) as string;
  const as = (username: string) => {
    const send = (method: 'get' | 'put' | 'post', path: string, body?: object) =>
      product
        .browser()
        [method](`/api${path}`)
        .set('Cookie', cookies.get(username) as string)
        .send(body);
    return {
      list: async () => (await send('get', '/leader-charges').expect(200)).body as Authority[],
      put: (changes: object[], authorityId = authority.id) =>
        send('put', `/leader-charges/${authorityId}`, { changes }),
      post: (path: string, body: object) => send('post', path, body),
    };
  };
  const unitIn = (authorities: Authority[], { id: unitId }: UnitRow) =>
    authorities.flatMap(({ units }) => units).find((unit) => unit.unitId === unitId);
  const putInCharge = async (
    unit: UnitRow,
    username: string | null,
    who = 'noivu',
    authorityId = authority.id,
  ) => {
    const seen = unitIn(await as(who).list(), unit)?.chargeId ?? null;
    const leaderId = username === null ? null : id(username);
    return as(who)
      .put([{ unitId: unit.id, seen, leaderId }], authorityId)
      .expect(200);
  };
  const overdue = async (unit: UnitRow, issuer = authority, leaderIds: string[] = []) => {
    const plan = await addPlan(source, issuer, { number: randomUUID() });
    const { assignmentIds } = await addTask(
      source,
      { id: plan.id, authorityId: issuer.id },
      { content: 'Nộp thuế điện tử', dueOn: LONG_OVERDUE, leaderIds, assignments: [{ unit, namedAs: '' }] },
    );
    return assignmentIds[0] as string;
  };
  const sweep = () => product.app.get(ReminderSweep).run();
  /** Who was told that something stays overdue: "L+10 chutich". */
  const told = async (step = 'L%') =>
    (
      await source.query<Array<{ step: string; who: string }>>(
        `SELECT r.step, p.username AS who FROM reminder r JOIN user_account p ON p.id = r.recipient_id
         WHERE r.obligation_type = 'ESCALATION' AND r.step LIKE $1 AND r.status <> 'SKIPPED' ORDER BY who`,
        [step],
      )
    ).map(({ who }) => who);

  beforeAll(async () => {
    database = await createTestDatabase();
    product = await startApp(database.url);
    source = product.source;
    setClock(product, () => new Date(`${TODAY}T08:00:00+07:00`));
    await loadHolidays(source.manager);
    authority = await addUnit(source, { code: 'GV', name: 'UBND quận Gò Vấp' });
    const elsewhere = await addUnit(source, { code: 'Q1', name: 'UBND Quận 1' });
    finance = await addUnit(source, { code: 'TCKH', name: 'Phòng Tài chính - Kế hoạch', parent: authority });
    culture = await addUnit(source, { code: 'VHTT', name: 'Phòng Văn hóa và Thông tin', parent: authority });
    ward = await addUnit(source, { code: 'P12', kind: 'WARD', name: 'UBND phường 12', parent: authority });
    quarter = await addUnit(source, { code: 'KP3', kind: 'AGENCY', name: 'Khu phố 3', parent: ward });
    for (const [username, role, unitId] of [
      ['chutich', 'LEADER', authority.id],
      ['pct', 'LEADER', authority.id],
      ['noivu', 'COORDINATOR', authority.id],
      ['quantri', 'ADMIN', authority.id],
      ['tckh', 'HEAD', finance.id],
      ['p12', 'HEAD', ward.id],
      ['p12.vp', 'COORDINATOR', ward.id],
      ['kp3', 'HEAD', quarter.id],
      ['q1', 'COORDINATOR', elsewhere.id],
      ['q1.chutich', 'LEADER', elsewhere.id],
    ] as const) {
      ids.set(
        username,
        await addPerson(source, { username, email: `${username}@gv.example`, roles: [{ role, unitId }] }),
      );
      cookies.set(username, await openSession(source, id(username)));
    }
  });

  afterEach(() =>
    source.query('TRUNCATE plan, reminder, message, outbox, leader_charge, person_leave CASCADE'),
  );

  afterAll(async () => {
    await product.close();
    await database.drop();
  });

  describe('of an authority', () => {
    it('are set unit by unit, and what they were stays on record', async () => {
      const [before] = await as('noivu').list();
      expect(before?.leaders.map(({ fullName }) => fullName)).toEqual(['chutich', 'pct']);
      // What belongs to the ward alone is the ward's to give.
      expect(before?.units.map(({ unitName }) => unitName)).toEqual([
        'Phòng Tài chính - Kế hoạch',
        'Phòng Văn hóa và Thông tin',
        'UBND phường 12',
      ]);
      await as('quantri')
        .put([
          { unitId: finance.id, seen: null, leaderId: id('pct') },
          { unitId: ward.id, seen: null, leaderId: id('pct') },
        ])
        .expect(200);
      await putInCharge(finance, 'chutich');
      await putInCharge(ward, null);
      const after = await as('noivu').list();
      expect(unitIn(after, finance)).toMatchObject({
        leaderName: 'chutich',
        fromOn: TODAY,
        setByName: 'noivu',
      });
      expect(unitIn(after, ward)).toMatchObject({ leaderName: null, chargeId: null });
      const stretches = await source.query(
        `SELECT p.username AS who, charge.ended_on::text AS "endedOn" FROM leader_charge charge
           JOIN user_account p ON p.id = charge.leader_id WHERE unit_id = $1 ORDER BY charge.created_at`,
        [finance.id],
      );
      expect(stretches).toEqual([
        { who: 'pct', endedOn: TODAY },
        { who: 'chutich', endedOn: null },
      ]);
      const [event] = await source.query<Array<{ payload: object }>>(
        `SELECT payload FROM audit_event WHERE kind = 'leader.put-in-charge' AND subject_id = $1 ORDER BY id DESC LIMIT 1`,
        [finance.id],
      );
      expect(event?.payload).toEqual({
        unitName: 'Phòng Tài chính - Kế hoạch',
        before: 'pct',
        after: 'chutich',
      });
    });

    it('are not overwritten by who read an older state, and two at once leave one', async () => {
      const change = (username: string) => [{ unitId: finance.id, seen: null, leaderId: id(username) }];
      const answers = await Promise.all([
        as('noivu').put(change('chutich')),
        as('quantri').put(change('pct')),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const refused = answers.find(({ status }) => status === 409);
      expect(refused?.body).toMatchObject({ code: 'leader-charge:STALE' });
      expect(refused?.body.message).toContain('Phòng Tài chính - Kế hoạch');
      expect(await source.query('SELECT 1 FROM leader_charge')).toHaveLength(1);
    });

    it('are its own leaders, and its own units, set by who keeps it', async () => {
      const refusal = async (answer: PromiseLike<{ status: number; body: { code?: string } }>) => {
        const { status, body } = await answer;
        return `${status} ${body.code ?? ''}`;
      };
      const change = { unitId: finance.id, seen: null, leaderId: id('chutich') };
      expect(await refusal(as('noivu').put([{ ...change, leaderId: id('q1.chutich') }]))).toBe(
        '400 leader-charge:NOT_A_LEADER',
      );
      expect(await refusal(as('noivu').put([{ ...change, leaderId: id('tckh') }]))).toBe(
        '400 leader-charge:NOT_A_LEADER',
      );
      expect(await refusal(as('noivu').put([{ ...change, unitId: quarter.id }]))).toBe(
        '400 leader-charge:UNIT_UNKNOWN',
      );
      expect(await refusal(as('q1').put([change]))).toBe('404 common:NOT_FOUND');
      expect(await refusal(as('p12.vp').put([change]))).toBe('404 common:NOT_FOUND');
      expect(await refusal(as('chutich').put([change]))).toBe('403 access:NOT_ALLOWED');
    });
  });

  describe('hear what stays overdue', () => {
    it('alone for their units; all leaders where nobody is in charge', async () => {
      await putInCharge(finance, 'pct');
      await overdue(finance);
      await sweep();
      expect(await told()).toEqual(['pct']);
      await overdue(culture);
      await source.query('TRUNCATE message CASCADE');
      await sweep();
      expect(await told()).toEqual(['chutich', 'pct', 'pct']);
    });

    it('with whoever stands in for them while they are away', async () => {
      await putInCharge(finance, 'pct');
      await source.query(
        `INSERT INTO person_leave (id, user_id, substitute_id, unit_id, from_on, to_on, reason, in_force, created_by,
           created_by_name) VALUES (gen_random_uuid(), $1, $2, $3, '2022-12-20', '2022-12-30', 'Nghỉ phép', true, $1, 'x')`,
        [id('pct'), id('chutich'), authority.id],
      );
      await overdue(finance);
      await sweep();
      expect(await told()).toEqual(['chutich', 'pct']);
    });

    it('no more once they lead no longer: then all leaders do, and the page says so', async () => {
      await putInCharge(finance, 'pct');
      const taken = `FROM role_assignment WHERE user_id = '${id('pct')}'`;
      const [role] = await source.query<Array<{ id: string }>>(`SELECT * ${taken}`);
      await source.query(`DELETE ${taken}`);
      try {
        expect(unitIn(await as('noivu').list(), finance)).toMatchObject({ leaderName: 'pct', left: true });
        await overdue(finance);
        await sweep();
        expect(await told()).toEqual(['chutich']);
      } finally {
        await source.query(
          `INSERT INTO role_assignment SELECT * FROM json_populate_record(NULL::role_assignment, $1)`,
          [JSON.stringify({ ...role, user_id: id('pct'), unit_id: authority.id, role: 'LEADER' })],
        );
      }
    });

    it('when another takes over before the mail leaves: the new one, and the row of the old one says why', async () => {
      await putInCharge(finance, 'pct');
      await overdue(finance);
      await sweep();
      await putInCharge(finance, 'chutich');
      const messages = await source.query<Array<{ id: string }>>('SELECT id FROM message');
      await product.app.get(OutgoingMail).send(messages.map((message) => message.id));
      const [old] = await source.query<Array<{ reason: string }>>(
        `SELECT reason FROM reminder WHERE step LIKE 'L%' AND recipient_id = $1`,
        [id('pct')],
      );
      expect(old?.reason).toBe('SKIPPED_PERSON_LEFT');
      await sweep();
      expect(await told()).toEqual(['chutich']);
    });

    it('as the preview says they will', async () => {
      await putInCharge(finance, 'pct');
      await overdue(finance);
      const { body } = await as('noivu')
        .post(`/reminder-policies/${authority.id}/preview`, { policy: DEFAULT_POLICY })
        .expect(200);
      const people = (body.days as Array<{ people: Array<{ fullName: string; escalated: number }> }>).flatMap(
        (day) => day.people,
      );
      expect(people.filter(({ escalated }) => escalated > 0).map(({ fullName }) => fullName)).toEqual([
        'noivu',
        'pct',
      ]);
    });

    it('and a third follow-up, about their own units alone', async () => {
      await putInCharge(finance, 'pct');
      await putInCharge(culture, 'chutich');
      const items = [await overdue(finance), await overdue(culture)];
      const [{ id: sent }] = await source.query<[{ id: string }]>(
        `INSERT INTO follow_up (id, plan_id, authority_id, text, escalated, sent_by, sent_by_name, sent_at, letter)
         SELECT gen_random_uuid(), id, authority_id, 'Đề nghị khẩn trương', true, $1, 'noivu', '2022-12-22T01:00:00Z', '{}'
         FROM plan LIMIT 1 RETURNING id`,
        [id('noivu')],
      );
      for (const item of items)
        await source.query('INSERT INTO follow_up_item VALUES ($1, $2)', [sent, item]);
      await source.transaction((em) => product.app.get(Announcements).followedUp(em, sent));
      const bodies = await source.query<Array<{ who: string; body: string }>>(
        `SELECT p.username AS who, m.body FROM message m JOIN user_account p ON p.id = m.recipient_id
         WHERE p.username IN ('chutich', 'pct') ORDER BY who`,
      );
      expect(bodies.map(({ who }) => who)).toEqual(['chutich', 'pct']);
      expect(bodies[0]?.body).toContain('Phòng Văn hóa và Thông tin');
      expect(bodies[0]?.body).not.toContain('Phòng Tài chính - Kế hoạch');
      expect(bodies[1]?.body).toContain('Phòng Tài chính - Kế hoạch');
    });
  });

  describe('of a ward that issues a plan of its own', () => {
    it('hear of it: its chairman, and not the leaders of the authority above', async () => {
      await overdue(quarter, ward);
      await sweep();
      expect(await told()).toEqual(['p12']);
      expect(await told('C%')).toEqual(['p12.vp']);
    });

    it('hear nothing of the plans of the authority above', async () => {
      const deputy = await addPerson(source, {
        username: 'p12.pct',
        roles: [{ role: 'LEADER', unitId: ward.id }],
      });
      try {
        await overdue(finance);
        await overdue(quarter, ward);
        await sweep();
        expect(await told()).toEqual(['chutich', 'p12', 'p12.pct', 'pct']);
        const about = await source.query<Array<{ unit: string }>>(
          `SELECT u.code AS unit FROM reminder r JOIN assignment a ON a.id = r.obligation_id
             JOIN unit u ON u.id = a.unit_id WHERE r.recipient_id = $1`,
          [deputy],
        );
        expect(about).toEqual([{ unit: 'KP3' }]);
      } finally {
        await source.query('DELETE FROM user_account WHERE id = $1', [deputy]);
      }
    });

    it('are put in charge of its own parts by its own office', async () => {
      const deputy = await addPerson(source, {
        username: 'p12.pct',
        roles: [{ role: 'LEADER', unitId: ward.id }],
      });
      ids.set('p12.pct', deputy);
      try {
        const [own] = await as('p12.vp').list();
        expect(own).toMatchObject({ authorityId: ward.id, units: [{ unitName: 'Khu phố 3' }] });
        await putInCharge(quarter, 'p12.pct', 'p12.vp', ward.id);
        await overdue(quarter, ward);
        await sweep();
        expect(await told()).toEqual(['p12.pct']);
      } finally {
        await source.query('DELETE FROM user_account WHERE id = $1', [deputy]);
      }
    });

    it('have the authority above stand in where nobody leads the ward', async () => {
      await source.query('UPDATE user_account SET active = false WHERE id = $1', [id('p12')]);
      try {
        await overdue(quarter, ward);
        await sweep();
        expect(await told()).toEqual(['chutich', 'pct']);
      } finally {
        await source.query('UPDATE user_account SET active = true WHERE id = $1', [id('p12')]);
      }
    });

    it('leave its requests for a later date to its own coordinators, and hear of the third themselves', async () => {
      const assignmentId = await overdue(quarter, ward);
      const whoHears = async (ordinal: number) => {
        await source.query('DELETE FROM reminder');
        const [{ id: request }] = await source.query<[{ id: string }]>(
          `INSERT INTO extension_request (id, assignment_id, authority_id, ordinal, asked_by, asked_by_name, asked_at,
             reason, from_due_on, from_due_exclusive, from_last_day_on, wanted_due_on, status)
           VALUES (gen_random_uuid(), $1, $2, $3, $4, 'kp3', '2022-12-22T01:00:00Z', 'x', '2022-12-08', false,
             '2022-12-08', '2023-01-31', 'ASKED') RETURNING id`,
          [assignmentId, ward.id, ordinal, id('kp3')],
        );
        await source.query(
          `INSERT INTO audit_event (at, actor_name, kind, subject_type, subject_id, payload)
           VALUES ('2022-12-22T01:00:00Z', 'kp3', 'assignment.extension-asked', 'assignment', $1,
             jsonb_build_object('requestId', $2::text))`,
          [assignmentId, request],
        );
        await product.app.get(Announcements).extensionAsked(assignmentId);
        await source.query(`UPDATE extension_request SET status = 'REFUSED' WHERE id = $1`, [request]);
        const rows = await source.query<Array<{ who: string }>>(
          `SELECT p.username AS who FROM reminder r JOIN user_account p ON p.id = r.recipient_id ORDER BY who`,
        );
        return rows.map(({ who }) => who);
      };
      expect(await whoHears(1)).toEqual(['p12.vp']);
      expect(await whoHears(3)).toEqual(['chutich', 'p12.vp', 'pct']);
    });
  });

  describe('whom a plan names for a task', () => {
    const ROWS = [
      ['Đ/c Đinh Chí Cường - PCT', 'Thu ngân sách'],
      ['Chủ tịch UBND quận', 'Lễ hội mùa xuân'],
      ['Phó Chủ tịch', 'Sửa chữa trường học'],
      ['Đ/c Trần Văn Bình', 'Chợ hoa ngày Tết'],
      ['', 'Giữ trật tự vỉa hè'],
    ];
    const document = (rows: string[][]) =>
      docx([
        'ỦY BAN NHÂN DÂN QUẬN GÒ VẤP',
        'Số: 512/KH-UBND',
        'Gò Vấp, ngày 05 tháng 10 năm 2022',
        'KẾ HOẠCH',
        'Chăm lo đời sống người dân',
        [
          ['STT', 'Nội dung nhiệm vụ', 'Lãnh đạo phụ trách', 'Đơn vị chủ trì', 'Thời gian hoàn thành'],
          ...rows.map(([leader = '', content = ''], index) => [
            `${index + 1}`,
            content,
            leader,
            'Phòng Văn hóa và Thông tin',
            '08/12/2022',
          ]),
        ],
      ]);
    const clerk = () => product.browser().set('Cookie', cookies.get('noivu'));
    const leadersOf = () =>
      source.query<Array<{ content: string; raw: string | null; who: string | null }>>(
        `SELECT t.content, t.leader_raw AS raw, (SELECT string_agg(p.username, ' ' ORDER BY p.username)
           FROM user_account p WHERE p.id = ANY(t.leader_ids)) AS who FROM task t
         WHERE t.withdrawn_at IS NULL ORDER BY t.position`,
      );
    const escalated = () =>
      source.query<Array<{ content: string; who: string }>>(
        `SELECT t.content, string_agg(p.username, ' ' ORDER BY p.username) AS who
         FROM reminder r JOIN assignment a ON a.id = r.obligation_id JOIN task t ON t.id = a.task_id
           JOIN user_account p ON p.id = r.recipient_id
         WHERE r.step LIKE 'L%' AND r.status <> 'SKIPPED' GROUP BY t.position, t.content ORDER BY t.position`,
      );
    const sendAll = async () => {
      const messages = await source.query<Array<{ id: string }>>('SELECT id FROM message');
      await product.app.get(OutgoingMail).send(messages.map((message) => message.id));
    };

    beforeAll(async () => {
      for (const [username, fullName, title] of [
        ['chutich', 'Lương Ngọc Loan', 'Chủ tịch Ủy ban nhân dân quận Gò Vấp'],
        ['pct', 'Đinh Chí Cường', 'Phó Chủ tịch Ủy ban nhân dân quận Gò Vấp'],
      ])
        await source.query('UPDATE user_account SET full_name = $2, title = $3 WHERE username = $1', [
          username,
          fullName,
          title,
        ]);
      ids.set(
        'pct2',
        await addPerson(source, {
          username: 'pct2',
          fullName: 'Nguyễn Thị Vân',
          roles: [{ role: 'LEADER', unitId: authority.id }],
        }),
      );
      await source.query(`UPDATE user_account SET title = 'Phó Chủ tịch' WHERE username = 'pct2'`);
    });

    afterEach(() => source.query('TRUNCATE plan_import CASCADE'));

    it('hears of it alone, from the document that was uploaded to the day it is changed', async () => {
      await putInCharge(culture, 'chutich');
      const read = await upload(clerk(), document(ROWS), 'ke-hoach.docx');
      const at = (index: number) => read.tasks[index]?.key;
      expect(read.tasks.map(({ leader }) => leader?.leaderIds.length ?? null)).toEqual([1, 1, 0, 0, null]);
      expect(read.questions).toEqual([{ taskKey: at(2), about: 'leader', referenceKey: null }]);
      expect(read.tasks[3]?.warnings).toMatchObject([{ code: 'leader-unresolved', at: { row: 4 } }]);
      const refused = await clerk()
        .post(`/api/plan-imports/${read.id}/issue`)
        .send({ version: read.version })
        .expect(422);
      expect(refused.body).toMatchObject({ code: 'plans:LEADER_UNCLEAR' });
      const chosen = await edit(clerk(), read, [
        { op: 'set-leader', taskKey: at(2), leaderIds: [id('pct2')], everywhere: true },
      ]);
      await clerk().post(`/api/plan-imports/${read.id}/issue`).send({ version: chosen.version }).expect(201);
      expect(await leadersOf()).toEqual([
        { content: 'Thu ngân sách', raw: 'Đ/c Đinh Chí Cường - PCT', who: 'pct' },
        { content: 'Lễ hội mùa xuân', raw: 'Chủ tịch UBND quận', who: 'chutich' },
        { content: 'Sửa chữa trường học', raw: 'Phó Chủ tịch', who: 'pct2' },
        { content: 'Chợ hoa ngày Tết', raw: 'Đ/c Trần Văn Bình', who: null },
        { content: 'Giữ trật tự vỉa hè', raw: null, who: null },
      ]);
      await sweep();
      const before = await escalated();
      // Where the plan names nobody who is known, the leader in charge of the unit hears.
      expect(before.map(({ who }) => who)).toEqual(['pct', 'chutich', 'pct2', 'chutich', 'chutich']);

      const [task] = await source.query<[{ id: string; planId: string }]>(
        `SELECT id, plan_id AS "planId" FROM task WHERE content = 'Thu ngân sách'`,
      );
      const { body: page } = await clerk().get(`/api/tasks/${task.id}`).expect(200);
      expect(page).toMatchObject({
        leaderRaw: 'Đ/c Đinh Chí Cường - PCT',
        leaders: [{ fullName: 'Đinh Chí Cường', left: false }],
      });
      const change = (leaderIds: string[]) =>
        clerk()
          .patch(`/api/plans/${task.planId}/tasks/${task.id}`)
          .send({ planVersion: page.planVersion, reason: 'Phân công lại', leaderIds });
      expect((await change([id('tckh')]).expect(400)).body).toMatchObject({ code: 'tasks:LEADER_UNKNOWN' });
      await change([id('pct2')]).expect(200);
      await sendAll();
      const [old] = await source.query<Array<{ reason: string }>>(
        `SELECT reason FROM reminder WHERE step LIKE 'L%' AND recipient_id = $1`,
        [id('pct')],
      );
      expect(old?.reason).toBe('SKIPPED_PERSON_LEFT');
      // Who has had the digest of the day would hear with the next one.
      await source.query('TRUNCATE message CASCADE');
      await sweep();
      expect((await escalated())[0]).toEqual({ content: 'Thu ngân sách', who: 'pct2' });

      const again = await upload(
        clerk(),
        document(
          ROWS.map(([leader = '', content = '']) => [
            leader === 'Phó Chủ tịch' ? 'Đinh Chí Cường' : leader,
            content,
          ]),
        ),
        'sua-doi.docx',
      );
      const { body: amendment } = await clerk().get(`/api/plan-imports/${again.id}/amendment`).expect(200);
      expect(amendment.changed.flatMap(({ changes }: { changes: object[] }) => changes)).toEqual([
        { kind: 'leader', before: 'Nguyễn Thị Vân', after: 'Đinh Chí Cường' },
        { kind: 'leader', before: 'Nguyễn Thị Vân', after: 'Đinh Chí Cường' },
      ]);
      await clerk()
        .post(`/api/plan-imports/${again.id}/amend`)
        .send({ version: again.version, reason: 'Sửa đổi' })
        .expect(200);
      expect((await leadersOf()).map(({ who }) => who)).toEqual(['pct', 'chutich', 'pct', null, null]);
    });

    it('hears with others who are named, and with whoever stands in', async () => {
      await overdue(finance, authority, [id('chutich'), id('pct')]);
      await sweep();
      expect(await told()).toEqual(['chutich', 'pct']);
      await source.query('TRUNCATE reminder, message, plan CASCADE');
      await source.query(
        `INSERT INTO person_leave (id, user_id, substitute_id, unit_id, from_on, to_on, reason, in_force, created_by,
           created_by_name) VALUES (gen_random_uuid(), $1, $2, $3, '2022-12-20', '2022-12-30', 'Nghỉ phép', true, $1, 'x')`,
        [id('pct'), id('pct2'), authority.id],
      );
      await overdue(finance, authority, [id('pct'), id('pct2')]);
      await sweep();
      expect(await told()).toEqual(['pct', 'pct2']);
      await sendAll();
      expect(await told()).toEqual(['pct', 'pct2']);
    });

    it('is passed over while leading no longer: then it is who is in charge of the unit, else all leaders', async () => {
      await source.query('UPDATE user_account SET active = false WHERE id = $1', [id('pct2')]);
      try {
        await putInCharge(finance, 'pct');
        await overdue(finance, authority, [id('pct2')]);
        await sweep();
        expect(await told()).toEqual(['pct']);
        await overdue(culture, authority, [id('pct2')]);
        await source.query('TRUNCATE message CASCADE');
        await sweep();
        expect(await told()).toEqual(['chutich', 'pct', 'pct']);
      } finally {
        await source.query('UPDATE user_account SET active = true WHERE id = $1', [id('pct2')]);
      }
    });

    it('finds it in the work list beside the work of the units in charge, and nothing else', async () => {
      await putInCharge(finance, 'pct');
      await overdue(finance);
      await overdue(culture, authority, [id('pct')]);
      await overdue(culture, authority, [id('pct2')]);
      const found = async (who: string, path = '') => {
        const { body } = await product
          .browser()
          .get(`/api/assignments${path}?inMyCharge=true`)
          .set('Cookie', cookies.get(who) as string)
          .expect(200);
        return body;
      };
      const { items, total } = await found('pct');
      expect([total, items.map(({ unitName }: { unitName: string }) => unitName).sort()]).toEqual([
        2,
        ['Phòng Tài chính - Kế hoạch', 'Phòng Văn hóa và Thông tin'],
      ]);
      const months = (await found('pct', '/months')) as Array<{ counts: { total: number } }>;
      expect(months.map(({ counts }) => counts.total)).toEqual([2]);
      expect((await found('chutich')).total).toBe(0);
      expect((await found('tckh')).total).toBe(0);
    });

    it('and nobody else hears of it in a third follow-up', async () => {
      await putInCharge(finance, 'chutich');
      const items = [await overdue(finance, authority, [id('pct')]), await overdue(finance)];
      const [{ id: sent }] = await source.query<[{ id: string }]>(
        `INSERT INTO follow_up (id, plan_id, authority_id, text, escalated, sent_by, sent_by_name, sent_at, letter)
         SELECT gen_random_uuid(), id, authority_id, 'Đề nghị khẩn trương', true, $1, 'noivu', '2022-12-22T01:00:00Z', '{}'
         FROM plan LIMIT 1 RETURNING id`,
        [id('noivu')],
      );
      for (const item of items)
        await source.query('INSERT INTO follow_up_item VALUES ($1, $2)', [sent, item]);
      await source.transaction((em) => product.app.get(Announcements).followedUp(em, sent));
      const bodies = await source.query<Array<{ who: string; lines: number }>>(
        `SELECT p.username AS who, (length(m.body) - length(replace(m.body, 'Nộp thuế điện tử', ''))) / 16 AS lines
         FROM message m JOIN user_account p ON p.id = m.recipient_id
         WHERE p.username IN ('chutich', 'pct', 'pct2') ORDER BY who`,
      );
      expect(bodies).toEqual([
        { who: 'chutich', lines: 1 },
        { who: 'pct', lines: 1 },
      ]);
    });
  });
});
