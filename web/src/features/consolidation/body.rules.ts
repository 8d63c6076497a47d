/** A report's text as the editor and the server exchange it (ProseMirror JSON). Pure. */
export interface BodyNode {
  type: string;
  attrs?: { level?: number; source?: string | null; ref?: string; shown?: string };
  content?: BodyNode[];
  text?: string;
  marks?: Array<{ type: string }>;
}

/** The blocks under one heading. */
export interface BodyPart {
  /** The heading's source; of a person's own heading its words. */
  key: string;
  title: string;
  blocks: BodyNode[];
}

export const OPENING = 'opening';

export function partsOf({ content = [] }: BodyNode): BodyPart[] {
  const parts: BodyPart[] = [{ key: OPENING, title: '', blocks: [] }];
  const used = new Map<string, number>();
  for (const block of content) {
    if (block.type === 'heading') {
      const title = textOf(block);
      const name = block.attrs?.source ?? `own:${title}`;
      const times = used.get(name) ?? 0;
      used.set(name, times + 1);
      parts.push({ key: times ? `${name}#${times}` : name, title, blocks: [block] });
    } else parts.at(-1)?.blocks.push(block);
  }
  return parts;
}

export function textOf(node: BodyNode): string {
  if (node.type === 'figure') return node.attrs?.shown ?? '';
  return node.text ?? (node.content ?? []).map(textOf).join('');
}

/** The same however the fields were put in order on the way. */
export function sameNode(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? '';
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${name}:${canonical(field)}`).join()}}`;
}

export interface Merge {
  /** With the other person's parts; of those that both changed, `mine`. */
  body: BodyNode;
  /** The same with the other person's text where both changed one part. */
  theirs: BodyNode;
  /** Titles of the parts that only the other person changed. */
  taken: string[];
  /** Titles of the parts that both changed. */
  conflicts: string[];
}

/**
 * Two people's changes to the same text, put together part by part. Where one of them added, removed or moved parts
 * nothing is put together: all that the other changed is a conflict.
 */
export function merged(base: BodyNode, mine: BodyNode, theirs: BodyNode): Merge {
  const [before, own, other] = [base, mine, theirs].map(partsOf) as [BodyPart[], BodyPart[], BodyPart[]];
  const blocksOf = (parts: BodyPart[]) => new Map(parts.map(({ key, blocks }) => [key, blocks]));
  const [was, ours] = [blocksOf(before), blocksOf(own)];
  const changedByThem = other.filter(({ key, blocks }) => !sameNode(blocks, was.get(key)));
  const keys = (parts: BodyPart[]) => parts.map(({ key }) => key).join('\n');
  if (keys(before) !== keys(own) || keys(before) !== keys(other)) {
    const conflicts = sameNode(mine, theirs) ? [] : changedByThem.map(({ title }) => title);
    if (!changedByThem.length && keys(before) === keys(other))
      return { body: mine, theirs: mine, taken: [], conflicts: [] };
    return { body: mine, theirs, taken: [], conflicts: conflicts.length ? conflicts : [''] };
  }
  const changedByMe = new Set(
    own.filter(({ key, blocks }) => !sameNode(blocks, was.get(key))).map(({ key }) => key),
  );
  const both = changedByThem.filter(
    ({ key, blocks }) => changedByMe.has(key) && !sameNode(blocks, ours.get(key)),
  );
  const clash = new Set(both.map(({ key }) => key));
  const putTogether = (ofClash: 'mine' | 'theirs'): BodyNode => ({
    ...mine,
    content: other.flatMap(({ key, blocks }) => {
      const keepsMine = clash.has(key) ? ofClash === 'mine' : changedByMe.has(key);
      return (keepsMine && ours.get(key)) || blocks;
    }),
  });
  return {
    body: putTogether('mine'),
    theirs: putTogether('theirs'),
    taken: changedByThem.filter(({ key }) => !changedByMe.has(key)).map(({ title }) => title),
    conflicts: both.map(({ title }) => title),
  };
}

const ROMAN: ReadonlyArray<readonly [number, string]> = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

function romanOf(value: number): string {
  const [size, mark] = ROMAN.find(([at]) => at <= value) ?? [0, ''];
  return size ? mark + romanOf(value - size) : '';
}

/** "I.", "1.", "a)" for each heading in its place. */
export function headingLabels(levels: readonly number[]): string[] {
  const count = [0, 0, 0];
  return levels.map((level) => {
    count[level - 1] = (count[level - 1] ?? 0) + 1;
    count.fill(0, level);
    const position = count[level - 1] ?? 1;
    if (level === 1) return `${romanOf(position)}.`;
    return level === 2 ? `${position}.` : `${LETTERS[position - 1] ?? position})`;
  });
}
