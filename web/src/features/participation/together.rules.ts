/** The beginning that all the names share, in whole words. */
function sharedWords(names: string[][]): number {
  const [first = []] = names;
  const end = first.findIndex((word, at) =>
    names.some((words) => words[at] !== word || at === words.length - 1),
  );
  return Math.max(end, 0);
}

/**
 * Names of one kind as a person would say them together: "Ủy ban nhân dân phường 12", "Ủy ban nhân dân phường 13" →
 * "phường 12, 13". Names with nothing in common are simply put one after the other.
 */
export function saidTogether(names: string[]): string {
  if (names.length < 2) return names.join('');
  const words = names.map((name) => name.split(' '));
  const shared = sharedWords(words);
  const oneBeginsAnother = names.some((name) => names.some((other) => other.startsWith(`${name} `)));
  if (shared === 0 || oneBeginsAnother) return names.join('; ');
  const kind = (words[0] ?? [])
    .slice(0, shared)
    .join(' ')
    .replace(/^(Ủy ban nhân dân|UBND) /, '');
  return `${kind} ${words.map((name) => name.slice(shared).join(' ')).join(', ')}`;
}
