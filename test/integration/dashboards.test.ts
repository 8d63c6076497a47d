import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { addDays, statutoryCalendar } from '../../src/calendar/index.js';
import { loadHolidays } from '../../src/calendar/store/index.js';
import type { Dashboard } from '../../src/reports/index.js';
import { rankingLastDay, wasOnTime } from '../../src/reports/dashboards/dashboard.rules.js';
import { Assignment, ExtensionRequest, officialCounts, timelinessOf } from '../../src/tasks/index.js';
import type { AssignmentRole, AssignmentState, Moment } from '../../src/tasks/index.js';
import type { TestApp } from '../support/app.js';
import { startApp } from '../support/app.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit, openSession } from '../support/people.js';
import { addPlan, addTask } from '../support/plan-rows.js';

const TODAY = '2022-12-22';
const STATES: AssignmentState[] = [
  ...(['NEW', 'ACKNOWLEDGED', 'IN_PROGRESS', 'SUBMITTED'] as const),
  ...(['COMPLETED', 'COMPLETED', 'SUSPENDED', 'CANCELLED'] as const),
];
const MOMENT: Moment = { today: TODAY, soonUntil: statutoryCalendar().addWorkingDays(TODAY, 7) };

interface Row {
  id: string;
  unit: 'tckh' | 'kt' | 'tp' | 'govap';
  plan: 'kh' | 'thiDua' | 'closed';
  role: AssignmentRole;
  state: AssignmentState;
  dueOn: string | null;
  dueExclusive: boolean;
  lastDayOn: string | null;
  submittedOn: string | null;
  extended: { fromLastDayOn: string; decidedOn: string } | null;
}

const days = fc.integer({ min: -90, max: 90 }).map((distance) => addDays(TODAY, distance));
const generatedRow = fc.record({
  unit: fc.constantFrom<Row['unit']>('tckh', 'kt', 'tp', 'govap'),
  plan: fc.constantFrom<Row['plan']>('kh', 'kh', 'thiDua', 'closed'),
  role: fc.constantFrom<AssignmentRole>('LEAD', 'COORDINATING'),
  state: fc.constantFrom(...STATES),
  due: fc.option(fc.record({ on: days, exclusive: fc.boolean() }), { freq: 8 }),
  late: fc.integer({ min: -20, max: 20 }),
  extended: fc.option(
    fc.record({ by: fc.integer({ min: 5, max: 30 }), decided: fc.integer({ min: -10, max: 10 }) }),
  ),
});

let database: TestDatabase;
let product: TestApp;
let rows: Row[];
const units = {} as Record<Row['unit'] | 'quan1', UnitRow>;
const plans = {} as Record<Row['plan'], { id: string; authorityId: string }>;
const cookies = new Map<string, string>();

beforeAll(async () => {
  database = await createTestDatabase();
  product = await startApp(database.url, { now: `${TODAY}T08:00:00+07:00` });
  const { source } = product;
  await loadHolidays(source.manager);
  units.govap = await addUnit(source, { code: 'GV', name: 'UBND quận Gò Vấp' });
  const department = (code: string, name: string) => addUnit(source, { code, name, parent: units.govap });
  units.tckh = await department('TCKH', 'Phòng Tài chính - Kế hoạch');
  units.kt = await department('KT', 'Phòng Kinh tế');
  units.tp = await department('TP', 'Phòng Tư pháp');
  units.quan1 = await addUnit(source, { code: 'Q1', name: 'UBND Quận 1' });
  plans.kh = await addPlan(source, units.govap, { number: '28' });
  plans.thiDua = await addPlan(source, units.govap, { number: '3707', campaign: true });
  plans.closed = await addPlan(source, units.govap, { number: '12', status: 'CLOSED' });
  rows = fc.sample(generatedRow, { numRuns: 400, seed: 28 }).map(rowOf);
  await insert(rows);
  const people = {
    clerk: { role: 'COORDINATOR', unit: units.govap },
    chairman: { role: 'LEADER', unit: units.govap },
    council: { role: 'COUNCIL', unit: units.govap },
    observer: { role: 'OBSERVER', unit: units.govap },
    head: { role: 'HEAD', unit: units.tckh },
    stranger: { role: 'LEADER', unit: units.quan1 },
    admin: { role: 'ADMIN', unit: units.govap },
  } as const;
  for (const [username, { role, unit }] of Object.entries(people)) {
    const person = await addPerson(source, { username, roles: [{ role, unitId: unit.id }] });
    cookies.set(username, await openSession(source, person));
  }
});

afterAll(async () => {
  await product?.close();
  await database?.drop();
});

function rowOf({
  due,
  late,
  extended,
  ...given
}: typeof generatedRow extends fc.Arbitrary<infer T> ? T : never): Row {
  const original = due && addDays(due.on, -Number(due.exclusive));
  const lastDayOn = original && extended ? addDays(original, extended.by) : original;
  const submitted = given.state === 'SUBMITTED' || given.state === 'COMPLETED';
  return {
    ...given,
    id: randomUUID(),
    dueOn: due && lastDayOn ? addDays(lastDayOn, Number(due.exclusive)) : null,
    dueExclusive: due?.exclusive ?? false,
    lastDayOn,
    submittedOn: submitted ? addDays(lastDayOn ?? TODAY, late) : null,
    extended:
      original && extended
        ? { fromLastDayOn: original, decidedOn: addDays(original, extended.decided) }
        : null,
  };
}

async function insert(given: Row[]): Promise<void> {
  const { manager } = product.source;
  for (const [name, plan] of Object.entries(plans)) {
    await product.source.query(
      `INSERT INTO task (id, plan_id, position, content, deadline_kind, deadline_source)
       SELECT unnest($1::uuid[]), $2, 0, '', 'date', 'cell'`,
      [given.filter((row) => row.plan === name).map(({ id }) => id), plan.id],
    );
  }
  await manager.insert(
    Assignment,
    given.map(({ unit, plan, extended: _extended, ...row }) => ({
      ...row,
      taskId: row.id,
      planId: plans[plan].id,
      authorityId: units.govap.id,
      unitId: units[unit].id,
      namedAs: '',
    })),
  );
  await manager.insert(
    ExtensionRequest,
    given.flatMap(({ id, extended, dueOn, dueExclusive }) =>
      extended && dueOn
        ? {
            id: randomUUID(),
            assignmentId: id,
            authorityId: units.govap.id,
            status: 'APPROVED' as const,
            ordinal: 1,
            askedBy: randomUUID(),
            askedByName: 'Trưởng phòng',
            askedAt: new Date(`${addDays(extended.decidedOn, -1)}T02:00:00Z`),
            reason: 'Chờ ý kiến Sở',
            fromDueOn: extended.fromLastDayOn,
            fromDueExclusive: dueExclusive,
            fromLastDayOn: extended.fromLastDayOn,
            wantedDueOn: dueOn,
            // 23:30 in Vietnam: the day counts there, not by the server's clock.
            decidedAt: new Date(`${extended.decidedOn}T16:30:00Z`),
          }
        : [],
    ),
  );
}

const get = (person: string, path = '/dashboard') =>
  product
    .browser()
    .get(`/api${path}`)
    .set('Cookie', cookies.get(person) ?? '');

async function dashboardOf(person: string, query = ''): Promise<Dashboard> {
  return (await get(person, `/dashboard${query}`).expect(200)).body as Dashboard;
}

/** What the pure rules say of rows: the official counts, and punctuality by one of the last days. */
function expected(among: Row[]) {
  const counted = among.filter(({ state }) => state !== 'CANCELLED');
  const punctuality = (lastDay: (row: Row) => string | null) => {
    const decided = counted
      .map((row) => wasOnTime(timelinessOf({ ...row, lastDayOn: lastDay(row) }, MOMENT), row.dueOn))
      .filter((onTime) => onTime !== null);
    return { decided: decided.length, onTime: decided.filter(Boolean).length };
  };
  return {
    counts: officialCounts(among, MOMENT),
    onTime: {
      current: punctuality((row) => row.lastDayOn),
      original: punctuality((row) => row.extended?.fromLastDayOn ?? row.lastDayOn),
      ranking: punctuality((row) => rankingLastDay(row.lastDayOn, row.extended)),
    },
  };
}

const inProgress = (role: AssignmentRole) => (row: Row) => row.plan !== 'closed' && row.role === role;

describe.each(['LEAD', 'COORDINATING'] as const)('the dashboard of %s parts', (role) => {
  let dashboard: Dashboard;
  let counted: Row[];

  beforeAll(async () => {
    dashboard = await dashboardOf('chairman', `?role=${role}`);
    counted = rows.filter(inProgress(role));
  });

  it('has the numbers of the pure rules: in all, by unit, by month, by plan', () => {
    const { counts, onTime } = dashboard;
    expect({ counts, onTime }).toEqual(expected(counted));
    expect(onTime.ranking).not.toEqual(onTime.original);
    expect(onTime.ranking).not.toEqual(onTime.current);

    const byUnit = Object.fromEntries(
      dashboard.units.map((unit) => [unit.unitId, { counts: unit.counts, onTime: unit.onTime }]),
    );
    const ofUnits = (['tckh', 'kt', 'tp', 'govap'] as const).map((unit) => [
      units[unit].id,
      expected(counted.filter((row) => row.unit === unit)),
    ]);
    expect(byUnit).toEqual(Object.fromEntries(ofUnits));

    const due = counted.flatMap(({ dueOn, state }) =>
      dueOn && state !== 'CANCELLED' ? [dueOn.slice(0, 7)] : [],
    );
    expect(dashboard.months[0]?.month).toBe(due.sort()[0]);
    expect(dashboard.months.at(-1)?.month).toBe('2023-03');
    for (const { month, counts: inMonth } of dashboard.months)
      expect(inMonth).toEqual(expected(counted.filter(({ dueOn }) => dueOn?.startsWith(month))).counts);
    for (const { unitId, months } of dashboard.units)
      for (const { month, counts: inMonth } of months)
        expect(inMonth).toEqual(
          expected(counted.filter((row) => units[row.unit].id === unitId && row.dueOn?.startsWith(month)))
            .counts,
        );

    for (const { planId, counts: ofPlan } of dashboard.plans)
      expect(ofPlan).toEqual(expected(counted.filter((row) => plans[row.plan].id === planId)).counts);
    expect(dashboard.plans).toHaveLength(2);
  });

  it('ranks units by the dates that rank', () => {
    const rates = dashboard.units.map(({ onTime }) => onTime.ranking.onTime / onTime.ranking.decided);
    expect(rates).toEqual([...rates].sort((a, b) => b - a));
    expect(dashboard.units.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
  });

  it('names the ten that are overdue longest', () => {
    const overdue = counted
      .filter((row) => row.state !== 'CANCELLED' && timelinessOf(row, MOMENT) === 'OVERDUE')
      .sort((a, b) => ((a.lastDayOn ?? '') + a.id < (b.lastDayOn ?? '') + b.id ? -1 : 1));
    expect(overdue.length).toBeGreaterThan(10);
    expect(dashboard.overdue.map(({ assignmentId }) => assignmentId)).toEqual(
      overdue.slice(0, 10).map(({ id }) => id),
    );
  });

  it('counts what the list behind each number shows', async () => {
    const listed = async (filter: string) => {
      const { body } = await get(
        'chairman',
        `/assignments?role=${role}&planStatus=ISSUED&pageSize=1&${filter}`,
      );
      return (body as { total: number }).total;
    };
    const { counts, units: all, months } = dashboard;
    expect(await listed('counted=ALL')).toBe(counts.total);
    expect(await listed('counted=DONE')).toBe(counts.completedOnTime + counts.completedLate);
    expect(await listed('counted=IN_TIME')).toBe(counts.openInTime);
    expect(await listed('timeliness=OVERDUE')).toBe(counts.openOverdue);
    expect(await listed('state=SUBMITTED')).toBe(counts.submitted);
    expect(await listed('timeliness=NO_DEADLINE')).toBe(counts.noDeadline);
    for (const unit of all) {
      const late = unit.counts.openOverdue + unit.counts.completedLate;
      expect(await listed(`unitId=${unit.unitId}&counted=LATE`)).toBe(late);
    }
    const december = months.find(({ month }) => month === '2022-12');
    expect(await listed('dueFrom=2022-12-01&dueTo=2022-12-31&timeliness=DONE_LATE')).toBe(
      december?.counts.completedLate,
    );
  });
});

describe('a dashboard shows what its person may see', () => {
  it('to the council, its campaigns', async () => {
    const dashboard = await dashboardOf('council');
    expect(dashboard.view).toBe('CAMPAIGNS');
    expect(dashboard.plans.map(({ planId }) => planId)).toEqual([plans.thiDua.id]);
    expect(dashboard.counts).toEqual(
      expected(rows.filter((row) => row.plan === 'thiDua' && row.role === 'LEAD')).counts,
    );
    await get('council', `/dashboard?planId=${plans.kh.id}`).expect(404);
  });

  it('a plan that is over, only when it is asked for', async () => {
    const { counts, plans: shown } = await dashboardOf('clerk', `?planId=${plans.closed.id}`);
    expect(counts).toEqual(
      expected(rows.filter((row) => row.plan === 'closed' && row.role === 'LEAD')).counts,
    );
    expect(shown.map(({ planId }) => planId)).toEqual([plans.closed.id]);
  });

  it('to a head, the own unit beside all units together, and no other unit by name', async () => {
    const { source } = product;
    const unseen = await addPlan(source, units.govap, { number: '99' });
    await addTask(source, unseen, { dueOn: '2022-12-01', assignments: [{ unit: units.kt }] });
    try {
      const dashboard = await dashboardOf('head');
      expect([dashboard.view, dashboard.unitName]).toEqual(['UNIT', 'Phòng Tài chính - Kế hoạch']);
      const counted = rows.filter(inProgress('LEAD'));
      const { counts, onTime } = dashboard;
      expect({ counts, onTime }).toEqual(expected(counted.filter(({ unit }) => unit === 'tckh')));
      // Only over the plans that the head sees.
      expect(dashboard.average).toEqual({ units: 4, ...expected(counted) });
      expect(dashboard.units.map(({ unitId, rank }) => [unitId, rank])).toEqual([[units.tckh.id, null]]);
      expect(new Set(dashboard.overdue.map(({ unitId }) => unitId))).toEqual(new Set([units.tckh.id]));
      expect(JSON.stringify(dashboard)).not.toMatch(/Phòng Kinh tế|Phòng Tư pháp/);
      await get('head', `/dashboard?planId=${unseen.id}`).expect(404);
    } finally {
      await source.query('DELETE FROM plan WHERE id = $1', [unseen.id]);
    }
  });

  it('to leaders, clerk and observers alike, the whole authority; to those of another, nothing of it', async () => {
    const seen = await dashboardOf('chairman');
    expect(await dashboardOf('clerk')).toEqual(seen);
    expect(await dashboardOf('observer')).toEqual(seen);
    const foreign = await dashboardOf('stranger');
    expect([foreign.unitName, foreign.counts.total, foreign.units, foreign.plans]).toEqual([
      'UBND Quận 1',
      0,
      [],
      [],
    ]);
    await get('stranger', `/dashboard?planId=${plans.kh.id}`).expect(404);
  });

  it('and no view that no role of theirs gives', async () => {
    await get('head', '/dashboard?view=AUTHORITY').expect(404);
    await get('council', '/dashboard?view=AUTHORITY').expect(404);
    await get('head', `/dashboard?view=UNIT&of=${units.kt.id}`).expect(404);
    await get('stranger', `/dashboard?of=${units.govap.id}`).expect(404);
    await get('admin').expect(403);
  });
});
