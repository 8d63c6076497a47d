import { spawnSync } from 'node:child_process';

/**
 * `npm run soak -- 1000`: kills that many sending workers on each queue, and counts what was lost or doubled. Needs a
 * built server, and takes about two seconds a kill.
 */
const kills = process.argv[2] ?? '1000';
const { status } = spawnSync(
  'npm',
  ['run', '--silent', 'jest', '--', '--selectProjects=real', '--testPathPatterns', 'test/faults/kills'],
  { stdio: 'inherit', env: { ...process.env, DONDOC_KILLS: kills } },
);
process.exit(status ?? 1);
