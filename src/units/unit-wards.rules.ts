import type { DirectoryUnit } from './unit-directory.js';
import type { UnitIndex } from './unit-index.rules.js';
import { wardName } from './unit-index.rules.js';

/** Which wards a reference means. `asked`: some of them, and the text does not say which. */
export type WardReference =
  { kind: 'all'; count: number | null } | { kind: 'named'; names: string[] } | { kind: 'asked' };

const HEAD = String.raw`^(?:(?:các )?(?:đồng chí )?(?:chủ tịch|phó chủ tịch|lãnh đạo|trưởng) )?(?:ủy ban nhân(?: dân)? )?`;
const ALL = new RegExp(
  String.raw`${HEAD}(?:tất cả )?(\d{1,3} |các |tất cả các )(?:phường|xã)(?: xã)?(?: thị trấn)?(.*)$`,
  'u',
);
const SOME =
  /(?:có )?liên quan|có dự án|có tuyến|có công trình|được giao|được phân công|có chợ|trong vùng|ven /u;
const WHOLE = /^(?:$| (?:trên địa bàn|thuộc|trực thuộc|của|trong|quận|huyện|thành phố|toàn))/u;
const LIST = new RegExp(String.raw`${HEAD}(?:các )?(?:phường|xã) (.+)$`, 'u');

/** Reads "UBND 16 phường", "các phường liên quan", "UBND P 3, 5, 13"; null when no wards are meant. */
export function readWards(key: string, printed: string): WardReference | null {
  const all = ALL.exec(key);
  if (all) {
    const rest = all[2] ?? '';
    if (SOME.test(rest)) return { kind: 'asked' };
    const count = Number.parseInt(all[1] ?? '', 10);
    if (WHOLE.test(rest)) return { kind: 'all', count: Number.isNaN(count) ? null : count };
  }
  const list = LIST.exec(key);
  if (!list?.[1]) return null;
  if (SOME.test(list[1])) return { kind: 'asked' };
  return { kind: 'named', names: namesIn(list[1], printed) };
}

/** "3 5 13", or names between the commas as printed: "bến nghé", "bến thành". */
function namesIn(list: string, printed: string): string[] {
  const cleaned = list.replace(/(?:^| )(?:phường|xã)(?= )/gu, '').trim();
  if (/^(?:\d{1,2}(?: |$))+$/u.test(cleaned))
    return cleaned.split(' ').map((number) => String(Number(number)));
  const range = /^(\d{1,2}) đến (\d{1,2})$/u.exec(cleaned);
  if (range) {
    const [first, last] = [Number(range[1]), Number(range[2])];
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => String(first + i));
  }
  return /[,;]|\svà\s/iu.test(printed) ? [] : [cleaned];
}

/** The wards of a tree with these names; every ward whose name stands in the text when none is parted. */
export function wardsNamed(
  names: string[],
  key: string,
  index: UnitIndex,
): { found: DirectoryUnit[]; missing: string[] } {
  if (names.length === 0) {
    const found = index.wards.filter((ward) => ` ${key} `.includes(` ${wardName(ward) ?? '\n'} `));
    return { found, missing: found.length > 0 ? [] : [key] };
  }
  const byName = new Map(index.wards.map((ward) => [wardName(ward), ward]));
  const found = names.flatMap((name) => byName.get(name) ?? []);
  return { found, missing: names.filter((name) => !byName.has(name)) };
}
