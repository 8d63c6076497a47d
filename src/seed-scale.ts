import type { DataSource, EntityManager } from 'typeorm';
import { effectiveLastDay } from './calendar/index.js';
import type { WorkingCalendar } from './calendar/index.js';
import { loadCalendar } from './calendar/store/index.js';
import { Clock, DEFAULT_LOCALE, newId } from './common/index.js';
import type { Settings } from './config/index.js';
import { createDataSource } from './database/index.js';
import { SAMPLE_AUTHORITIES, SCALE_DIFFICULTIES, SCALE_RESULTS, scalePlans } from './samples/index.js';
import type { ScalePlan, ScaleSize } from './samples/index.js';
import { seedSamples } from './seed.js';
import { seedText } from './seed.messages.js';

/** Whose plans they are to be. */
export interface ScaleHome {
  authorityId: string;
  /** Who gets the work, in this order by turns. */
  unitIds: string[];
  createdBy: string;
  today: string;
  calendar: WorkingCalendar;
}

/** What was written. */
export interface ScaleWritten {
  planIds: string[];
  tasks: number;
  assignments: number;
}

export interface ScaleOptions {
  /** SQL of the due date over the task `given` and the number `k` of the assignment in it. */
  due?: string;
  /** Nothing is finished yet. */
  allOpen?: boolean;
  updates?: boolean;
  onBatch?: (written: ScaleWritten) => void;
}

/** Anything that runs a statement. */
interface Database {
  query(sql: string, values?: unknown[]): Promise<unknown>;
}

/** Small enough that no statement runs into the product's own time limit. */
const TASKS_AT_ONCE = 3_000;

/**
 * Fills a sample database with plans that together have this many assignments, so that the product can be tried at
 * the size of a province. @throws in production, and where the database holds anybody's real work.
 */
export async function seedScale(
  databaseUrl: string,
  settings: Pick<Settings, 'production' | 'fixedNow'>,
  assignments: number,
  log: (line: string) => void,
): Promise<void> {
  if (!Number.isSafeInteger(assignments) || assignments < 1 || assignments > MOST)
    throw new Error(seedText(DEFAULT_LOCALE, 'SCALE_RANGE', { max: MOST.toLocaleString('vi') }));
  await seedSamples(databaseUrl, settings, log);
  const source = createDataSource({ url: databaseUrl, poolSize: 2 });
  await source.initialize();
  try {
    await refuseRealWork(source);
    const start = Date.now();
    const written = await insertScalePlans(
      source,
      await homeOf(source, new Clock(settings.fixedNow).today()),
      { assignments, firstNumber: await firstFreeNumber(source) },
      {
        onBatch: ({ assignments: done }) =>
          log(seedText(DEFAULT_LOCALE, 'SCALE_PROGRESS', { done: done.toLocaleString('vi') })),
      },
    );
    await source.query('VACUUM (ANALYZE) plan, plan_section, task, assignment, progress_update');
    log(
      seedText(DEFAULT_LOCALE, 'SCALED', {
        plans: written.planIds.length.toLocaleString('vi'),
        tasks: written.tasks.toLocaleString('vi'),
        assignments: written.assignments.toLocaleString('vi'),
        seconds: Math.round((Date.now() - start) / 1000),
      }),
    );
  } finally {
    await source.destroy();
  }
}

const MOST = 5_000_000;

/** Everything in it came from the samples: no other authority, and nobody but the sample people. */
async function refuseRealWork(source: DataSource): Promise<void> {
  const [found] = await source.query<Array<{ foreign: boolean }>>(
    `SELECT EXISTS (SELECT FROM unit WHERE kind = 'AUTHORITY' AND NOT (code, name) IN (
         SELECT * FROM unnest($1::text[], $2::text[])))
       OR EXISTS (SELECT FROM user_account WHERE NOT username = ANY($3::text[]))
       OR NOT EXISTS (SELECT FROM sample_account) AS foreign`,
    [
      SAMPLE_AUTHORITIES.map(({ code }) => code),
      SAMPLE_AUTHORITIES.map(({ name }) => name),
      SAMPLE_AUTHORITIES.flatMap(({ people }) => people.map(({ username }) => username)),
    ],
  );
  if (found?.foreign !== false) throw new Error(seedText(DEFAULT_LOCALE, 'SCALE_REAL_WORK'));
}

/** The first sample authority that a coordinator keeps and that has wards: where a district's work is shown. */
async function homeOf(source: DataSource, today: string): Promise<ScaleHome> {
  const [home] = await source.query<Array<Omit<ScaleHome, 'today' | 'calendar'>>>(
    `SELECT a.id AS "authorityId",
       (SELECT r.user_id FROM role_assignment r JOIN unit held ON held.id = r.unit_id
        WHERE held.authority_id = a.id AND r.role = 'COORDINATOR' ORDER BY r.user_id LIMIT 1) AS "createdBy",
       (SELECT json_agg(u.id ORDER BY md5(u.code)) FROM unit u
        WHERE u.authority_id = a.id AND u.kind NOT IN ('AUTHORITY', 'COUNCIL') AND u.dissolved_on IS NULL) AS "unitIds"
     FROM unit a WHERE a.kind = 'AUTHORITY'
       AND EXISTS (SELECT FROM unit ward WHERE ward.authority_id = a.id AND ward.kind = 'WARD')
     ORDER BY a.position LIMIT 1`,
  );
  if (!home) throw new Error(seedText(DEFAULT_LOCALE, 'SCALE_REAL_WORK'));
  return { ...home, today, calendar: await loadCalendar(source.manager) };
}

async function firstFreeNumber(source: DataSource): Promise<number> {
  const [row] = await source.query<Array<{ last: number }>>(
    `SELECT coalesce(max(number::int), 0) AS last FROM plan WHERE number ~ '^[0-9]{1,6}$'`,
  );
  return (row?.last ?? 0) + 1;
}

/** Writes the plans in batches, each a transaction of its own: what was written stays if it is cut short. */
export async function insertScalePlans(
  database: Database | EntityManager,
  home: ScaleHome,
  size: ScaleSize,
  options: ScaleOptions = {},
): Promise<ScaleWritten> {
  const written: ScaleWritten = { planIds: [], tasks: 0, assignments: 0 };
  const flush = async (plans: Array<ScalePlan & { id: string }>) => {
    await insertBatch(database, home, plans, options);
    for (const { id, tasks } of plans) {
      written.planIds.push(id);
      written.tasks += tasks.length;
      written.assignments += tasks.reduce((sum, { parts }) => sum + parts, 0);
    }
    options.onBatch?.(written);
  };
  let batch: Array<ScalePlan & { id: string }> = [];
  for (const plan of scalePlans(size, home.today)) {
    batch.push({ id: newId(), ...plan });
    if (batch.reduce((sum, { tasks }) => sum + tasks.length, 0) < TASKS_AT_ONCE) continue;
    await flush(batch);
    batch = [];
  }
  if (batch.length) await flush(batch);
  return written;
}

async function insertBatch(
  database: Database,
  home: ScaleHome,
  plans: Array<ScalePlan & { id: string }>,
  { due = 'given.due', allOpen = false, updates = true }: ScaleOptions,
): Promise<void> {
  const sections = plans.flatMap(({ id: planId, sections: of }) =>
    of.map((section, position) => ({ id: newId(), plan_id: planId, position, ...section })),
  );
  const tasks = plans.flatMap((plan, at) =>
    plan.tasks.map((task, position) => ({
      id: newId(),
      plan_id: plan.id,
      section_id: sections[at * plan.sections.length + task.section]?.id,
      position,
      ...task,
      last_day: task.due && effectiveLastDay(task.due, false, home.calendar),
      closed: plan.closed,
      issued_on: plan.issuedOn,
    })),
  );
  await database.query(INSERT_PLANS, [
    JSON.stringify(plans.map(({ tasks: _tasks, sections: _sections, ...plan }) => plan)),
    home.authorityId,
    home.createdBy,
  ]);
  await database.query(INSERT_SECTIONS, [JSON.stringify(sections)]);
  await database.query(INSERT_TASKS, [JSON.stringify(tasks)]);
  const parts = tasks.map(({ id, plan_id, n, parts: of, due: on, last_day, closed, issued_on }) => ({
    ...{ id, plan_id, n, parts: of, due: on, last_day, closed, issued_on },
  }));
  await database.query(insertAssignments(due), [
    JSON.stringify(parts),
    home.authorityId,
    home.unitIds,
    home.today,
    allOpen,
  ]);
  if (updates)
    await database.query(INSERT_UPDATES, [
      plans.map(({ id }) => id),
      home.createdBy,
      SCALE_RESULTS,
      SCALE_DIFFICULTIES,
    ]);
}

const INSERT_PLANS = `INSERT INTO plan (id, authority_id, number, symbol, year, title, place, issued_on, campaign,
    period_from, period_to, status, created_by, released_at, version)
  SELECT id, $2, number, 'KH-UBND', year, title, NULL, "issuedOn", campaign, "from", "to",
    CASE WHEN closed THEN 'CLOSED' ELSE 'ISSUED' END, $3, "issuedOn"::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh', 1
  FROM jsonb_to_recordset($1) AS given(id uuid, number text, year int, title text, "issuedOn" date, campaign boolean,
    "from" date, "to" date, closed boolean)`;

const INSERT_SECTIONS = `INSERT INTO plan_section (id, plan_id, label, title, position)
  SELECT id, plan_id, label, title, position
  FROM jsonb_to_recordset($1) AS given(id uuid, plan_id uuid, label text, title text, position int)`;

const INSERT_TASKS = `INSERT INTO task (id, plan_id, section_id, position, ordinal, content, product, deadline_raw,
    deadline_kind, deadline_source)
  SELECT id, plan_id, section_id, position, (position + 1)::text, content, product, "deadlineRaw",
    CASE WHEN due IS NULL THEN 'ongoing' ELSE 'date' END, 'cell'
  FROM jsonb_to_recordset($1) AS given(id uuid, plan_id uuid, section_id uuid, position int, content text, product text,
    "deadlineRaw" text, due date)`;

/**
 * Each task's first unit leads. What a closed plan still has open is the exception; in the others what is past its day
 * is mostly done, and what is not has been begun.
 */
const insertAssignments = (
  due: string,
) => `INSERT INTO assignment (id, task_id, plan_id, authority_id, unit_id, role,
    focal, named_as, state, percent, original_due_on, due_on, last_day_on, acknowledged_at, submitted_on, completed_at,
    created_at, updated_at)
  SELECT gen_random_uuid(), given.id, given.plan_id, $2, ($3::uuid[])[1 + (given.n * 11 + k) % cardinality($3::uuid[])],
    CASE WHEN k = 0 THEN 'LEAD' ELSE 'COORDINATING' END, k = 0, 'các đơn vị', stands.state,
    CASE stands.state WHEN 'COMPLETED' THEN 100 WHEN 'SUBMITTED' THEN 100
      WHEN 'IN_PROGRESS' THEN 5 * (1 + chance.roll % 18) ELSE 0 END,
    fallen.due, fallen.due, coalesce(fallen.last_day, fallen.due),
    CASE WHEN stands.state <> 'NEW' THEN given.issued_on + interval '2 days' END,
    CASE WHEN stands.state IN ('SUBMITTED', 'COMPLETED') THEN stands.done_on END,
    CASE WHEN stands.state = 'COMPLETED' THEN stands.done_on + interval '1 day' END,
    given.issued_on, stands.done_on
  FROM jsonb_to_recordset($1) AS given(id uuid, plan_id uuid, n int, parts int, due date, last_day date,
    closed boolean, issued_on date)
  CROSS JOIN LATERAL generate_series(0, given.parts - 1) k
  CROSS JOIN LATERAL (SELECT (hashint4(given.n * 16 + k) & 2147483647) % 1000 AS roll) chance
  CROSS JOIN LATERAL (SELECT ${due} AS due,
    CASE WHEN (${due}) IS NOT DISTINCT FROM given.due THEN given.last_day END AS last_day) fallen
  CROSS JOIN LATERAL (SELECT
    greatest(given.issued_on, least($4::date, coalesce(fallen.due, $4::date)
      + CASE WHEN chance.roll % 10 < 8 THEN - chance.roll % 12 ELSE 1 + chance.roll % 9 END)) AS done_on,
    CASE
      WHEN $5::boolean THEN (ARRAY['NEW', 'ACKNOWLEDGED', 'IN_PROGRESS'])[1 + chance.roll % 3]
      WHEN fallen.due IS NULL THEN 'IN_PROGRESS'
      WHEN given.closed THEN CASE WHEN chance.roll < 965 THEN 'COMPLETED' WHEN chance.roll < 985 THEN 'CANCELLED'
        ELSE 'IN_PROGRESS' END
      WHEN fallen.due < $4::date THEN CASE WHEN chance.roll < 780 THEN 'COMPLETED' WHEN chance.roll < 840 THEN 'SUBMITTED'
        WHEN chance.roll < 960 THEN 'IN_PROGRESS' WHEN chance.roll < 990 THEN 'ACKNOWLEDGED' ELSE 'NEW' END
      ELSE CASE WHEN chance.roll < 100 THEN 'COMPLETED' WHEN chance.roll < 150 THEN 'SUBMITTED'
        WHEN chance.roll < 600 THEN 'IN_PROGRESS' WHEN chance.roll < 850 THEN 'ACKNOWLEDGED' ELSE 'NEW' END
    END AS state) stands`;

/** What was reported last; identifiers grow with time, as the product's own do. By the unit's head where it has one. */
const INSERT_UPDATES = `INSERT INTO progress_update (id, assignment_id, author_id, author_name, state, percent, result,
    difficulty, reported_at, created_at)
  SELECT (lpad(to_hex((extract(epoch FROM reported.at) * 1000)::bigint), 12, '0') || '7' || substr(md5(a.id::text), 1, 3)
      || '8' || substr(md5(a.id::text), 4, 15))::uuid,
    a.id, coalesce(head.id, $2::uuid), coalesce(head.full_name, clerk.full_name, ''),
    CASE WHEN a.state = 'IN_PROGRESS' THEN 'IN_PROGRESS' ELSE 'SUBMITTED' END, a.percent,
    ($3::text[])[1 + chance.roll % cardinality($3::text[])],
    CASE WHEN a.state = 'IN_PROGRESS' AND chance.roll % 3 = 0 THEN ($4::text[])[1 + chance.roll % cardinality($4::text[])]
      ELSE '' END,
    reported.at, reported.at
  FROM assignment a
  CROSS JOIN LATERAL (SELECT hashtext(a.id::text) & 2147483647 AS roll) chance
  CROSS JOIN LATERAL (SELECT a.updated_at + interval '9 hours' AS at) reported
  LEFT JOIN user_account clerk ON clerk.id = $2::uuid
  LEFT JOIN (SELECT DISTINCT ON (r.unit_id) r.unit_id, p.id, p.full_name
    FROM role_assignment r JOIN user_account p ON p.id = r.user_id WHERE r.role = 'HEAD'
    ORDER BY r.unit_id, p.username) head ON head.unit_id = a.unit_id
  WHERE a.plan_id = ANY($1::uuid[]) AND a.state IN ('IN_PROGRESS', 'SUBMITTED', 'COMPLETED')`;
