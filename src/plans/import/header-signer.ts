import type { Line } from './lines.js';
import type { RecognisedHeader } from './recognised-plan.js';
import { fold, isCapitals, oneLine } from './text-folding.js';

/** The surnames of nearly everybody: a capitalised line that begins with one is a person. */
const SURNAMES = new Set(
  (
    'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đào đoàn lâm mai trịnh ' +
    'trương phùng cao tô tạ hà lưu lương thái châu tăng từ quách kiều chu la vương tống thạch kim lò giàng ' +
    'sùng vàng hứa triệu nông hoàn ninh nghiêm khổng doãn đàm đồng đường giang hàn khương lại lục mạc mẫn ông ' +
    'phí quản tiêu thân thi tôn tòng trà ung uông văn viên vi cù cung ân âu bạch bế biện bồ cái cầm can chung ' +
    'danh diệp điểu giáp hùng kha khúc khuất lữ ma nguyên phó phú sầm sơn thiều tiết trang trì y h'
  ).split(' '),
);
const TITLE =
  /^(?:(?:kt|q|tl|tuq|quyền)\.?\s*)?(?:chủ tịch|phó chủ tịch|bí thư|phó bí thư|giám đốc|phó giám đốc|trưởng ban|phó trưởng ban|trưởng phòng|phó trưởng phòng|chánh văn phòng|phó chánh văn phòng|cục trưởng|chi cục trưởng|tổng giám đốc|bộ trưởng|thứ trưởng|thủ tướng|phó thủ tướng|viện trưởng|hiệu trưởng|chánh thanh tra|trưởng công an|chỉ huy trưởng|tổ trưởng)/;
const AUTHORITY = /^tm\.?\s/;
const PERSON = /^\p{Lu}[\p{L}'’]*(?: \p{Lu}[\p{L}'’]*){1,5}$/u;
const RANK = /^(?:đồng chí|ông|bà|ths|ts|thạc sĩ|tiến sĩ|bs|thượng tá|đại tá|trung tá|thiếu tá)\.?\s+/iu;

type Signature = Pick<RecognisedHeader, 'signer' | 'signerTitle'>;

/**
 * Reads who signed, from the lines between the last paragraph of the body and the appendix. The titles may
 * be missing, the "Nơi nhận" list may stand before, after or beside the name.
 */
export function readSignature(lines: Line[]): Signature {
  const from = signatureStart(lines);
  const titles: Line[] = [];
  let signer: Line | null = null;
  for (const line of lines.slice(from)) {
    const { text } = line;
    if (TITLE.test(fold(text).replace(/^tm /, 'tm. ')) && text.length < 80 && !/^[-–•+]/.test(text)) {
      if (signer === null && (isCapitals(text) || titles.length === 0)) titles.push(line);
    } else if (!AUTHORITY.test(fold(text)) && isPerson(text, titles.length > 0)) signer = line;
  }
  const capitals = titles.filter((line) => isCapitals(line.text));
  const chosen = capitals.length > 0 ? capitals : titles;
  const firstTitle = chosen[0];
  return {
    signer: signer && { value: nameOf(signer.text), raw: signer.text, place: signer.place },
    signerTitle: firstTitle
      ? {
          value: oneLine(chosen.map((line) => line.text).join(' ')),
          raw: chosen.map((line) => line.text).join('\n'),
          place: firstTitle.place,
        }
      : null,
  };
}

/** After "Nơi nhận", or a "TM." or title line in capitals before it; else the last lines of all. */
function signatureStart(lines: Line[]): number {
  const recipients = lines.findLastIndex((line) => /^nơi nhận(?: |$)/.test(fold(line.text)));
  const authority = lines.findLastIndex(
    (line) => isCapitals(line.text) && /^(?:tm |kt |q |tl |tuq |chủ tịch|phó chủ tịch)/.test(fold(line.text)),
  );
  const marks = [recipients, authority].filter((at) => at >= 0);
  return marks.length > 0 ? Math.min(...marks) : Math.max(0, lines.length - 6);
}

function isPerson(text: string, afterTitle: boolean): boolean {
  const name = nameOf(text);
  if (name.length > 40 || !PERSON.test(name)) return false;
  const [surname = '', ...given] = name.toLowerCase().split(' ');
  if (isCapitals(name) && !afterTitle) return false;
  return given.length > 0 && SURNAMES.has(surname);
}

function nameOf(text: string): string {
  return oneLine(text.replace(RANK, ''));
}
