import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { built } from './built.mjs';

/** An authority with `units` departments and a coordinator who sees it all and is signed in. */
export async function addAuthority(pool, { units = 30 } = {}) {
  const authorityId = randomUUID();
  await pool.query(
    `INSERT INTO unit (id, kind, name, short_name, code, authority_id, place, position)
     VALUES ($1, 'AUTHORITY', 'Ủy ban nhân dân quận Đo Đạc', 'UBND quận', 'DD', $1, 'Đo Đạc', 0)`,
    [authorityId],
  );
  const { rows } = await pool.query(
    `INSERT INTO unit (id, kind, name, short_name, code, parent_id, authority_id, position)
     SELECT gen_random_uuid(), 'DEPARTMENT', 'Phòng Chuyên môn số ' || n, 'Phòng ' || n, 'P' || n, $1, $1, n
     FROM generate_series(1, $2::int) n RETURNING id`,
    [authorityId, units],
  );
  const userId = randomUUID();
  await pool.query(
    `INSERT INTO user_account (id, username, full_name, password_hash, version) VALUES ($1, 'bench', 'Người đo', '', 1)`,
    [userId],
  );
  await pool.query(
    `INSERT INTO role_assignment (id, user_id, unit_id, role) VALUES (gen_random_uuid(), $1, $2, 'COORDINATOR')`,
    [userId, authorityId],
  );
  const token = randomBytes(32).toString('base64url');
  await pool.query(
    `INSERT INTO session (id, token_hash, user_id, expires_at) VALUES (gen_random_uuid(), $1, $2, now() + interval '1 day')`,
    [createHash('sha256').update(token).digest('hex'), userId],
  );
  const unitIds = rows.map(({ id }) => id);
  return {
    authorityId,
    unitIds,
    userId,
    /** Headers of a browser in which the coordinator is signed in. */
    headers: { cookie: `dondoc=${token}`, 'x-dondoc': '1' },
    actor: {
      userId,
      fullName: 'Người đo',
      locale: 'vi',
      roles: [
        { role: 'COORDINATOR', unitId: authorityId, authorityId, scopeUnitIds: [authorityId, ...unitIds] },
      ],
    },
  };
}

const DUE_AROUND_NOW = 'current_date - 90 + (t.position * 7 + k) % 180';

/** A head with an address for each unit. */
export async function addHeads(pool, { unitIds }) {
  await pool.query(
    `WITH head AS (
       INSERT INTO user_account (id, username, full_name, email, password_hash, version)
       SELECT gen_random_uuid(), 'head' || n, 'Trưởng phòng số ' || n, 'head' || n || '@bench.example', '', 1
       FROM generate_series(1, $1::int) n RETURNING id, username
     )
     INSERT INTO role_assignment (id, user_id, unit_id, role)
     SELECT gen_random_uuid(), head.id, ($2::uuid[])[substr(head.username, 5)::int], 'HEAD' FROM head`,
    [unitIds.length, unitIds],
  );
  await pool.query('VACUUM (ANALYZE) user_account, role_assignment');
}

/**
 * Issued plans of `tasks` tasks in five sections, each task with `unitsPerTask` assignments (the first leads), due
 * over the half year around now, a quarter of them completed.
 * @param first number of the first plan.
 * @param due SQL of the date over the task `t` and the number `k` of the assignment in it.
 * @returns the plans' ids.
 */
export async function addPlans(
  pool,
  { authorityId, unitIds },
  {
    plans = 1,
    first = 1,
    tasks = 1_000,
    unitsPerTask = 20,
    allOpen = false,
    updates = false,
    due = DUE_AROUND_NOW,
  } = {},
) {
  const planIds = [];
  for (let number = first; number < first + plans; number++) {
    const planId = randomUUID();
    planIds.push(planId);
    await pool.query(
      `INSERT INTO plan (id, authority_id, number, symbol, year, title, issued_on, status, created_by, released_at, version)
       VALUES ($1, $2, $3, 'KH-UBND', 2026, 'Kế hoạch đo số ' || $3, current_date - 90, 'ISSUED', $1, now(), 1)`,
      [planId, authorityId, String(number)],
    );
    await pool.query(
      `INSERT INTO plan_section (id, plan_id, label, title, position)
       SELECT gen_random_uuid(), $1, (ARRAY['I','II','III','IV','V'])[n], 'Phần thứ ' || n, n FROM generate_series(1, 5) n`,
      [planId],
    );
    await pool.query(
      `INSERT INTO task (id, plan_id, section_id, position, ordinal, content, product, deadline_kind, deadline_source)
       SELECT gen_random_uuid(), $1, s.id, n, n::text,
         'Nhiệm vụ số ' || n || ': tổ chức triển khai, kiểm tra, đôn đốc và tổng hợp kết quả thực hiện theo lĩnh vực được giao',
         'Báo cáo kết quả', 'date', 'cell'
       FROM generate_series(1, $2::int) n
       JOIN plan_section s ON s.plan_id = $1 AND s.position = 1 + (n - 1) * 5 / $2::int`,
      [planId, tasks],
    );
    await pool.query(
      `INSERT INTO assignment (id, task_id, plan_id, authority_id, unit_id, role, focal, named_as, state, percent,
         original_due_on, due_on, last_day_on, submitted_on, completed_at)
       SELECT gen_random_uuid(), t.id, t.plan_id, $2, ($3::uuid[])[1 + (t.position + k) % $4::int],
         CASE WHEN k = 0 THEN 'LEAD' ELSE 'COORDINATING' END, k = 0, 'các đơn vị', d.state, d.percent, d.due, d.due, d.due,
         CASE WHEN d.state = 'COMPLETED' THEN d.due + (t.position % 3 - 1) END,
         CASE WHEN d.state = 'COMPLETED' THEN now() END
       FROM task t CROSS JOIN generate_series(0, $5::int - 1) k
       CROSS JOIN LATERAL (SELECT ${due} AS due,
         CASE WHEN NOT $6::boolean AND (t.position + k) % 4 = 0 THEN 'COMPLETED'
           ELSE (ARRAY['NEW','ACKNOWLEDGED','IN_PROGRESS'])[1 + (t.position + k) % 3] END AS state,
         (t.position * 13) % 100 AS percent) d
       WHERE t.plan_id = $1`,
      [planId, authorityId, unitIds, unitIds.length, unitsPerTask, allOpen],
    );
    if (updates) {
      await pool.query(
        `INSERT INTO progress_update (id, assignment_id, author_id, author_name, state, percent, result, difficulty, proposal, reported_at)
         SELECT gen_random_uuid(), a.id, $2, 'Người báo cáo', a.state, a.percent,
           'Đã triển khai đến các bộ phận, kiểm tra 12 cơ sở, hoàn thành ' || a.percent || '% khối lượng được giao.',
           CASE WHEN t.position % 5 = 0 THEN 'Thiếu nhân lực chuyên trách' ELSE '' END,
           CASE WHEN t.position % 10 = 0 THEN 'Bố trí thêm kinh phí' ELSE '' END, now()
         FROM assignment a JOIN task t ON t.id = a.task_id WHERE a.plan_id = $1 AND a.focal`,
        [planId, authorityId],
      );
    }
  }
  await pool.query('VACUUM (ANALYZE) unit, plan, plan_section, task, assignment, progress_update');
  return planIds;
}

/**
 * Believable plans of the generator behind `dondoc seed --scale` that together have so many assignments.
 * @returns what it wrote: { planIds, tasks, assignments }.
 */
export async function addScalePlans(url, { authorityId, unitIds, userId }, assignments) {
  const { createDataSource } = await built('database/index.js');
  const { loadCalendar } = await built('calendar/store/index.js');
  const { insertScalePlans } = await built('seed-scale.js');
  const source = createDataSource({ url, poolSize: 2 });
  await source.initialize();
  try {
    const home = {
      authorityId,
      unitIds,
      createdBy: userId,
      today: new Date().toISOString().slice(0, 10),
      calendar: await loadCalendar(source.manager),
    };
    const written = await insertScalePlans(source, home, { assignments, firstNumber: 1 });
    await source.query('VACUUM (ANALYZE) unit, plan, plan_section, task, assignment, progress_update');
    return written;
  } finally {
    await source.destroy();
  }
}
