import { looksLikeUnits } from './cell-shape.js';
import { fold } from './text-folding.js';

/**
 * Where the units that a sentence begins with end, and what they are to do begins: "Công an phường và các khu
 * phố | tháo dỡ mái che". What units are called is a small vocabulary, what they do is not; so a word in small
 * letters ends the list unless it belongs to a name, and the usual verbs only settle what follows a capital.
 */
export interface SubjectAndDuty {
  units: string;
  duty: string;
  /** The duty begins with a verb that plans use, not only with a word that belongs to no name. */
  certain: boolean;
}

const words = (list: string): string[] => list.split('|');

/** How names go on in small letters, after a capital or after one another. */
const NOUNS = words(
  'ủy ban nhân dân|hội đồng nhân dân|nhân dân|ủy ban|hội đồng|mặt trận tổ quốc|mặt trận|tổ chức chính trị|tổ chức đoàn thể|tổ chức xã hội|' +
    'tổ chức thành viên|chính trị|xã hội|đoàn thể|ban ngành|ngành|phòng|ban|trung tâm|văn phòng|công an|quân sự|chỉ huy|' +
    'bộ đội|biên phòng|chi cục|cục|sở|bộ|hạt|đội|đoàn|hội|trạm|trường|đài|viện|quỹ|chi nhánh|ngân hàng|kho bạc|nhà nước|nội vụ|tư pháp|' +
    'tài chính|kế hoạch|kinh tế|quản lý đô thị|quản lý dự án|quản lý chợ|quản lý|trật tự|đô thị|hạ tầng|tài nguyên|môi trường|lao động|' +
    'thương binh|văn hóa|thể thao|du lịch|thông tin|truyền thông|truyền thanh|giáo dục|đào tạo|y tế|thanh tra|dân tộc|tôn giáo|' +
    'nông nghiệp|nông thôn|phát triển|quỹ đất|đất đai|đầu tư|xây dựng|công trình|khu vực|bồi thường|giải phóng|mặt bằng|thống kê|thuế|' +
    'bảo hiểm|liên đoàn|thanh niên|phụ nữ|nông dân|cựu chiến binh|chữ thập đỏ|người cao tuổi|khuyến học|bưu điện|bưu cục|điện lực|' +
    'viễn thông|cấp nước|công ích|doanh nghiệp|hợp tác xã|công ty|cổ phần|phục vụ|hành chính công|hành chính|cung ứng|dịch vụ công|' +
    'dịch vụ|dự án|chợ|tiểu học|mầm non|mẫu giáo|trung học|cơ sở|phổ thông|tổ dân phố|khu phố|khóm|ấp|thôn|bản|buôn|làng|tổ|' +
    'thi đua|khen thưởng|chủ tịch|phó chủ tịch|trưởng|phó|giám đốc|thủ trưởng|lãnh đạo|bí thư|chánh|hiệu trưởng|đồng chí|người đứng đầu|' +
    'cơ quan|đơn vị|bộ phận|địa phương|lực lượng|cán bộ|công chức|viên chức|thành viên|tổ chức|cá nhân|' +
    'các|những|toàn thể|tất cả|một số|có|liên quan|trực thuộc|chuyên môn|chức năng|nêu trên|khác|' +
    'quận|huyện|thành phố|thị xã|thị trấn|tỉnh|phường|xã|cấp|đặc khu|thuộc|trên địa bàn|tại|công nghệ|khoa học|bệnh viện|' +
    'kiểm lâm|kiểm sát|tòa án|thi hành án|dân sự|hội viên|đoàn viên|sự nghiệp|vệ sinh|an toàn|thực phẩm|dân vận|tuyên giáo|' +
    'đảng ủy|quận ủy|huyện ủy|chi bộ|câu lạc bộ|dân quân|hộ dân|hộ gia đình|hộ kinh doanh|nhà trường|trường học|chủ đầu tư|nhà thầu|nhà đầu tư|ban quản trị|dân cư|cộng đồng|tự vệ|bảo vệ|dân phố|thương mại|công thương|giao thông|vận tải|nhà đất',
);
/** "các tổ chức" are bodies. */
const SEVERAL = new Set(['các', 'những', 'số']);
const LINKS = new Set(['và', 'cùng', 'với', 'của']);

/** What plans tell units to do, by its first syllables. Small letters: "Ban Tổ chức" is a unit. */
const VERBS = words(
  'xử lý|kiểm tra|kiểm soát|kiểm đếm|kiểm kê|khảo sát|đánh giá|thống kê|phân loại|phân bổ|phân công|phân tích|số hóa|niêm yết|công khai|' +
    'công bố|công nhận|đăng tải|đăng ký|đăng cai|tổng hợp|tổng kết|sơ kết|nghiên cứu|chuẩn bị|tiếp nhận|tiếp thu|tiếp tục|tiếp công dân|' +
    'giám sát|đôn đốc|nhắc nhở|huy động|phát động|phát hiện|phát triển|phát quang|phát hành|phát huy|ra quân|ra soát|xác minh|xác định|' +
    'xác nhận|chỉnh trang|chỉnh lý|chấn chỉnh|nâng cấp|nâng cao|nâng tỷ lệ|duy trì|sửa chữa|cải tạo|cải thiện|lắp đặt|vận hành|trình|' +
    'bàn giao|tập huấn|tập trung|bồi dưỡng|bồi thường|đào tạo|hỗ trợ|chi trả|giới thiệu|khuyến khích|phổ biến|quán triệt|khen thưởng|' +
    'chỉ đạo|kiện toàn|củng cố|ký kết|ký cam kết|cung cấp|tuyển chọn|tuyển dụng|lựa chọn|xem xét|thẩm tra|thẩm định|điều tra|điều chỉnh|' +
    'tuần tra|truy quét|giải tỏa|giải quyết|giải ngân|giải trình|di dời|thu hồi|thu gom|thu thập|thu hút|phòng ngừa|phòng chống|ngăn chặn|' +
    'khắc phục|ứng phó|chăm lo|chăm sóc|thăm hỏi|khai thác|khai trương|kết nối|mở rộng|mở lớp|mở|trồng|xây dựng|xây|đầu tư|mua sắm|' +
    'nạo vét|bảo trì|bảo đảm|bảo vệ|đảm bảo|bảo quản|ban hành|tiến hành|chủ động|thường xuyên|tích cực|kịp thời|khẩn trương|nghiêm túc|' +
    'cấp phát|cấp|tham mưu|tham gia|tổ chức|triển khai|thực hiện|rà soát|hướng dẫn|hoàn thành|hoàn thiện|hoàn tất|hoàn chỉnh|đẩy mạnh|' +
    'đẩy nhanh|theo dõi|báo cáo|đề xuất|đề nghị|kiến nghị|tăng cường|bố trí|vận động|tuyên truyền|lập|cập nhật|quản lý|phối hợp|' +
    'tháo dỡ|tháo gỡ|dọn dẹp|liên hệ|thông báo|quyết toán|thanh toán|nghiệm thu|thi công|khởi công|đo đạc|thành lập|chuyển|gửi|cử|' +
    'thống nhất|tạo điều kiện|tạo|quy hoạch|sắp xếp|bổ sung|thay thế|soạn thảo|biên soạn|biên tập|in|góp ý|lấy ý kiến|lấy mẫu|gắn|sơn|' +
    'dán|treo|làm|mời|tặng|trao|tôn vinh|biểu dương|xét|bình xét|chấm điểm|lưu trữ|đối chiếu|đối thoại|trả lời|dự thảo|tích hợp|chia sẻ|' +
    'khôi phục|phục hồi|diễn tập|trực|giữ gìn|phun|tiêm|khám|phân phối|thu|nộp|đấu giá|đấu thầu|giao|lồng ghép|thử nghiệm|thí điểm|' +
    'ghi nhận|quay|viết|trang bị|trang trí|vệ sinh|tổng vệ sinh|là|có trách nhiệm|chịu trách nhiệm|căn cứ|chủ trì|đầu mối|nhận|vớt|trám|vá',
);

const byFirst = (phrases: string[]): Map<string, string[]> => {
  const map = new Map<string, string[]>();
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
    const first = phrase.split(' ', 1)[0] ?? '';
    map.set(first, [...(map.get(first) ?? []), phrase]);
  }
  return map;
};
const NOUNS_BY_FIRST = byFirst(NOUNS);
const VERBS_BY_FIRST = byFirst(VERBS);

interface Word {
  text: string;
  key: string;
  at: number;
  /** What stands between the word before and this one. */
  gap: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[.&/][\p{L}\p{M}\p{N}&]+)*\.?/gu;
const LONGEST_UNITS = 250;
/** A word of no known name may belong to one nobody knows, if a verb follows soon: "Ban Vì sự tiến bộ của phụ nữ". */
const WORDS_OF_A_STRANGE_NAME = 4;

/** Parts a text that begins with units from what they must do; null where it does not begin with any. */
export function partUnitsFromDuty(text: string): SubjectAndDuty | null {
  if (!looksLikeUnits(text.slice(0, LONGEST_UNITS))) return null;
  const list = wordsOf(text);
  let depth = 0;
  let unsure: Word | null = null;
  let unsureUntil = 0;
  for (let i = 0; i < list.length; i++) {
    const word = list[i] as Word;
    if (unsure && (i >= unsureUntil || word.gap.trim() !== '')) return parted(text, unsure, false);
    if (word.at > LONGEST_UNITS) return null;
    depth += count(word.gap, '(') - count(word.gap, ')');
    if (depth > 0) continue;
    if (/[.:]\s/.test(word.gap)) return null;
    if (!/^\p{Ll}/u.test(word.text)) continue;
    const link = LINKS.has(word.key);
    const next = link ? i + 1 : i;
    const verb = SEVERAL.has(list[next - 1]?.key ?? '') ? 0 : phraseAt(list, next, VERBS_BY_FIRST);
    const noun = phraseAt(list, next, NOUNS_BY_FIRST);
    // "tổ chức chính trị" is a body, "tổ chức" is what one does; "quản lý đô thị" after a comma belongs to nobody.
    const previous = list[i - 1];
    const compound =
      previous && word.gap.trim() === '' && /^\p{Lu}/u.test(previous.text) && !isAbbreviation(previous.text);
    // One syllable after a capital is the rest of a name: "Đào tạo".
    if (verb > (compound ? 1 : 0) && verb >= noun && i > 0) return parted(text, word, true);
    if (link || noun > 0) {
      i += Math.max(noun - 1, 0);
      unsureUntil += Math.max(noun, 1);
      continue;
    }
    if (unsure || compound) continue;
    if (i === 0) return null;
    unsure = word;
    unsureUntil = i + WORDS_OF_A_STRANGE_NAME;
  }
  return unsure ? parted(text, unsure, false) : null;
}

function parted(text: string, word: Word, certain: boolean): SubjectAndDuty | null {
  const units = text
    .slice(0, word.at)
    .replace(/[\s,;:–-]+$/u, '')
    .replace(/\s+(?:và|cùng|với)$/u, '');
  return units === ''
    ? null
    : { units, duty: text.slice(word.at).replace(/^(?:và|cùng|với)\s+/u, ''), certain };
}

function wordsOf(text: string): Word[] {
  const list: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    list.push({ text: match[0], key: fold(match[0]), at: match.index, gap: text.slice(end, match.index) });
    end = match.index + match[0].length;
    if (match.index > LONGEST_UNITS) break;
  }
  return list;
}

/** How many words the longest phrase that begins at `at` has; 0 for none. Commas part phrases. */
function phraseAt(list: Word[], at: number, phrases: Map<string, string[]>): number {
  const first = list[at];
  if (!first || !/^\p{Ll}/u.test(first.text)) return 0;
  for (const phrase of phrases.get(first.key) ?? []) {
    const length = phrase.split(' ').length;
    const run = list.slice(at, at + length);
    if (run.slice(1).some((word) => word.gap.trim() !== '')) continue;
    if (run.map((word) => word.key).join(' ') === phrase) return length;
  }
  return 0;
}

function isAbbreviation(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase();
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
