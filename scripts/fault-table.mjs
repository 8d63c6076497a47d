import { existsSync, readFileSync } from 'node:fs';

const HEAD = ['Rows', 'Fault', 'Queue', 'Runs', 'Owed', 'Sent', 'Uncertain', 'Lost', 'Doubled', 'Recovery'];

/** What was killed, cut or refused, and what became of the messages: one line for each run in the file. */
export function printFaults(file) {
  if (!existsSync(file)) return;
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  const widths = HEAD.map((title, column) =>
    Math.max(title.length, ...lines.map((cells) => (cells[column] ?? '').length)),
  );
  console.log();
  for (const cells of [HEAD, ...lines])
    console.log(
      cells
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
}
