/**
 * Weighs the JavaScript of a first visit, compressed, as Vite's manifest says it is loaded: before sign-in,
 * and for the first working screen. Fails the build when one is over its budget.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = path.resolve(import.meta.dirname, '../dist');
const KB = 1024;

const ENTRY = 'index.html';
const SCREENS = 'src/app/Screens.tsx';
const VISITS = [
  { name: 'đăng nhập', budget: 200, chunks: [ENTRY] },
  { name: 'việc của tôi', budget: 400, chunks: [ENTRY, SCREENS, 'src/features/my-work/MyWorkPage.tsx'] },
];
/** What the first screen says is fetched before it, in one language, whichever it is. */
const CATALOGUE = 'src/locales/vi/first.ts';

const manifest = JSON.parse(readFileSync(path.join(DIST, '.vite/manifest.json'), 'utf8'));

/** A chunk's files with everything it imports statically. */
function filesOf(key, found = new Set()) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`the manifest knows no ${key}`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const imported of chunk.imports ?? []) filesOf(imported, found);
  return found;
}

const compressed = (file) => gzipSync(readFileSync(path.join(DIST, file)), { level: 9 }).length;

let over = false;
for (const { name, budget, chunks } of VISITS) {
  const files = new Set([...chunks, CATALOGUE].flatMap((key) => [...filesOf(key)]));
  const size = [...files].reduce((sum, file) => sum + compressed(file), 0) / KB;
  over ||= size > budget;
  console.log(
    `${size > budget ? 'OVER' : 'ok  '} ${name}: ${size.toFixed(1)} KB of ${budget} KB (${files.size} files)`,
  );
}
if (over) process.exit(1);
