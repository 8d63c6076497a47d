import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { ensureBuilt } from './ensure-built.mjs';

/**
 * `npm run fuzz -- --count 20000 --seed 1 [--first N]`: reads that many broken documents through the code of an
 * upload. Ends with 1 where one of them ends in anything but a preview or a refusal; that one is kept in a file.
 */
const ROOT = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    first: { type: 'string', default: '0' },
  },
});
const [count, seed, first] = ['count', 'seed', 'first'].map((name) => {
  const value = Number(values[name]);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  console.error(`--${name}: a whole number is expected, “${values[name]}” was given`);
  process.exit(2);
});

process.chdir(ROOT);
ensureBuilt(['server']);
const { runCampaign, specimens } = await loadHarness();
const all = specimens(ROOT);
console.log(`${all.length} specimens: ${all.map(({ name }) => name).join(', ')}`);
const start = Date.now();
const figures = await runCampaign({
  specimens: all,
  seed,
  count,
  first,
  onProgress: (done) => {
    if (done % 100 === 0) console.log(`${done} of ${count}, ${((Date.now() - start) / 1000).toFixed(0)} s`);
  },
});

const { mutants, previews, refusals, slowest, peakRssMegabytes, dropping, failures } = figures;
console.log(`\nseed      ${seed}, mutants ${first} to ${first + count - 1}`);
console.log(`mutants   ${mutants} in ${((Date.now() - start) / 1000).toFixed(0)} s`);
console.log(`previews  ${previews}`);
for (const [code, times] of Object.entries(refusals).sort((a, b) => b[1] - a[1]))
  console.log(`refused   ${code} ${times}`);
console.log(`slowest   ${slowest.milliseconds.toFixed(0)} ms (mutant ${slowest.number}, ${slowest.name})`);
console.log(`peak RSS  ${peakRssMegabytes.toFixed(0)} MB`);
console.log(`dropped promises of a library over ${dropping} mutants`);
console.log(`failures  ${failures.length}`);
for (const { number, steps, faults, savedAs } of failures)
  console.log(
    `\n--seed ${seed} --first ${number} --count 1  (${steps.join(', ')})\n${savedAs}\n${faults.join('\n')}`,
  );
process.exit(failures.length ? 1 : 0);

/** The harness is TypeScript, shared with the tests; Node gets it without its types. */
async function loadHarness() {
  const [source, target] = [path.join(ROOT, 'test/fuzz'), path.join(ROOT, 'dist/fuzz')];
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(source).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )) {
    const { outputText } = ts.transpileModule(readFileSync(path.join(source, name), 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 },
    });
    writeFileSync(path.join(target, name.replace(/ts$/, 'js')), outputText);
  }
  const load = (name) => import(pathToFileURL(path.join(target, name)).href);
  return { ...(await load('campaign.js')), ...(await load('specimens.js')) };
}
