import type { WorkingCalendar } from '../../src/calendar/index.js';
import { loadCalendar, loadHolidays } from '../../src/calendar/store/index.js';
import { presentPlan, SAMPLE_AUTHORITIES, SHOWN_ACCOUNTS } from '../../src/samples/index.js';
import { SAMPLE_PASSWORD, seedSamples } from '../../src/seed.js';
import { commonPasswords, passwordFault } from '../../src/identity/index.js';
import { normaliseUnitName } from '../../src/units/index.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';

const NOW = '2026-11-21T09:00:00+07:00';
const TODAY = '2026-11-21';
const SETTINGS = { production: false, fixedNow: new Date(NOW) };

describe('the sample data', () => {
  let database: TestDatabase;
  let product: TestApp;

  beforeAll(async () => {
    database = await createTestDatabase();
    expect(await seedSamples(database.url, SETTINGS)).toBe(true);
    product = await startApp(database.url, { now: NOW });
  });

  afterAll(async () => {
    await product?.close();
    await database.drop();
  });

  const rows = <T>(sql: string, params: unknown[] = []) => product.source.query<T[]>(sql, params);
  const one = async <T>(sql: string, params: unknown[] = []): Promise<T> => {
    const [row] = await rows<T>(sql, params);
    if (!row) throw new Error('no row');
    return row;
  };

  it('has the three authorities with every unit under its parent', async () => {
    const authorities = await rows<{ code: string; units: number }>(
      `SELECT a.code, count(u.id)::int AS units FROM unit a JOIN unit u ON u.authority_id = a.id
       WHERE a.kind = 'AUTHORITY' GROUP BY a.id ORDER BY a.position`,
    );
    expect(authorities).toEqual(
      SAMPLE_AUTHORITIES.map(({ code, units }) => ({ code, units: units.length + 1 })),
    );
    const wards = await rows<{ code: string; members: number }>(
      `SELECT a.code, count(*)::int AS members FROM unit_group g JOIN unit a ON a.id = g.authority_id
         JOIN unit_group_member m ON m.group_id = g.id
       WHERE g.name LIKE 'Ủy ban nhân dân % phường' GROUP BY a.code ORDER BY a.code`,
    );
    expect(wards).toEqual([
      { code: 'GV', members: 16 },
      { code: 'Q1', members: 10 },
    ]);
  });

  it('has no spelling that stands for two units of one authority', () => {
    const clashes = SAMPLE_AUTHORITIES.flatMap((authority) => {
      const meanings = new Map<string, Set<string>>();
      for (const { code, name, aliases } of [authority, ...authority.units]) {
        for (const spelling of [name, ...aliases].map(normaliseUnitName)) {
          meanings.set(spelling, (meanings.get(spelling) ?? new Set()).add(code));
        }
      }
      return [...meanings]
        .filter(([, codes]) => codes.size > 1)
        .map(([spelling, codes]) => [spelling, ...codes]);
    });
    expect(clashes).toEqual([]);
  });

  it('lets each offered account sign in with the one password, which keeps the rules for passwords', async () => {
    const { body: offered } = await product.browser().get('/api/auth/sample-accounts').expect(200);
    expect(offered.map(({ username }: { username: string }) => username)).toEqual(SHOWN_ACCOUNTS);
    const listed = await commonPasswords();
    for (const { username, password, roles } of offered) {
      expect(passwordFault(password, username, listed)).toBeNull();
      const { body } = await product
        .browser()
        .post('/api/auth/sign-in')
        .send({ username, password })
        .expect(200);
      expect(body.roles.map(({ role }: { role: string }) => role)).toEqual(roles);
    }
  });

  it('is offered to nobody in production', async () => {
    const production = await startApp(database.url, { environment: { NODE_ENV: 'production' } });
    try {
      await production.browser().get('/api/auth/sample-accounts').expect(200, []);
    } finally {
      await production.close();
    }
  });

  it('has the plan in progress, with due dates by the calendar and the state each story ends in', async () => {
    const plan = presentPlan(TODAY);
    const calendar = await loadCalendar(product.source.manager);
    const assignments = await rows<{
      ordinal: string;
      code: string;
      state: string;
      due: string | null;
      lastDay: string | null;
    }>(
      `SELECT t.ordinal, u.code, a.state, a.due_on::text AS due, a.last_day_on::text AS "lastDay"
       FROM assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id`,
    );
    const expected = plan.tasks.flatMap(({ ordinal, deadline, progress }) =>
      progress.map(({ unitCode, status }) => ({
        ordinal,
        code: unitCode,
        state: status,
        due: deadline.due,
        lastDay: deadline.due && lastDay(deadline.due, deadline.exclusive, calendar),
      })),
    );
    const order = (a: { ordinal: string; code: string }) => `${a.ordinal} ${a.code}`;
    expect(assignments.sort((a, b) => order(a).localeCompare(order(b)))).toEqual(
      expected.sort((a, b) => order(a).localeCompare(order(b))),
    );
    expect(new Set(assignments.map(({ state }) => state))).toEqual(
      new Set(['NEW', 'ACKNOWLEDGED', 'IN_PROGRESS', 'SUBMITTED', 'COMPLETED', 'SUSPENDED']),
    );
  });

  const lastDay = (due: string, exclusive: boolean, calendar: WorkingCalendar) => {
    const printed = new Date(Date.parse(due) - (exclusive ? 86_400_000 : 0)).toISOString().slice(0, 10);
    return calendar.nextWorkingDay(printed);
  };

  it('keeps what was reported, and a returned assignment keeps its reason and its former percent', async () => {
    const returned = await one(
      `SELECT a.state, a.percent, a.submitted_on, a.return_reason FROM assignment a WHERE a.return_reason IS NOT NULL`,
    );
    expect(returned).toEqual({
      state: 'IN_PROGRESS',
      percent: 0,
      submitted_on: null,
      return_reason: 'Chưa có ý kiến của Công an phường về an toàn và chưa tách phần kinh phí vận động.',
    });
    const steps = presentPlan(TODAY).tasks.flatMap(({ progress }) => progress.flatMap((one) => one.steps));
    const reports = steps.filter(({ action }) => action === 'UPDATE' || action === 'SUBMIT');
    const { updates } = await one<{ updates: number }>(
      'SELECT count(*)::int AS updates FROM progress_update',
    );
    expect(updates).toBe(reports.length);
  });

  it('tells history in the order it happened, none of it in the future', async () => {
    const { late, unordered } = await one<{ late: number; unordered: number }>(
      `SELECT count(*) FILTER (WHERE at > $1)::int AS late, count(*) FILTER (WHERE at < before)::int AS unordered
       FROM (SELECT at, lag(at) OVER (ORDER BY id) AS before FROM audit_event
             WHERE kind LIKE 'assignment.%' OR kind = 'plan.issued') AS trail`,
      [NOW],
    );
    expect({ late, unordered }).toEqual({ late: 0, unordered: 0 });
    const confirmed = await rows<{ onTime: string }>(
      `SELECT DISTINCT payload->>'onTime' AS "onTime" FROM audit_event WHERE kind = 'assignment.confirmed' ORDER BY 1`,
    );
    expect(confirmed.map(({ onTime }) => onTime)).toEqual(['false', 'true']);
  });

  it('knows the group that several units were named by', async () => {
    const named = await rows<{ code: string }>(
      `SELECT u.code FROM assignment a JOIN unit u ON u.id = a.unit_id JOIN task t ON t.id = a.task_id
       WHERE a.named_as = 'Các khu phố' AND t.ordinal = '4' ORDER BY u.code`,
    );
    expect(named.map(({ code }) => code)).toEqual(['KP1', 'KP2', 'KP3', 'KP4', 'KP5', 'KP6']);
    const { references } = await one<{ references: Array<{ raw: string; kind: string; unitIds: string[] }> }>(
      `SELECT "references" FROM task WHERE ordinal = '4'`,
    );
    expect(references.find(({ kind }) => kind === 'group')).toMatchObject({ raw: 'Các khu phố' });
    expect(references.find(({ kind }) => kind === 'group')?.unitIds).toHaveLength(6);
  });

  it('shows the heads, by the routes they use, something overdue, soon, returned and undated', async () => {
    const groupsOf = async (username: string) => {
      const browser = product.browser();
      await browser.post('/api/auth/sign-in').send({ username, password: SAMPLE_PASSWORD }).expect(200);
      const { body } = await browser.get('/api/assignments/mine').expect(200);
      return Object.keys(body.groups).filter((group) => body.groups[group].length > 0);
    };
    expect(await groupsOf('abt.kthtdt')).toEqual(expect.arrayContaining(['overdue', 'soon', 'later']));
    expect(await groupsOf('abt.vhxh')).toEqual(expect.arrayContaining(['soon', 'returned', 'noDeadline']));
    expect(await groupsOf('gv.tckh')).toEqual([]);
  });

  it('loaded a second time changes nothing', async () => {
    const count = () =>
      one(`SELECT (SELECT count(*) FROM unit) AS units, (SELECT count(*) FROM user_account) AS people,
        (SELECT count(*) FROM assignment) AS assignments, (SELECT count(*) FROM holiday) AS holidays`);
    const before = await count();
    expect(await seedSamples(database.url, SETTINGS)).toBe(false);
    expect(await count()).toEqual(before);
  });

  it('does not undo a corrected holiday', async () => {
    await rows(`UPDATE holiday SET name = 'đã sửa' WHERE date = '2027-01-01'`);
    await rows(`DELETE FROM holiday WHERE date = '2026-09-02'`);
    await loadHolidays(product.source.manager);
    const names = await rows<{ name: string }>(
      `SELECT name FROM holiday WHERE date IN ('2027-01-01', '2026-09-02') ORDER BY date`,
    );
    expect(names.map(({ name }) => name)).toEqual(['Quốc khánh', 'đã sửa']);
  });
});

describe('loading sample data', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase();
  });

  afterEach(() => database.drop());

  it('is refused in production', async () => {
    await expect(seedSamples(database.url, { production: true, fixedNow: null })).rejects.toThrow(
      /NODE_ENV=production/,
    );
  });

  it('by two processes at once loads it once', async () => {
    const loaded = await Promise.all([1, 2, 3].map(() => seedSamples(database.url, SETTINGS)));
    expect(loaded.sort()).toEqual([false, false, true]);
  });

  it.each(['2027-02-06T01:00:00+07:00', '2028-02-29T23:30:00+07:00'])('works on any day: %s', async (now) => {
    expect(await seedSamples(database.url, { production: false, fixedNow: new Date(now) })).toBe(true);
  });
});
