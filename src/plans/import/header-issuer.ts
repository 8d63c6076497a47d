import type { Line } from './lines.js';
import type { Sourced } from './recognised-plan.js';
import { fold, isCapitals, oneLine } from './text-folding.js';

const NATIONAL = /cộng h(?:òa|oà) xã hội chủ nghĩa(?: việt nam)?|^\s*việt nam\s*$|đảng cộng sản việt nam/giu;
const MOTTO = /độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc/giu;
/** Words a new body begins with; a line without one goes on with the name above it. */
const BODY_HEAD =
  /^(?:ủy ban|ubnd|sở|phòng|ban (?!nhân dân)|hội đồng|chi cục|cục|bộ|trung tâm|đảng ủy|huyện ủy|quận ủy|thành ủy|tỉnh ủy|thanh tra|công an|văn phòng|trường|bệnh viện|mặt trận|liên đoàn|đoàn|hội|tổng|viện|kho bạc|bảo hiểm|chính phủ|thủ tướng)/;

/** "Số: 12/KH-UBND", or the symbol alone where room was left for the number. */
const NUMBER_OR_SYMBOL = /^số\s*:|^\/?\s*\p{Lu}{1,4}\s*[-–]\s*\p{Lu}/iu;

/** "ỦY BAN NHÂN DÂN TỈNH … SỞ …" on one line: two bodies that lost the break between them. */
function bodiesOf(line: Line): Line[] {
  if (
    !/^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|thành phố|tỉnh|huyện|quận|thị xã|đảng bộ) /iu.test(
      line.text,
    ) ||
    !isCapitals(line.text)
  )
    return [line];
  const parts = line.text.split(
    /\s+(?=(?:SỞ|PHÒNG|CHI CỤC|TRUNG TÂM|VĂN PHÒNG|THANH TRA|CÔNG AN|BAN QUẢN LÝ|ĐẢNG ỦY|ĐẢNG UỶ|(?<=(?:TỈNH|PHỐ|HUYỆN|QUẬN|THỊ XÃ) .{1,20})(?:ỦY|UỶ) BAN NHÂN DÂN)\s)/u,
  );
  return parts.map((text) => ({ ...line, text }));
}

/** The issuing agency and, above it, the one it belongs to, from the lines before the title. */
export function readIssuer(head: Line[]): {
  superior: Sourced<string> | null;
  issuer: Sourced<string> | null;
} {
  const bodies: Array<Sourced<string>> = [];
  const named = head.map((line) => ({
    ...line,
    text: oneLine(line.text.replace(NATIONAL, ' ').replace(MOTTO, ' ')),
  }));
  for (const line of named.flatMap(bodiesOf)) {
    const text = line.text.replace(/^[-–_*\s]+|[-–_*\s]+$/g, '');
    if (!text || !isCapitals(text) || text.length > 120 || NUMBER_OR_SYMBOL.test(text)) continue;
    const last = bodies.at(-1);
    if (BODY_HEAD.test(fold(text)) || !last) {
      if (BODY_HEAD.test(fold(text))) bodies.push({ value: text, raw: line.text, place: line.place });
    } else {
      last.value = `${last.value} ${text}`;
      last.raw = `${last.raw}\n${line.text}`;
    }
  }
  const issuer = bodies.at(-1) ?? null;
  return { issuer, superior: bodies.length > 1 ? (bodies.at(-2) ?? null) : null };
}

const NAMED_AUTHORITY =
  /(?:Ủy|Uỷ) ban nhân dân (?:thành phố|tỉnh|quận|huyện|thị xã|phường|xã|thị trấn|đặc khu|Quận|Phường|Thành phố) (?:\d{1,2}|\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){0,4})/gu;

/**
 * The authority a document without a head names most often, the one it is dated from first; the caller must
 * say that it was inferred.
 */
export function inferIssuer(lines: Line[], datedFrom: string | null): Sourced<string> | null {
  const seen = new Map<string, { weight: number; first: Sourced<string> }>();
  for (const line of lines) {
    for (const [name] of line.text.matchAll(NAMED_AUTHORITY)) {
      const key = fold(name);
      const known = seen.get(key);
      if (known) known.weight++;
      else {
        const weight = datedFrom !== null && key.endsWith(` ${fold(datedFrom)}`) ? 1000 : 1;
        seen.set(key, { weight, first: { value: name, raw: line.text, place: line.place } });
      }
    }
  }
  const best = [...seen.values()].sort((a, b) => b.weight - a.weight)[0];
  return best?.first ?? null;
}
