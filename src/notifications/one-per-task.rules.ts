import type { DigestEntry, OwedLine } from './message-content.js';

/** What the follower-up is told of a task, not of each unit's part in it. */
const BY_TASK: ReadonlySet<DigestEntry['type']> = new Set(['ESCALATION', 'CONFIRMATION']);

/**
 * A task that several units owe is said once, with the units that do: the lead first, in the order given. Parts with
 * another date are another matter and stay lines of their own. Pure.
 */
export function onePerTask(entries: DigestEntry[]): DigestEntry[] {
  const groups = new Map<string, DigestEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry) ?? `alone ${groups.size}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].map((group) =>
    group.length === 1 ? (group[0] as DigestEntry) : merged(group),
  );
}

function keyOf(entry: DigestEntry): string | null {
  if (!BY_TASK.has(entry.type)) return null;
  const { type, taskId, dueOn, since } = entry as OwedLine;
  return [type, taskId, dueOn, since].join(' ');
}

function merged(group: DigestEntry[]): OwedLine {
  const lines = [...(group as OwedLine[])].sort(
    (a, b) => Number(b.role === 'LEAD') - Number(a.role === 'LEAD'),
  );
  const units = [...new Set(lines.map(({ unitName }) => unitName))];
  return { ...(lines[0] as OwedLine), unitName: units.join('; ') };
}
