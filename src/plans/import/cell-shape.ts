import { BULLET, fold } from './text-folding.js';

const ORDINAL =
  /^(?:[IVXLC]{1,7}|[A-ZĐ]|\d{1,3}(?:\.\d{1,3}){0,4}|[a-zđ]{1,2})[.)/\s]*$|^\((?:\d{1,3}|[a-zđ])\)$/;

/** "1", "22.1.", "a)", "(2)", "IV.", "I/.": a number or letter standing alone. */
export function looksLikeOrdinal(text: string): boolean {
  return text.length <= 12 && ORDINAL.test(text.trim());
}

const UNIT_HEAD =
  /^(?:đề nghị )?(?:phòng|p|ban|bql|bqlda|ubnd|ub|ủy ban|công an|caq|văn phòng|vp|trung tâm|tt|ttyt|sở|chi cục|cct|thanh tra|các|thủ trưởng|chủ tịch|hội|mặt trận|ubmttq|mttq|đoàn|quận đoàn|huyện đoàn|liên đoàn|lđlđ|quân sự|bch|bchqs|bcđ|bộ|trường|bệnh viện|trạm|đội|kho bạc|bảo hiểm|bhxh|cơ quan|đơn vị|tòa án|viện|tổ|hđnd|công ty|thành viên|đảng ủy|thành đoàn|ngân hàng|điện lực|trưởng|lãnh đạo|bí thư|chi bộ|xã|phường|huyện|quận|cán bộ|công chức|bưu điện|bưu cục|hợp tác xã|htx|thuế|đài|hạt|vnpt|viettel|lực lượng|thường trực|tỉnh đoàn|tỉnh ủy|thành ủy|quận ủy|huyện ủy|hiệu trưởng|giám đốc|chánh|nhà|quỹ|cục|tổng cục|tập đoàn|ngành|toàn thể|tất cả|phó|đồn|cảng vụ|hải quan|liên minh|liên hiệp|công đoàn|đảng bộ|kiểm toán|dân quân|khu phố|thôn|ấp|khóm|ubkt|ub mttq|hđqs|cc|tổng)(?: |$|\d)/;
const LONGEST_UNIT_CELL = 600;
/** Words that begin like a unit and are none: "Tổ chức thực hiện", "Ban hành …", "Các giải pháp". */
const NO_UNIT =
  /^(?:ban hành|tổ chức(?! chính trị| đoàn thể| xã hội| hội(?! (?:thi|nghị|thảo|chợ|diễn|thao|trại|báo|đàm))| đoàn| đảng)|hội (?:nghị|thảo|thi|họp|nhập)|trường hợp|đoàn kết|đội ngũ|bộ (?:máy|chỉ số|tiêu chí|thủ tục)|xã hội|nhà (?:ở|nước)|quỹ đất|viện dẫn|phó mặc|(?:các |những )(?:giải pháp|nhiệm vụ|nội dung|chỉ tiêu|hoạt động|biện pháp|mục tiêu|tiêu chí|chương trình|dự án|công trình|văn bản|điều kiện|vấn đề|hình thức|loại|quy định|chế độ|chính sách|bước))(?: |$)/;

/** The cell begins the way the name of a unit, a group of units or an office-holder begins. */
export function looksLikeUnits(text: string): boolean {
  if (text.length > LONGEST_UNIT_CELL) return false;
  const folded = fold(text.replace(BULLET, ''));
  return UNIT_HEAD.test(folded) && !NO_UNIT.test(folded);
}

const TIME_WORD =
  /(?:^| )(?:năm|tháng|quý|ngày|tuần|thường xuyên|hằng|hàng|định kỳ|trước|sau khi|ngay|trong|cả|đợt|khi có)(?: |$)|\d{4}|\d{1,2} \d{1,2}/;
const LONGEST_TIME_CELL = 120;

export function looksLikeTime(text: string): boolean {
  return text.length <= LONGEST_TIME_CELL && TIME_WORD.test(fold(text));
}

/** "(1) (2) (3)", "A B 1 2": a row that numbers the columns. */
export function looksLikeColumnNumber(text: string): boolean {
  return /^\(?(?:\d{1,2}|[A-Z])\)?(?:\s*=.{1,12})?$/.test(text.trim());
}
