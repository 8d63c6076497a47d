import ICAL from 'ical.js';
import type { TestApp } from '../support/app.js';
import { startApp } from '../support/app.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { addAssignment, addPlan } from '../support/obligations.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit, openSession } from '../support/people.js';

describe('a person’s calendar', () => {
  let database: TestDatabase;
  let product: TestApp;
  let finance: UnitRow;
  let ward: UnitRow;
  let planId: string;
  let head: string;
  let cookie: string;
  let assignmentId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    product = await startApp(database.url, {
      now: '2022-12-22T08:00:00+07:00',
      environment: { PUBLIC_URL: 'http://dondoc.example' },
    });
    const { source } = product;
    const authority = await addUnit(source, { code: 'GV', name: 'UBND quận Gò Vấp' });
    finance = await addUnit(source, { code: 'TCKH', name: 'Phòng Tài chính; Kế hoạch', parent: authority });
    ward = await addUnit(source, { code: 'P12', kind: 'WARD', parent: authority });
    head = await addPerson(source, { username: 'tckh', roles: [{ role: 'HEAD', unitId: finance.id }] });
    cookie = await openSession(source, head);
    planId = await addPlan(source, authority, { number: '3707' });
    assignmentId = await addAssignment(source, {
      planId,
      unit: finance,
      content: `Nộp thuế điện tử, đạt 98%; ${'vận động hộ kinh doanh '.repeat(8)}`,
      dueOn: '2022-12-31',
      exclusive: true,
    });
    await addAssignment(source, { planId, unit: ward, content: 'Việc của phường', dueOn: '2022-12-30' });
    await addAssignment(source, { planId, unit: finance, content: 'Không có hạn' });
  });

  afterAll(async () => {
    await product.close();
    await database.drop();
  });

  const renew = async () => {
    const { body } = await product.browser().post('/api/calendar-feed').set('Cookie', cookie).expect(201);
    return new URL(body.address as string);
  };
  /** As a calendar program asks: without a session. */
  const fetched = async ({ pathname }: URL) => {
    const { text, headers } = await product.browser().get(pathname).expect(200);
    return { text, headers };
  };
  const eventsOf = (text: string) => {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    return {
      calendar,
      events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)),
    };
  };
  const change = (set: string) =>
    product.source.query(
      `UPDATE assignment SET ${set}, version = version + 1, updated_at = now() WHERE id = $1`,
      [assignmentId],
    );

  it('holds the deadlines of the person’s own units, on the last day on time, in Vietnamese time', async () => {
    const { text, headers } = await fetched(await renew());
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    const { calendar, events } = eventsOf(text);
    expect(events).toHaveLength(1);
    const [event] = events as [ICAL.Event];
    expect(event.uid).toBe(`${assignmentId}@dondoc.example`);
    expect(event.summary).toMatch(/^Hạn: Nộp thuế điện tử, đạt 98%; vận động/);
    expect(event.description).toContain(
      'Trước ngày 31/12/2022\nKế hoạch số 3707/KH-UBND\nPhòng Tài chính; Kế hoạch chủ trì',
    );
    expect(event.startDate.zone.tzid).toBe('Asia/Ho_Chi_Minh');
    expect(event.startDate.toString()).toBe('2022-12-30T16:00:00');
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone'));
    expect(event.startDate.convertToZone(zone).toJSDate().toISOString()).toBeDefined();
    expect(zone.utcOffset(event.startDate)).toBe(7 * 3_600);
    expect(event.component.getFirstPropertyValue('url')).toMatch(/^http:\/\/dondoc\.example\/tasks\//);
  });

  it('is written as RFC 5545 asks: CRLF, lines of at most 75 octets, no letter cut in two', async () => {
    const { text } = await fetched(await renew());
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
  });

  it('keeps the event and raises its sequence when the deadline moves, and cancels it with the work', async () => {
    const address = await renew();
    const [before] = eventsOf((await fetched(address)).text).events as [ICAL.Event];
    await change(`due_on = '2023-01-13', due_exclusive = false`);
    const [moved] = eventsOf((await fetched(address)).text).events as [ICAL.Event];
    expect(moved.uid).toBe(before.uid);
    expect(moved.sequence).toBeGreaterThan(before.sequence);
    expect(moved.startDate.toString()).toBe('2023-01-13T16:00:00');
    await change(`state = 'CANCELLED'`);
    const [cancelled] = eventsOf((await fetched(address)).text).events as [ICAL.Event];
    expect(cancelled.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(cancelled.sequence).toBeGreaterThan(moved.sequence);
    await change(`state = 'NEW'`);
  });

  it('ends with the address: replaced, revoked, or its person blocked; only a hash of it is kept', async () => {
    const [first, second] = [await renew(), await renew()];
    await product.browser().get(first.pathname).expect(404);
    await fetched(second);
    const state = await product.browser().get('/api/calendar-feed').set('Cookie', cookie).expect(200);
    expect(state.body).toMatchObject({ active: true, lastReadAt: expect.any(String) });
    expect(state.body.address).toBeUndefined();
    const token = second.pathname.split('/').at(-1)?.slice(0, 43) ?? '';
    const [row] = await product.source.query<Array<{ kept: string }>>(
      'SELECT calendar_feed::text AS kept FROM calendar_feed',
    );
    expect(row?.kept).not.toContain(token);

    await product.source.query('UPDATE user_account SET active = false WHERE id = $1', [head]);
    await product.browser().get(second.pathname).expect(404);
    await product.source.query('UPDATE user_account SET active = true WHERE id = $1', [head]);
    await product.browser().delete('/api/calendar-feed').set('Cookie', cookie).expect(204);
    await product.browser().get(second.pathname).expect(404);
    await product.browser().get('/api/calendar-feed/x.ics').expect(404);
  });

  it('shows nothing of a unit that the person no longer answers for', async () => {
    const address = await renew();
    await product.source.query('UPDATE role_assignment SET unit_id = $1', [ward.id]);
    const { events } = eventsOf((await fetched(address)).text);
    expect(events.map(({ summary }) => summary)).toEqual(['Hạn: Việc của phường']);
  });
});
