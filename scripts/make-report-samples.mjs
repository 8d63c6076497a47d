#!/usr/bin/env node
/**
 * Writes the reports of docs/samples/ as the product makes them: for each story of docs/samples/source/ it starts the
 * product on its sample data, imports and issues the plan, lets the units report, consolidates and issues the report,
 * and keeps its files. The clock is the story's own. Usage: npm run samples:reports
 */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const SAMPLES = path.join(ROOT, 'docs/samples');
const PORT = 3180;
const ADDRESS = `http://localhost:${PORT}`;

ensureBuilt(['server']);
for (const file of readdirSync(path.join(SAMPLES, 'source')).filter((name) => name.endsWith('.json'))) {
  await tell(JSON.parse(readFileSync(path.join(SAMPLES, 'source', file), 'utf8')));
}

async function tell(story) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dondoc-report-samples-'));
  // The database's account (this may run as root) must be able to enter it.
  chmodSync(folder, 0o755);
  try {
    const planId = await during(folder, story.plan.issuedAt, (people) => issuePlan(story, people));
    await during(folder, story.collectedAt, (people) => collect(story, planId, people));
    await during(folder, story.reportedAt, (people) => report(story, planId, people));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function issuePlan({ plan }, signIn) {
  const clerk = await signIn(plan.clerk);
  const form = new FormData();
  form.set('file', new Blob([readFileSync(path.join(ROOT, 'samples', plan.file))]), plan.file);
  let view = await clerk.post('/plan-imports', form);
  for (let round = 0; view.openQuestions > 0; round++) {
    if (round > 5) throw new Error(`${plan.file}: ${view.openQuestions} questions stay open`);
    view = await clerk.patch(`/plan-imports/${view.id}`, {
      version: view.version,
      edits: view.questions.map((question) => answer(question, view)),
    });
  }
  const issued = await clerk.post(`/plan-imports/${view.id}/issue`, { version: view.version });
  return issued.planId;
}

/** As a clerk would: the unit that is meant where one is likely, else the document's own words; no lead, no task. */
function answer({ taskKey, referenceKey }, { tasks }) {
  if (referenceKey === null) return { op: 'set-task', taskKey, field: 'included', value: false };
  const task = tasks.find(({ key }) => key === taskKey);
  const reference = [...task.leads, ...task.coordinating, ...(task.supervising ?? [])].find(
    ({ key }) => key === referenceKey,
  );
  const likely = reference?.candidates.find(({ distance }) => distance < 0.2);
  return {
    op: 'set-reference',
    taskKey,
    referenceKey,
    unitIds: likely ? [likely.unitId] : [],
    kind: likely ? 'unit' : 'external',
    learnAlias: false,
  };
}

/** The units report on their tasks, then for the period; the clerk accepts what they hand in. */
async function collect({ plan, period, updates, unitReports, nothingNew }, planId, signIn) {
  const clerk = await signIn(plan.clerk);
  const { items } = await clerk.get(`/plans/${planId}/tasks?pageSize=100`);
  for (const { task, by, submit, ...said } of updates) {
    const person = await signIn(by);
    const row = items.find(({ ordinal }) => ordinal?.replace(/\.$/, '') === task);
    if (!row) throw new Error(`no task ${task}`);
    const { assignments } = await person.get(`/tasks/${row.id}`);
    const own = assignments.find(({ unitId }) => person.unitIds.includes(unitId));
    if (!own) throw new Error(`${by} has no part in task ${task}`);
    const { percent, ...words } = said;
    const route = `/assignments/${own.id}/${submit ? 'submit' : 'updates'}`;
    const after = await person.post(route, {
      version: own.version,
      ...words,
      ...(submit ? {} : { percent }),
    });
    if (submit) await clerk.post(`/assignments/${own.id}/confirm`, { version: after.version });
  }
  const { id, version, openedAt } = await periodOf(clerk, planId, period);
  if (!openedAt) await clerk.post(`/report-periods/${id}/open`, { version });
  const brief = { difficulties: '', proposals: '', nextPeriod: '', nothingNew: nothingNew?.words };
  const handedIn = [...Object.entries(unitReports), ...(nothingNew?.by ?? []).map((by) => [by, brief])];
  for (const [by, words] of handedIn) {
    const person = await signIn(by);
    const page = await person.get(`/unit-reports?planId=${planId}&periodId=${id}`);
    const owed = page.items.find(({ unitId }) => person.unitIds.includes(unitId));
    if (!owed) throw new Error(`${by} owes no report`);
    const opened = await person.post(`/unit-reports/${owed.id}/open`);
    const written = await person.put(`/unit-reports/${owed.id}`, {
      version: opened.version,
      items: [],
      figures: [],
      nothingNew: '',
      ...words,
    });
    const submitted = await person.post(`/unit-reports/${owed.id}/submit`, { version: written.version });
    await clerk.post(`/unit-reports/${owed.id}/accept`, { version: submitted.version });
  }
}

async function periodOf(clerk, planId, due) {
  const { periods } = await clerk.get(`/plans/${planId}/report-periods`);
  const found = periods.find(({ dueOn }) => dueOn === due);
  if (!found)
    throw new Error(`no period due on ${due} among ${periods.map(({ dueOn }) => dueOn).join(', ')}`);
  return found;
}

async function report({ plan, period, report: { name, ...given } }, planId, signIn) {
  const clerk = await signIn(plan.clerk);
  const { id: periodId } = await periodOf(clerk, planId, period);
  const draft = await clerk.post(`/plans/${planId}/consolidated-reports`, { periodId });
  const { issued } = await clerk.post(`/consolidated-reports/${draft.id}/issue`, {
    version: draft.version,
    recipients: draft.proposed.recipients,
    ...given,
  });
  for (const { format } of issued.at(-1).files) {
    const bytes = await clerk.bytes(`/consolidated-reports/${draft.id}/issued/1/${format}`);
    writeFileSync(path.join(SAMPLES, `${name}.${format}`), bytes);
    console.log(`${name}.${format}: ${Math.round(bytes.length / 1024)} KB`);
  }
}

/** The product on this data with its clock standing at this moment. */
async function during(folder, now, work) {
  const product = spawn(process.execPath, ['dist/main.js'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'development', PORT: String(PORT), DATA_DIR: folder, DONDOC_NOW: now },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise((resolve) => product.once('exit', resolve));
  try {
    let output = '';
    const password = await new Promise((resolve, reject) => {
      product.stdout.on('data', (chunk) => {
        output += chunk;
        if (output.includes('Ctrl-C')) resolve(/mật khẩu chung: (\S+?)\)/.exec(output)?.[1]);
      });
      void exited.then(() => reject(new Error(`the product did not start:\n${output}`)));
    });
    const known = new Map();
    return await work(async (username) => {
      if (!known.has(username)) known.set(username, await signIn(username, password));
      return known.get(username);
    });
  } finally {
    product.kill('SIGINT');
    await exited;
  }
}

async function signIn(username, password) {
  const answered = await send('POST', '/auth/sign-in', { username, password });
  const cookie = answered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const { roles } = await answered.json();
  const call = async (method, route, body) => (await send(method, route, body, cookie)).json();
  return {
    unitIds: roles.map(({ unitId }) => unitId),
    get: (route) => call('GET', route),
    post: (route, body) => call('POST', route, body),
    put: (route, body) => call('PUT', route, body),
    patch: (route, body) => call('PATCH', route, body),
    bytes: async (route) => Buffer.from(await (await send('GET', route, undefined, cookie)).arrayBuffer()),
  };
}

async function send(method, route, body, cookie) {
  const json = body !== undefined && !(body instanceof FormData);
  const answer = await fetch(`${ADDRESS}/api${route}`, {
    method,
    headers: {
      'X-Dondoc': '1',
      ...(cookie ? { Cookie: cookie } : {}),
      ...(json ? { 'Content-Type': 'application/json' } : {}),
    },
    body: json ? JSON.stringify(body) : body,
  });
  if (!answer.ok) throw new Error(`${method} ${route}: ${answer.status} ${await answer.text()}`);
  return answer;
}
