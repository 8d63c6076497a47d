import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');

const PARTS = {
  server: {
    sources: ['src', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'package-lock.json'],
    result: 'dist/.built',
    script: 'build:server',
  },
  web: {
    sources: ['web/src', 'web/index.html', 'web/vite.config.ts', 'web/package.json', 'package-lock.json'],
    result: 'web/dist/index.html',
    script: 'build:web',
  },
};

function newest(file) {
  if (!existsSync(file)) return 0;
  const info = statSync(file);
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(info.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

/**
 * Builds the named parts whose sources are newer than what was built from them. The build's own words go to
 * standard error: standard output belongs to the command that follows.
 *
 * @param {Array<keyof typeof PARTS>} names
 */
export function ensureBuilt(names) {
  for (const name of names) {
    const { sources, result, script } = PARTS[name];
    const built = newest(path.join(ROOT, result));
    if (built && built >= Math.max(...sources.map((source) => newest(path.join(ROOT, source))))) continue;
    const { status } = spawnSync('npm', ['run', '--silent', script], {
      cwd: ROOT,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    if (status !== 0) process.exit(status ?? 1);
  }
}
