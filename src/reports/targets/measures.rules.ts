/** Units of measure, as far as figures in one of them can be turned into another. Pure. */
import { scaled } from './decimal.rules.js';

/** What one of it is, in the smallest unit of its family. */
const FAMILIES: ReadonlyArray<Readonly<Record<string, bigint>>> = [
  {
    đồng: 1n,
    'nghìn đồng': 1_000n,
    'triệu đồng': 1_000_000n,
    'tỷ đồng': 1_000_000_000n,
    'nghìn tỷ đồng': 1_000_000_000_000n,
  },
  { m2: 1n, ha: 10_000n, km2: 1_000_000n },
  { m: 1n, km: 1_000n },
  { kg: 1n, tạ: 100n, tấn: 1_000n },
];

/** How else the names are written; "triệu" alone is money. */
const SPELLINGS: Readonly<Record<string, string>> = {
  đ: 'đồng',
  vnd: 'đồng',
  vnđ: 'đồng',
  nghìn: 'nghìn đồng',
  ngàn: 'nghìn đồng',
  triệu: 'triệu đồng',
  tỷ: 'tỷ đồng',
  'nghìn tỷ': 'nghìn tỷ đồng',
  'phần trăm': '%',
  'm²': 'm2',
  'km²': 'km2',
  hecta: 'ha',
  héc: 'ha',
};

/** One spelling of a unit of measure for all that mean the same: "Tỉ đồng" → "tỷ đồng". */
export function sameMeasure(name: string): string {
  const folded = name
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/tỉ/g, 'tỷ')
    .replace(/ngàn/g, 'nghìn')
    .replace(/\s+/g, ' ')
    .replace(/\.+$/, '')
    .trim();
  return SPELLINGS[folded] ?? folded;
}

export const PERCENT = '%';

export function isPercent(unitOfMeasure: string): boolean {
  return sameMeasure(unitOfMeasure) === PERCENT;
}

/** The same amount in another unit; null: they measure different things, or digits would be lost. */
export function converted(value: string, from: string, to: string): string | null {
  const [source, target] = [sameMeasure(from), sameMeasure(to)];
  const family = FAMILIES.find((one) => source in one && target in one);
  const [numerator, denominator] = [family?.[source], family?.[target]];
  return numerator && denominator ? scaled(value, numerator, denominator) : null;
}

/** Names that a text may use behind a number, the longest first. */
export const KNOWN_MEASURES: readonly string[] = FAMILIES.flatMap((one) => Object.keys(one)).sort(
  (a, b) => b.length - a.length,
);
