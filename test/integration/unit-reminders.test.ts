import type { DataSource } from 'typeorm';
import { loadHolidays } from '../../src/calendar/store/index.js';
import { Announcements } from '../../src/notifications/announcements.js';
import { ReminderSweep } from '../../src/notifications/reminder-sweep.js';
import type { TestApp } from '../support/app.js';
import { startApp } from '../support/app.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { addAssignment, addPlan, recordEvent, setState } from '../support/obligations.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit, openSession } from '../support/people.js';

let database: TestDatabase;
let product: TestApp;
let source: DataSource;
let govap: UnitRow;
let finance: UnitRow;
let ward: UnitRow;
const people = {} as Record<'clerk' | 'head' | 'specialist' | 'second' | 'wardClerk', string>;

beforeAll(async () => {
  database = await createTestDatabase();
  product = await startApp(database.url, { now: '2022-12-22T08:00:00+07:00' });
  source = product.source;
  await loadHolidays(source.manager);
  govap = await addUnit(source, { code: 'GV', name: 'UBND quận Gò Vấp' });
  finance = await addUnit(source, { code: 'TCKH', name: 'Phòng Tài chính - Kế hoạch', parent: govap });
  ward = await addUnit(source, { code: 'P12', kind: 'WARD', name: 'UBND phường 12', parent: govap });
  const roles = {
    clerk: { role: 'COORDINATOR', unitId: govap.id },
    head: { role: 'HEAD', unitId: finance.id },
    specialist: { role: 'SPECIALIST', unitId: finance.id },
    second: { role: 'SPECIALIST', unitId: finance.id },
  } as const;
  for (const [username, role] of Object.entries(roles))
    people[username as keyof typeof roles] = await addPerson(source, { username, roles: [role] });
});

afterEach(async () => {
  for (const table of ['plan', 'message', 'reminder']) await source.query(`DELETE FROM ${table}`);
});

afterAll(async () => {
  await product.close();
  await database.drop();
});

const recipients = async () =>
  (
    await source.query<Array<{ recipientId: string }>>(
      `SELECT recipient_id AS "recipientId" FROM message ORDER BY recipient_id`,
    )
  ).map(({ recipientId }) => recipientId);
const sweep = () => product.app.get(ReminderSweep).run();

describe('work that was handed to a specialist', () => {
  const handed = async () => {
    const planId = await addPlan(source, govap);
    const id = await addAssignment(source, {
      planId,
      unit: finance,
      dueOn: '2022-12-31',
      state: 'IN_PROGRESS',
    });
    const cookie = await openSession(source, people.head);
    await product
      .browser()
      .put(`/api/assignments/${id}/inside/handed`)
      .set('Cookie', cookie)
      .send({ version: 0, specialistId: people.specialist })
      .expect(200);
    return id;
  };

  it('is in the digest of the head and of that specialist, and of no other, once', async () => {
    await handed();
    await sweep();
    await sweep();
    expect(await recipients()).toEqual([people.head, people.specialist].sort());
  });

  it('is no longer announced to whoever left the unit', async () => {
    await handed();
    await source.query('DELETE FROM role_assignment WHERE user_id = $1', [people.specialist]);
    await sweep();
    expect(await recipients()).toEqual([people.head]);
  });
});

describe('a report under a ward’s own plan', () => {
  const submitted = async () => {
    const planId = await addPlan(source, { id: ward.id, authorityId: ward.id });
    const id = await addAssignment(source, { planId, unit: ward, dueOn: '2022-12-31' });
    await source.query('UPDATE assignment SET authority_id = $2 WHERE id = $1', [id, ward.id]);
    await setState(source, id, 'SUBMITTED');
    await recordEvent(source, id, 'assignment.submitted', {});
    await product.app.get(Announcements).assignmentSubmitted(id);
  };

  it('goes to the coordinators above while the ward has none', async () => {
    await submitted();
    expect(await recipients()).toEqual([people.clerk]);
  });

  it('goes to the ward’s own coordinator alone', async () => {
    people.wardClerk = await addPerson(source, {
      username: 'wardClerk',
      roles: [{ role: 'COORDINATOR', unitId: ward.id }],
    });
    await submitted();
    expect(await recipients()).toEqual([people.wardClerk]);
  });
});
