/**
 * `npm run bench [-- row…] [-- --small]`: measures the product as built and prints it beside the bare limit of the
 * same run. Each row runs in a process of its own, so that one's memory and warm code are not another's.
 */
import { fork } from 'node:child_process';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { ROWS } from './rows/index.mjs';

const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = names.filter((name) => !ROWS.includes(name));
if (unknown.length || flags.some((flag) => flag !== '--small')) {
  console.error(`usage: npm run bench -- [${ROWS.join('|')}]… [--small]`);
  process.exit(2);
}

console.log(
  `Node ${process.version}, ${os.cpus().length} cores (${os.cpus()[0]?.model.trim()}), ` +
    `${Math.round(os.totalmem() / 2 ** 30)} GB; load ${os.loadavg()[0]?.toFixed(1)} before\n`,
);
console.log('| Work | Target | Measured | Bare limit | Ratio | Held |');
console.log('| --- | --- | --- | --- | --- | --- |');
let failed = false;
for (const name of names.length ? names : ROWS) {
  for (const { work, target, measured = '', bare = '', ratio = '', held = null } of await runRow(name)) {
    const verdict = held === null ? '–' : held ? 'yes' : 'NO';
    console.log(`| ${work} | ${target} | ${measured} | ${bare} | ${ratio} | ${verdict} |`);
    failed ||= held === false;
  }
}
process.exitCode = failed ? 1 : 0;

/** The lines of one row; a row that breaks is a line too. */
function runRow(name) {
  const file = fileURLToPath(new URL('./run-row.mjs', import.meta.url));
  return new Promise((resolve) => {
    const child = fork(file, [name, ...flags], { execArgv: ['--expose-gc', '--no-warnings'] });
    let lines = null;
    child.on('message', (message) => (lines = message));
    child.on('exit', (code) =>
      resolve(
        lines ?? [{ work: name, target: '', measured: `broke with code ${code}; see above`, held: false }],
      ),
    );
  });
}
