import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Effect } from './installation.js';

export interface FaultRun {
  /** As numbered in the list of faults to survive. */
  rows: string;
  fault: string;
  backend: string;
  runs: number;
  effect: Pick<Effect, 'lost' | 'doubled'> & Partial<Effect>;
  recoveryMs?: number;
}

const FILE = path.resolve(process.env.DONDOC_FAULT_TABLE ?? 'test-results/faults.tsv');

/** One line of the table that a run of the faults leaves behind. */
export function tell({ rows, fault, backend, runs, effect, recoveryMs }: FaultRun): void {
  const { owed, sent, uncertain, lost, doubled } = effect;
  const recovery = recoveryMs === undefined ? '–' : `${(recoveryMs / 1000).toFixed(1)} s`;
  const cells = [
    rows,
    fault,
    backend,
    runs,
    owed ?? '–',
    sent ?? '–',
    uncertain ?? '–',
    lost,
    doubled,
    recovery,
  ];
  mkdirSync(path.dirname(FILE), { recursive: true });
  appendFileSync(FILE, `${cells.join('\t')}\n`);
}
