import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { printFaults } from './fault-table.mjs';

/**
 * `npm test`: everything that must hold before a change leaves a desk. Each step must pass; the last line
 * counts the tests.
 */
const ROOT = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'dondoc-results-'));
const results = path.join(folder, 'jest.json');
const faults = path.join(ROOT, 'test-results/faults.tsv');
rmSync(faults, { force: true });

function step(name, command, args) {
  const start = Date.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  console.log(
    `── ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - start) / 1000).toFixed(0)} s)`,
  );
  return status === 0;
}

const npm = (script) => ['npm', ['run', '--silent', script]];
const failedSteps = [
  ['lint', ...npm('lint')],
  ['typecheck', ...npm('typecheck')],
  ['build', ...npm('build')],
  [
    'tests',
    'node',
    [
      '--experimental-vm-modules',
      '--no-warnings',
      'node_modules/jest/bin/jest.js',
      // Much of a test is waiting for a database, a mail or a page: one worker a core keeps the cores at work.
      '--maxWorkers=100%',
      '--json',
      `--outputFile=${results}`,
    ],
  ],
].filter(([name, command, args]) => !step(name, command, args));

let counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numRuntimeErrorTestSuites: 0 };
try {
  counts = JSON.parse(readFileSync(results, 'utf8'));
} catch {
  console.log('no test results were written');
}
rmSync(folder, { recursive: true, force: true });
printFaults(faults);
if (failedSteps.length) console.log(`\nfailed steps: ${failedSteps.map(([name]) => name).join(', ')}`);
// A suite that could not even be loaded has no failed test of its own; it counts as one.
const failed = counts.numFailedTests + (counts.numRuntimeErrorTestSuites ?? 0);
console.log(`\n${counts.numPassedTests} passed, ${failed} failed, ${counts.numPendingTests} skipped`);
process.exit(failedSteps.length || failed || counts.numPassedTests === 0 ? 1 : 0);
