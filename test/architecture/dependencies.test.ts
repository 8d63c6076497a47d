import type { SourceFile } from './source-files.js';
import { readSourceFiles } from './source-files.js';

/**
 * The dependency graph of the server in one place: a folder may import the folders of earlier steps, never one
 * of its own step or a later one. Roots (files directly in src/) may import everything.
 */
const STEPS: string[][] = [
  ['common'],
  ['config'],
  ['database'],
  ['queue', 'calendar', 'documents'],
  ['access'],
  ['audit', 'files'],
  ['units'],
  ['identity'],
  ['plans'],
  ['tasks'],
  ['search'],
  ['emulation'],
  ['notifications', 'reports'],
  ['samples'],
];

/** Folders whose content is data for people to try the product with; nothing of the product imports them. */
const ROOTS_ONLY = new Set(['samples']);

const PURE_FORBIDDEN = [
  /^@nestjs\//,
  /^typeorm$/,
  /^pg$/,
  /^bullmq$/,
  /^ioredis$/,
  /^nodemailer$/,
  /^node:(fs|net|http|child_process|worker_threads)/,
];

const files = readSourceFiles();
const byPath = new Map(files.map((file) => [file.path, file]));
const stepOf = (folder: string) => STEPS.findIndex((step) => step.includes(folder));

/** The one room of documents/ that is no computation: it starts the thread that computes. */
const THREADED = /^documents\/pdf-out\//;

function isPure(file: SourceFile): boolean {
  if (THREADED.test(file.path)) return false;
  return file.path.endsWith('.rules.ts') || /^(plans\/import|documents|samples)\//.test(file.path);
}

/** Whether a file and everything it imports at run time stay clear of frameworks and I/O. */
function reachesOnlyPureCode(path: string, seen = new Set<string>()): boolean {
  if (seen.has(path)) return true;
  seen.add(path);
  return (byPath.get(path)?.imports ?? [])
    .filter(({ typeOnly }) => !typeOnly)
    .every(({ specifier, target }) =>
      target ? reachesOnlyPureCode(target, seen) : !PURE_FORBIDDEN.some((pattern) => pattern.test(specifier)),
    );
}

describe('the house', () => {
  it('finds the source it is about', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(new Set(files.map((file) => file.folder)).size).toBeGreaterThan(10);
  });

  it('has a place for every folder', () => {
    const unknown = [...new Set(files.map((file) => file.folder))].filter(
      (folder) => folder !== '' && stepOf(folder) < 0,
    );
    expect(unknown).toEqual([]);
  });

  it('imports one way', () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter(
          ({ target }) => target !== null && file.folder !== '' && !target.startsWith(`${file.folder}/`),
        )
        .filter(({ target }) => {
          const folder = target?.includes('/') ? (target.split('/')[0] as string) : '';
          return folder === '' || ROOTS_ONLY.has(folder) || stepOf(folder) >= stepOf(file.folder);
        })
        .map(({ target }) => `${file.path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('enters a feature only by its door', () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter(
          ({ target }) => target !== null && target.includes('/') && target.split('/')[0] !== file.folder,
        )
        .filter(({ target }) => !/^[a-z-]+\/(index|[a-z-]+\/index)\.ts$/.test(target as string))
        // A door leads to services too; pure code, and roots that need no more, go straight to the pure file.
        .filter(
          ({ target }) => !((isPure(file) || file.folder === '') && reachesOnlyPureCode(target as string)),
        )
        .map(({ target }) => `${file.path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no cycle between files of one folder', () => {
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, trail: string[]) => {
      if (trail.includes(path)) {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
        return;
      }
      if (done.has(path)) return;
      for (const { target, typeOnly } of byPath.get(path)?.imports ?? []) {
        if (target && !typeOnly && byPath.has(target)) visit(target, [...trail, path]);
      }
      done.add(path);
    };
    for (const file of files) visit(file.path, []);
    expect(cycles).toEqual([]);
  });

  it('keeps rules and recognition pure, whatever they lean on', () => {
    const wrong = files.filter(isPure).filter((file) => !reachesOnlyPureCode(file.path));
    const clocks = files.filter(isPure).filter((file) => /new Date\(\)|Date\.now\(\)/.test(file.text));
    expect(wrong.map((file) => file.path)).toEqual([]);
    expect(clocks.map((file) => file.path)).toEqual([]);
  });

  it('reads the environment in config/ only', () => {
    const wrong = files.filter((file) => file.folder !== 'config' && file.text.includes('process.env'));
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it('needs no forwardRef and no schema synchronisation', () => {
    const wrong = files.filter((file) => /forwardRef\(|synchronize: true/.test(file.text));
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it('keeps services, controllers and entities readable', () => {
    const limits: Array<[RegExp, number]> = [
      [/\.service\.ts$/, 350],
      [/\.controller\.ts$/, 200],
      [/\.entity\.ts$/, 130],
    ];
    const wrong = files.flatMap((file) =>
      limits
        .filter(([pattern, most]) => pattern.test(file.path) && file.lines > most)
        .map(() => `${file.path}: ${file.lines} lines`),
    );
    expect(wrong).toEqual([]);
  });
});
