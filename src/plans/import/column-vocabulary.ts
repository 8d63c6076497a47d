import { fold } from './text-folding.js';

/** What a column of a task table holds. */
export type ColumnRole =
  | 'ordinal'
  | 'content'
  | 'product'
  | 'lead'
  | 'coordinating'
  /** Lead and coordinating units in one cell, told apart by words. */
  | 'mixed'
  /** "Đơn vị thực hiện": leads where no lead column exists, coordinates beside one. */
  | 'performer'
  | 'leader'
  | 'deadline'
  | 'start'
  /** "Quý I", "Tháng 6": a period that rows tick. */
  | 'marked'
  /** A unit: the cell says whether it leads or helps. */
  | 'party'
  /** "Tiến độ", "Số ngày": a deadline only where no other column is one. */
  | 'progress'
  /** "Nhóm nhiệm vụ": the section, printed as a column. */
  | 'group'
  | 'note'
  | 'other';

/** Headers are short; a longer text is a row. */
export const LONGEST_HEADER = 90;

/**
 * Order matters: the first rule whose words occur wins ("Lãnh đạo chủ trì" is a leader, not a lead).
 * Texts are folded: small letters, no punctuation.
 */
const RULES: Array<[ColumnRole, RegExp]> = [
  [
    'marked',
    /^(?:(?:thời gian|tiến độ)(?: thực hiện| hoàn thành)? )?(?:quý|tháng|q|t) ?(?:iv|i{1,3}|1[0-2]|[1-9]|0[1-9])(?:(?: năm)? 20\d\d)?$|^năm 20\d\d$/,
  ],
  ['ordinal', /^(?:stt|tt|số tt|s tt|số thứ tự|thứ tự|số|no)$/],
  ['note', /^(?:ghi chú|gc|lưu ý)/],
  [
    'leader',
    /lãnh đạo|chịu trách nhiệm cao nhất|người chỉ đạo|^(?:đồng chí|đ c|người) (?:phụ trách|theo dõi)|(?:chủ tịch|pct|giám đốc|bí thư).* (?:phụ trách|theo dõi|chỉ đạo)/,
  ],
  [
    'other',
    /kinh phí|nguồn lực|nguồn vốn|căn cứ|cơ sở pháp lý|tổng mức|đơn vị tính|^đvt$|tỷ lệ|mức độ|(?<!thời |trọng )điểm|theo dõi|địa bàn|^cấp (?:trình|ban hành|phê duyệt|quyết định)|thẩm quyền/,
  ],
  ['mixed', /chủ trì.*phối hợp|phân công|tổ chức thực hiện$/],
  ['coordinating', /phối hợp|hỗ trợ|tham gia|tham vấn/],
  [
    'lead',
    /chủ trì|đầu mối|(?:cơ quan|đơn vị|phòng|bộ phận|cá nhân|người).*được giao|chịu trách nhiệm|phụ trách|tham mưu$|trách nhiệm thực hiện|^(?:đơn vị|cơ quan) chính$/,
  ],
  ['start', /bắt đầu|khởi công|^từ(?: ngày)?$/],
  [
    'deadline',
    /thời gian|thời hạn|thời điểm|^hạn(?: |$)|^tg(?: |$)|^tght$|kỳ hạn|^mốc|hoàn thành|kết thúc|lộ trình|^đến ngày$|^ngày$/,
  ],
  ['progress', /tiến độ|số ngày/],
  [
    'performer',
    /^(?:(?:cơ quan|đơn vị|bộ phận|người|cá nhân|phòng ban|địa phương).*(?:thực hiện|triển khai)(?: chính)?|(?:cơ quan|đơn vị)(?: cơ quan| đơn vị)*)$/,
  ],
  ['product', /kết quả|sản phẩm|đầu ra|^giải pháp|^yêu cầu|hồ sơ|hình thức văn bản|mục tiêu/],
  ['group', /^(?:nhóm|lĩnh vực)/],
  [
    'content',
    /nội dung|nhiệm vụ|công việc|hoạt động|danh mục|đầu việc|^tên |^(?:các )?bước|^(?:quy )?trình tự|chỉ tiêu|giải pháp|việc/,
  ],
];

/** Without the marks over and under the letters: what is left of a word when they are mistyped. */
const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
const BARE_RULES = RULES.filter(([role]) => role !== 'ordinal' && role !== 'marked').map(
  ([role, words]): [ColumnRole, RegExp] => [role, new RegExp(withoutMarks(words.source))],
);

/** The role of a header whose marks are mistyped ("Đơn vị phôi hợp"), for columns of a table known to be one. */
export function roleOfMisspelt(text: string): ColumnRole | null {
  const folded = withoutMarks(fold(text));
  if (folded === '' || folded.length > LONGEST_HEADER) return null;
  return BARE_RULES.find(([, words]) => words.test(folded))?.[0] ?? null;
}

/** The role a header text names, or null where it names none. */
export function roleOfHeader(text: string): ColumnRole | null {
  const folded = fold(text);
  if (folded === '' || folded.length > LONGEST_HEADER) return null;
  return RULES.find(([, words]) => words.test(folded))?.[0] ?? null;
}
