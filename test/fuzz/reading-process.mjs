/**
 * Reads mutants one after the other, with the very code that an upload goes through (as built, in dist/), and
 * answers how each ended and what was wrong with that.
 */
const built = (file) => import(new URL(`../../dist/${file}`, import.meta.url));
const { readPlan } = await built('plans/reading/read-plan.js');
const { previewDocument } = await built('plans/import/index.js');
const { lookUpMessage } = await built('common/i18n.js');
const { readUnitDirectory } = await built('units/unit-directory-file.rules.js');
const { GO_VAP } = await built('samples/go-vap.js');

const directory = readUnitDirectory({
  authority: { name: GO_VAP.name, aliases: GO_VAP.aliases },
  units: GO_VAP.units,
  groups: GO_VAP.groups.map(({ name, aliases, memberCodes }) => ({
    name,
    aliases,
    members: GO_VAP.units
      .filter(({ kind, code }) =>
        memberCodes === 'ALL_WARDS' ? kind === 'WARD' : memberCodes.includes(code),
      )
      .map(({ name: member }) => member),
  })),
});

// The process of an upload lets a library drop promises too (stray-rejections.ts); here they are counted.
let dropped = 0;
process.on('unhandledRejection', () => dropped++);

process.on('message', async ({ bytes, fileName }) => {
  const start = performance.now();
  dropped = 0;
  const { ending, faults } = await examine(bytes, fileName);
  // What a reader left behind shows up by the next turns of the loop.
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  const rssMegabytes = process.memoryUsage.rss() / 1024 / 1024;
  process.send({ ending, faults, dropped, rssMegabytes, milliseconds: performance.now() - start });
});
process.on('disconnect', () => process.exit(0));
process.send({ ready: true });

async function examine(bytes, fileName) {
  try {
    const result = await readPlan({ bytes, fileName, directory });
    if (result.outcome === 'read') {
      const preview = await previewDocument(bytes, fileName, directory);
      return { ending: 'preview', faults: [...faultsOfDraft(result), ...faultsOfPreview(preview)] };
    }
    return {
      ending: result.reason,
      faults: result.outcome === 'unreadable' ? faultsOfSentence(result.reason, fileName) : [],
    };
  } catch (error) {
    return { ending: 'crash', faults: [stackOf(error)] };
  }
}

function faultsOfSentence(reason, file) {
  const sentence = lookUpMessage('vi', `documents:${reason}`, { file, limit: 'x', type: 'x' });
  return sentence && !sentence.includes('{{') ? [] : [`no sentence for ${reason}: ${String(sentence)}`];
}

/** What the database could not keep, and what the review screen could not show. */
function faultsOfDraft({ draft, blocks }) {
  const faults = [];
  for (const [name, value] of Object.entries({ draft, blocks })) {
    const json = JSON.stringify(value);
    if (/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(json))
      faults.push(`${name} holds text that PostgreSQL refuses`);
  }
  const sections = new Set(draft.sections.map(({ key }) => key));
  const keys = draft.tasks.flatMap((task) => [
    task.key,
    ...[...task.leads, ...task.coordinating, ...task.supervising].map(({ key }) => key),
  ]);
  if (new Set(keys).size !== keys.length) faults.push('a key is given twice');
  const known = new Set(blocks.map(({ index }) => index));
  for (const task of draft.tasks) {
    const of = `task ${task.key}`;
    if (task.sectionKey !== null && !sections.has(task.sectionKey)) faults.push(`${of} is in no section`);
    if (task.at && !known.has(task.at.block)) faults.push(`${of} points at no block`);
    if (task.content.trim() === '' && !task.warnings.length) faults.push(`${of} is empty and nobody is told`);
    for (const name of ['from', 'due'])
      if (!isDate(task.deadline[name])) faults.push(`${of}: ${name} is ${task.deadline[name]}`);
  }
  const { issuedOn, periodFrom, periodTo, reportingDeadlines } = draft.document;
  const dates = { issuedOn, periodFrom, periodTo };
  for (const [name, value] of Object.entries(dates)) if (!isDate(value)) faults.push(`${name} is ${value}`);
  for (const { due } of reportingDeadlines) if (!due.every(isDate)) faults.push(`a report is due ${due}`);
  return faults;
}

function faultsOfPreview(preview) {
  const warnings = [...preview.warnings, ...preview.tasks.flatMap((task) => task.warnings)];
  return warnings
    .filter(({ code, message }) => !message || message === code || message.endsWith(`:${code}`))
    .map(({ code }) => `the warning ${code} has no sentence`);
}

/** A day of the calendar that the database can hold, or none. */
function isDate(value) {
  if (value === null) return true;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || value < '0001') return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function stackOf(error) {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
