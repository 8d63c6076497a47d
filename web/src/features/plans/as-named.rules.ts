/** What the document calls one unit, or several together. */
export interface NamedUnits {
  name: string;
  /** The units' own names. */
  members: string[];
}

/** Units that the document names with the same words ("UBND 16 phường") are one; a unit named alone has its own name. */
export function asNamed(units: Array<{ unitName: string; namedAs: string }>): NamedUnits[] {
  const byWords = new Map<string, string[]>();
  for (const { unitName, namedAs } of units)
    byWords.set(namedAs, [...(byWords.get(namedAs) ?? []), unitName]);
  return [...byWords].flatMap(([words, members]) =>
    members.length > 1 ? [{ name: words, members }] : members.map((name) => ({ name, members: [name] })),
  );
}
