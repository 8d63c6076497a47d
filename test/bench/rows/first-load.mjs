import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../support/built.mjs';

const MOST_BEFORE_SIGN_IN = 200;

/** JavaScript that the page names by itself, compressed: what must arrive before anybody can sign in. */
export function run() {
  const dist = path.join(ROOT, 'web/dist');
  const line = {
    work: 'first load of the web UI, before sign-in',
    target: `≤ ${MOST_BEFORE_SIGN_IN} KB compressed JavaScript`,
  };
  const page = path.join(dist, 'index.html');
  if (!existsSync(page)) return [{ ...line, measured: 'web/dist is not built: run "npm run build"' }];
  const html = readFileSync(page, 'utf8');
  const named = [...html.matchAll(/(?:src|href)="(?:\.?\/)?([^"]+\.js)"/g)].map(([, file]) => file);
  const bytes = [...new Set(named)].reduce(
    (sum, file) => sum + gzipSync(readFileSync(path.join(dist, file))).length,
    0,
  );
  return [
    {
      ...line,
      measured: `${Math.round(bytes / 1024)} KB gzip in ${named.length} files`,
      held: bytes <= MOST_BEFORE_SIGN_IN * 1024,
    },
  ];
}
