import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { previewDocument } from '../../src/plans/import/index.js';
import type { ImportPreview } from '../../src/plans/import/index.js';

/** The documents and their golden answers live beside the repository; without them there is nothing to score. */
const SHARED = resolve(import.meta.dirname, '../../../shared');
const TOOL = join(SHARED, 'tools/score-import.mjs');
const present = existsSync(TOOL);
if (!present) console.log(`corpus scores skipped: ${SHARED} is not here`);

const MINIMUM = 0.99;
const files = (names: string[]): string[] => names.filter((name) => existsSync(join(SHARED, 'corpus', name)));

async function previewOf(name: string): Promise<ImportPreview> {
  return previewDocument(readFileSync(join(SHARED, 'corpus', name)), name);
}

(present ? describe : describe.skip)('the import, scored against golden answers', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'dondoc-score-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(files(['kh3707.docx', 'kh3707.txt', 'kh3707.pdf', 'kh28.docx', 'kh28.txt', 'kh28.pdf']))(
    '%s scores at least 0.99',
    async (name) => {
      const file = join(folder, `${name}.json`);
      writeFileSync(file, JSON.stringify(await previewOf(name)));
      const golden = join(SHARED, 'golden', `${name.split('.')[0]}.json`);
      const said = execFileSync('node', [TOOL, golden, file, '--show'], { encoding: 'utf8' });
      const accuracy = Number(/field accuracy ([\d.]+)/.exec(said)?.[1]);
      if (accuracy < 1) console.log(`${name}\n${said}`);
      expect(accuracy).toBeGreaterThanOrEqual(MINIMUM);
    },
  );

  it.each(files(['bc82.docx', 'bc82.txt', 'bc-kienan.docx', 'bc-kienan.txt']))(
    '%s is a report: no task, and it says so',
    async (name) => {
      const preview = await previewOf(name);
      expect(preview.document.kind).toBe('BC');
      expect(preview.tasks).toEqual([]);
      expect(preview.warnings.map((one) => one.code)).toContain('not-a-plan');
    },
  );
});
