import type { Place } from '../../documents/blocks.js';
import { looksLikeUnits } from './cell-shape.js';
import type { NarrativeDuty } from './narrative-duty.js';
import { isLabelled } from './labelled-duties.js';
import type { Line } from './lines.js';
import { isWithin, readLabel } from './ordinals.js';
import type { Label } from './ordinals.js';
import { BULLET, beginsMidSentence, fold, oneLine } from './text-folding.js';

interface Holder {
  text: string;
  place: Place;
  label: Label;
}

const LONGEST_HEADING = 220;
const SHORTEST_DUTY = 20;
/** "Giao Phòng A chủ trì, phối hợp với Phòng B …": to whom, with whom, and what. */
const GIVES =
  /^(?:giao|đề nghị|yêu cầu|phân công)\s+([\s\S]{3,160}?)\s*(?:,\s*)?(?:chủ trì|là (?:cơ quan|đơn vị) (?:đầu mối|chủ trì|thường trực)|có trách nhiệm)\s*[,:]?\s*([\s\S]+)$/iu;
const WITH = /^(?:và\s+)?[Pp]hối hợp(?:\s+chặt chẽ)?(?:\s+(?:cùng|với))?\s+/u;
/** Small letters only: "Ban Tổ chức" is a unit, "tổ chức" is what it does. */
const VERB =
  /,?\s+(?<!các\s)(?:xử lý|kiểm tra|khảo sát|đánh giá|thống kê|phân loại|số hóa|niêm yết|công khai|công bố|đăng tải|đăng ký|tổng hợp|tổng kết|sơ kết|nghiên cứu|chuẩn bị|tiếp nhận|giám sát|đôn đốc|huy động|phát động|phát hiện|phát triển|ra quân|xác minh|xác định|chỉnh trang|nâng cấp|nâng cao|duy trì|sửa chữa|cải tạo|lắp đặt|vận hành|trình|bàn giao|tập huấn|bồi dưỡng|đào tạo|hỗ trợ|chi trả|giới thiệu|khuyến khích|phổ biến|quán triệt|khen thưởng|chỉ đạo|kiện toàn|ký kết|cung cấp|tuyển chọn|lựa chọn|xem xét|thẩm tra|điều tra|tuần tra|giải tỏa|di dời|thu hồi|thu gom|phòng ngừa|ngăn chặn|khắc phục|ứng phó|chăm lo|chăm sóc|thăm hỏi|khai thác|kết nối|mở rộng|mở|trồng|thu thập|phân tích|xây|đầu tư|mua sắm|nạo vét|bảo trì|ban hành|tiến hành|chủ động|thường xuyên|tích cực|cấp|tham mưu|tổ chức|tiếp tục|triển khai|thực hiện|xây dựng|rà soát|hướng dẫn|hoàn thành|kiểm tra|đẩy mạnh|theo dõi|báo cáo|đề xuất|ban hành|giải quyết|tăng cường|bố trí|vận động|tuyên truyền|tham gia|lập|cập nhật|thẩm định|bảo đảm|đảm bảo|quản lý|phối hợp)(?=[\s,;])/u;
const LONGEST_HELPERS = 250;
const LONGEST_LEAD = 160;
const EVERYBODY = /^(?:các|những|tất cả|toàn thể|mọi|thủ trưởng|lãnh đạo các)(?: |$)/;
const LEADS = /^chủ trì\s*[,;]?\s*/iu;
/** A line that only introduces the ones below it, or a remark in brackets. */
const PREAMBLE = /:$|(?:như sau|sau đây|cụ thể sau)$|^\(/iu;

/**
 * Duties in running text: "Giao … chủ trì …", and headings that name units, with what each must do beneath.
 * @param lines the body, up to the appendix
 * @param isUnits whether a heading names units and nothing else
 */
export function readNarrativeDuties(lines: Line[], isUnits: (text: string) => boolean): NarrativeDuty[] {
  const duties: NarrativeDuty[] = [];
  let holder: Holder | null = null;
  for (const line of lines) {
    if (isLabelled(line.text)) continue;
    const label = readLabel(line.text);
    const headed = label?.title ? headingUnits(label.title, isUnits) : null;
    if (label && headed) {
      holder = { text: headed, place: line.place, label };
    } else if (
      label?.title &&
      !beginsMidSentence(label.title) &&
      label.kind !== 'letter' &&
      label.kind !== 'bracket'
    ) {
      // "2.1.3. Về …" beneath "2.1. Phòng A": the unit still holds what follows.
      if (holder && !isWithin(label, holder.label)) holder = null;
      const given = givenTo(label.title, line.place);
      if (given) duties.push(given);
    } else {
      const text = oneLine(line.text.replace(BULLET, ''));
      const given = givenTo(text, line.place);
      if (given) duties.push(given);
      else if (holder && text.length >= SHORTEST_DUTY && !PREAMBLE.test(text))
        duties.push(underHeading(line, text, holder, duties));
    }
  }
  return duties.filter((duty) => duty.content.length >= SHORTEST_DUTY);
}

function headingUnits(title: string, isUnits: (text: string) => boolean): string | null {
  const text = oneLine(title).replace(/[:.;]$/, '');
  return text.length <= LONGEST_HEADING && looksLikeUnits(text) && isUnits(text) ? text : null;
}

function givenTo(text: string, place: Place): NarrativeDuty | null {
  const match = GIVES.exec(text);
  if (!match?.[1] || !match[2] || !looksLikeUnits(match[1])) return plainlyGiven(text, place);
  const { coordinating, rest } = helpers(match[2]);
  return { content: rest, lead: match[1], leadPlace: place, coordinating, place };
}

/** "Giao Chi cục A tham mưu …": a named unit, then at once what it does. Everybody in general is nobody. */
function plainlyGiven(text: string, place: Place): NarrativeDuty | null {
  const [opening] = /^(?:giao|phân công|yêu cầu|đề nghị)\s+/iu.exec(text) ?? [];
  if (!opening) return null;
  const after = text.slice(opening.length);
  const verb = VERB.exec(after);
  const lead = verb ? after.slice(0, verb.index) : '';
  if (!verb || lead.length > LONGEST_LEAD || !looksLikeUnits(lead) || EVERYBODY.test(fold(lead))) return null;
  return {
    content: after.slice(verb.index).replace(/^[\s,]+/, ''),
    lead,
    leadPlace: place,
    coordinating: '',
    place,
  };
}

function underHeading(line: Line, text: string, holder: Holder, before: NarrativeDuty[]): NarrativeDuty {
  const last = before.at(-1);
  // A bullet cut by a page goes on without a bullet of its own.
  if (last?.lead === holder.text && !BULLET.test(line.text) && !/[.;:!]$/.test(last.content)) {
    before.pop();
    return { ...last, content: `${last.content} ${text}` };
  }
  const { coordinating, rest } = helpers(text.replace(LEADS, ''));
  const content = fold(rest) === '' ? text : rest;
  return { content, lead: holder.text, leadPlace: holder.place, coordinating, place: line.place };
}

function helpers(text: string): { coordinating: string; rest: string } {
  const opening = WITH.exec(text);
  if (!opening) return { coordinating: '', rest: text };
  const after = text.slice(opening[0].length);
  const verb = VERB.exec(after);
  if (!verb || verb.index > LONGEST_HELPERS) return { coordinating: '', rest: text };
  return {
    coordinating: after.slice(0, verb.index).trim(),
    rest: after.slice(verb.index).replace(/^[\s,]+/, ''),
  };
}
