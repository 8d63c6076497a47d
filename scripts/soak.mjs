import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { printFaults } from './fault-table.mjs';

/**
 * `npm run soak -- 2000`: kills that many sending workers on each queue, says every hundred kills how it goes, and
 * ends with a table of what was lost or doubled. One kill costs one start of a worker, some two seconds of a processor.
 * What follows the number is Jest's: `npm run soak -- 2000 -t redis` runs on one queue alone.
 *
 * Ends with 0 when nothing was lost or doubled, with 1 otherwise, and with 2 when it was not told a number.
 */
const [given = '1000', ...rest] = process.argv.slice(2);
const kills = Number(given);
if (!Number.isInteger(kills) || kills < 1) {
  console.error(`how many kills? “${given}” is no number: npm run soak -- 2000`);
  process.exit(2);
}
const table = path.resolve(import.meta.dirname, '../test-results/soak.tsv');
rmSync(table, { force: true });
const jest = [
  'run',
  '--silent',
  'jest',
  '--',
  '--selectProjects=real',
  '--testPathPatterns=test/faults/kills',
];
const { status } = spawnSync('npm', [...jest, ...rest], {
  stdio: 'inherit',
  env: { ...process.env, DONDOC_KILLS: String(kills), DONDOC_FAULT_TABLE: table },
  shell: process.platform === 'win32',
});
printFaults(table);
process.exit(status ?? 1);
