const BODIES = [
  [/^(ủy ban nhân dân|uỷ ban nhân dân|ubnd)(?!\p{L})/iu, 'Ủy ban nhân dân'],
  [/^(hội đồng nhân dân|hđnd)(?!\p{L})/iu, 'Hội đồng nhân dân'],
] as const;

/**
 * The people's body that a unit is by its name: it signs as a body ("TM. ỦY BAN NHÂN DÂN") and prints no agency above
 * itself (Nghị định 30/2020/NĐ-CP, Phụ lục I). Null: an agency, which its head signs for. Pure.
 */
export function peoplesBodyOf(unitName: string): string | null {
  return BODIES.find(([pattern]) => pattern.test(unitName.trim().normalize('NFC')))?.[1] ?? null;
}
