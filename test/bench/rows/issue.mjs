import { randomUUID } from 'node:crypto';
import { built } from '../support/built.mjs';
import { openDatabase } from '../support/database.mjs';
import { median, ms, timed, times } from '../support/measure.mjs';
import { addAuthority } from '../support/organisation.mjs';
import { openProduct } from '../support/product-context.mjs';

const TASKS = 1_000;
const UNITS_PER_TASK = 20;
const RUNS = 3;
const MOST_TIMES = 2;

/** Issuing a reviewed plan; beside it, its very tasks and assignments by multi-row INSERT in one transaction. */
export async function run(context) {
  const { url, pool } = await openDatabase(context);
  const organisation = await addAuthority(pool);
  const app = await openProduct(context, url);
  const { IssuingService } = await built('tasks/issuing.service.js');
  const issuing = app.get(IssuingService, { strict: false });

  const issued = [];
  const bare = [];
  let assignments = 0;
  for (let number = 0; number <= RUNS; number++) {
    const importId = await addImport(pool, organisation, number + 1);
    const { took, answer } = await timed(() => issuing.issue(organisation.actor, importId, 1));
    const copy = await copyOf(pool, answer.planId);
    assignments = copy.assignment.rows.length;
    const { took: limit } = await timed(() => insertAll(pool, copy));
    // The first run only warms up.
    if (number > 0) {
      issued.push(took);
      bare.push(limit);
    }
  }
  const ratio = median(issued) / median(bare);
  return [
    {
      work: `issuing a ${TASKS.toLocaleString('en')}-task plan to 30 units (${assignments.toLocaleString('en')} assignments)`,
      target: `≤ ${MOST_TIMES} ×`,
      measured: ms(median(issued)),
      bare: `${ms(median(bare))} multi-row INSERT`,
      ratio: times(ratio),
      held: ratio <= MOST_TIMES,
    },
  ];
}

async function addImport(pool, { authorityId, unitIds, userId }, number) {
  const reference = (key, unitId) => ({
    key,
    raw: 'Phòng chuyên môn',
    kind: 'unit',
    unitIds: [unitId],
    match: 'exact',
    candidates: [],
    confirmed: false,
  });
  const tasks = Array.from({ length: TASKS }, (_, index) => {
    const units = Array.from(
      { length: UNITS_PER_TASK },
      (_unused, k) => unitIds[(index + k) % unitIds.length],
    );
    return {
      key: `t${index}`,
      included: true,
      source: 'table',
      sectionKey: `s${Math.floor((index * 5) / TASKS)}`,
      ordinal: String(index + 1),
      content: `Nhiệm vụ số ${index + 1}: tổ chức triển khai, kiểm tra, đôn đốc và tổng hợp kết quả`,
      product: 'Báo cáo kết quả',
      leads: [reference(`t${index}l`, units[0])],
      coordinating: units.slice(1).map((unitId, k) => reference(`t${index}c${k}`, unitId)),
      supervising: [],
      deadline: {
        raw: 'Tháng 6/2023',
        source: 'cell',
        kind: 'period',
        from: '2023-06-01',
        due: '2023-06-30',
        exclusive: false,
      },
      warnings: [],
      at: null,
    };
  });
  const draft = {
    document: {
      number: String(number),
      symbol: 'KH-UBND',
      kind: 'KH',
      issuer: 'Ủy ban nhân dân quận Đo Đạc',
      place: 'Đo Đạc',
      issuedOn: '2023-01-18',
      title: 'Kế hoạch đo',
      signer: null,
      signerTitle: null,
      campaign: false,
      periodFrom: '2023-01-01',
      periodTo: '2023-12-31',
      reportingDeadlines: [],
    },
    sections: Array.from({ length: 5 }, (_, index) => ({
      key: `s${index}`,
      label: String(index + 1),
      title: `Phần ${index + 1}`,
    })),
    tasks,
    warnings: [],
    nextKey: 1_000_000,
  };
  const [id, fileId] = [randomUUID(), randomUUID()];
  await pool.query(
    `INSERT INTO stored_file (id, sha256, size, media_type, name, uploaded_by) VALUES ($1, '', 1, 'application/pdf', 'do.pdf', $2)`,
    [fileId, userId],
  );
  await pool.query(
    `INSERT INTO plan_import (id, authority_id, file_id, file_name, draft, blocks, created_by) VALUES ($1, $2, $3, 'do.docx', $4, '[]', $5)`,
    [id, authorityId, fileId, JSON.stringify(draft), userId],
  );
  return id;
}

/** The rows that issuing wrote, under new ids, and the plan they hang on. */
async function copyOf(pool, planId) {
  const copyId = randomUUID();
  await pool.query(
    `INSERT INTO plan (id, authority_id, number, symbol, year, title, issued_on, status, created_by, version)
     SELECT $2, authority_id, number || '-copy', symbol, year, title, issued_on, 'CANCELLED', created_by, 1 FROM plan WHERE id = $1`,
    [planId, copyId],
  );
  const ids = new Map();
  const rowsOf = async (table, change) => {
    const { rows, fields } = await pool.query({
      text: `SELECT * FROM ${table} WHERE plan_id = $1`,
      values: [planId],
      rowMode: 'array',
    });
    const columns = fields.map(({ name }) => name).filter((name) => name !== 'search');
    const at = Object.fromEntries(fields.map(({ name }, index) => [name, index]));
    return {
      table,
      columns,
      rows: rows.map((row) => change(row, at)).map((row) => columns.map((name) => row[at[name]])),
    };
  };
  const task = await rowsOf('task', (row, at) => {
    const id = randomUUID();
    ids.set(row[at.id], id);
    row[at.id] = id;
    row[at.plan_id] = copyId;
    row[at.references] = JSON.stringify(row[at.references]);
    return row;
  });
  const assignment = await rowsOf('assignment', (row, at) => {
    row[at.id] = randomUUID();
    row[at.task_id] = ids.get(row[at.task_id]);
    row[at.plan_id] = copyId;
    return row;
  });
  return { task, assignment };
}

const MOST_PARAMETERS = 60_000;

async function insertAll(pool, { task, assignment }) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    for (const { table, columns, rows } of [task, assignment]) {
      const atOnce = Math.floor(MOST_PARAMETERS / columns.length);
      for (let from = 0; from < rows.length; from += atOnce) {
        const some = rows.slice(from, from + atOnce);
        let parameter = 0;
        const tuples = some.map((row) => `(${row.map(() => `$${++parameter}`).join(',')})`).join(',');
        const names = columns.map((name) => `"${name}"`).join(',');
        await client.query(`INSERT INTO ${table} (${names}) VALUES ${tuples}`, some.flat());
      }
    }
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}
