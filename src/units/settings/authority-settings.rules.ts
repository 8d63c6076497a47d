/** What an authority prints on its documents (Nghị định 30/2020/NĐ-CP, Phụ lục I). Pure. */
import type { AmendedValue } from '../../audit/index.js';

export interface AuthoritySettings {
  name: string;
  shortName: string;
  /** Over its own name, and to whom it reports. */
  superiorName: string | null;
  /** "Gò Vấp" in "Gò Vấp, ngày … tháng … năm …". */
  place: string | null;
  /** "UBND" in "Số: 05/BC-UBND". */
  documentSymbol: string | null;
}

export type SettingsFault = 'NAME_MISSING' | 'PLACE_WITH_DATE' | 'SYMBOL_WRONG' | 'SUPERIOR_SAME';

/** Null: it can be printed so. */
export function settingsFault(settings: AuthoritySettings): SettingsFault | null {
  const { name, superiorName, place, documentSymbol } = settings;
  if (!name) return 'NAME_MISSING';
  if (place !== null && /,|(?:^|\s)ngày(?:\s|$)/iu.test(place)) return 'PLACE_WITH_DATE';
  if (documentSymbol !== null && !/^[\p{Lu}\p{N}]{2,20}$/u.test(documentSymbol)) return 'SYMBOL_WRONG';
  if (superiorName?.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi')) return 'SUPERIOR_SAME';
  return null;
}

const FIELDS = ['name', 'shortName', 'superiorName', 'place', 'documentSymbol'] as const;

/** As it is stored: no blanks around, nothing where nothing was given; the short name is the name where none is. */
export function tidySettings(given: Partial<AuthoritySettings>): AuthoritySettings {
  const text = (value: string | null | undefined) =>
    value?.normalize('NFC').replace(/\s+/gu, ' ').trim() || null;
  const name = text(given.name) ?? '';
  return {
    name,
    shortName: text(given.shortName) ?? name,
    superiorName: text(given.superiorName),
    place: text(given.place),
    documentSymbol: text(given.documentSymbol)?.toLocaleUpperCase('vi') ?? null,
  };
}

export function settingsChanges(before: AuthoritySettings, after: AuthoritySettings): AmendedValue[] {
  return FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));
}
