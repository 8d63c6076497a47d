/**
 * Numbers to reach that stand in the words of a plan's tasks ("vượt 130%", "giảm 5%", "đạt 1.126,2 tỷ đồng"). What is
 * found is only offered: a person takes each up, or leaves it. Pure.
 */
import { decimalOf, millionthsOf } from './decimal.rules.js';
import { isPercent, KNOWN_MEASURES, PERCENT, sameMeasure } from './measures.rules.js';
import { clausesOf } from './suggestion-clauses.rules.js';
import type { Clause } from './suggestion-clauses.rules.js';
import { suggestedName } from './suggestion-names.rules.js';
import type { Accumulation, TargetDirection } from './targets.rules.js';

export interface TargetSuggestion {
  /** Where the words stand in the text, in characters; `end` is behind the last one. */
  start: number;
  end: number;
  /** Those words. */
  quote: string;
  name: string;
  /** A decimal string; of REDUCE_BY a percentage. */
  planned: string;
  /** Empty where the words do not say it. */
  unitOfMeasure: string;
  direction: TargetDirection;
  accumulation: Accumulation;
}

/** What is counted one by one. */
const COUNTED =
  'công trình|dự án|hồ sơ|hộ|người|lượt người|lượt|vụ|tuyến|căn|trường|lớp|mô hình|doanh nghiệp|cơ sở|tổ|khu phố|cuộc|đợt|sản phẩm|ca|cháu|học sinh|lao động|việc làm|tổ chức';
const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;
const MEASURE = ['phần trăm', ...KNOWN_MEASURES, 'triệu', 'tỷ', 'tỉ đồng', COUNTED].join('|');
const FIGURE = new RegExp(
  String.raw`(?<![\d.,/\p{L}-])(?:(?<percent>${NUMBER}|\d+\.\d{1,2})\s*%|(?<number>${NUMBER})\s+(?<measure>${MEASURE})(?![\p{L}\d]))`,
  'giu',
);

const AT_MOST =
  /(?:không (?:vượt )?quá|không vượt|dưới|tối đa|nhỏ hơn|thấp hơn|xuống(?: còn)?|còn(?: dưới)?|[<≤])\s*$/iu;
const REDUCE = /(?:^|[^\p{L}])giảm(?![\p{L}])(?!.*(?:đạt|còn|xuống))[^;]*$/iu;
/** Without one of these before it, an amount is a price or a count, and nothing to reach. */
const REACH =
  /(?<!\p{L})(?:đạt|thu|vượt|trên|hơn|từ|ít nhất|tối thiểu|phấn đấu|hoàn thành|giải ngân|vận động|huy động|giải quyết|tạo|xây dựng|thành lập|tổ chức|đào tạo|[>≥])(?![\p{L}])[^;]*$/iu;
/** What was, what it costs, what is fined. */
const NOT_AHEAD =
  /(?<!\p{L})(?:đã đạt|mới đạt|hiện (?:nay )?đạt|chỉ đạt|đạt được|kinh phí|mức phạt|tổng mức đầu tư|trị giá|học phí)(?![\p{L}])[^;]*$/iu;

/** In the order of the text. */
export function suggestTargets(text: string): TargetSuggestion[] {
  const clauses = clausesOf(text);
  return clauses.flatMap((clause, index) => inClause(clause, clauses[index - 1]?.text ?? ''));
}

function inClause(clause: Clause, earlier: string): TargetSuggestion[] {
  const found: TargetSuggestion[] = [];
  let from = 0;
  for (const match of clause.text.matchAll(FIGURE)) {
    const before = clause.text.slice(from, match.index);
    const end = match.index + match[0].length;
    const { percent, number, measure } = match.groups ?? {};
    const said = {
      before,
      after: clause.text.slice(end),
      measure: percent ? PERCENT : sameMeasure(measure ?? ''),
    };
    const direction = directionOf(said);
    // "Từ 90% đến 95%" is one target.
    const range = from > 0 && /^\s*(?:đến|tới|-|–)\s*$/u.test(before);
    if (direction && !range) {
      const quote = clause.text.slice(from, nextEnd(clause.text, end)).trim();
      const start = clause.start + clause.text.indexOf(quote, Math.max(0, from - 1));
      found.push({
        ...{ start, end: start + quote.length, quote, direction },
        name: suggestedName({ ...said, earlier, direction }),
        planned: decimalFrom(percent ?? number ?? ''),
        unitOfMeasure: direction === 'REDUCE_BY' ? countedIn(quote) : said.measure,
        accumulation: direction !== 'REDUCE_BY' && isPercent(said.measure) ? 'LAST' : 'SUM',
      });
    }
    from = end;
  }
  return found;
}

function directionOf({ before, measure }: { before: string; measure: string }): TargetDirection | null {
  if (NOT_AHEAD.test(before)) return null;
  if (AT_MOST.test(before)) return 'AT_MOST';
  // "Giảm 5 vụ" has no percentage to compare with last year.
  if (REDUCE.test(before)) return isPercent(measure) ? 'REDUCE_BY' : null;
  return isPercent(measure) || REACH.test(before) ? 'AT_LEAST' : null;
}

/** The rest of the clause belongs to the figure, up to a comma before the next one. */
function nextEnd(text: string, end: number): number {
  FIGURE.lastIndex = 0;
  const next = [...text.matchAll(FIGURE)].find(({ index }) => index >= end);
  if (!next) return text.length;
  const comma = text.slice(end, next.index).search(/,\s/);
  return comma < 0 ? end : end + comma;
}

/** "1.126,2" → "1126.2"; "4.72", which some write before "%", → "4.72". */
function decimalFrom(written: string): string {
  const plain = /^\d+\.\d{1,2}$/.test(written) ? written : written.replaceAll('.', '').replace(',', '.');
  return decimalOf(millionthsOf(plain));
}

/** In what the falling thing is counted, where the words say so. */
function countedIn(quote: string): string {
  const counted = new RegExp(
    String.raw`(?<![\p{L}])(?:số )?(vụ|hộ|người|ca|hồ sơ|trường hợp|điểm)(?![\p{L}])`,
    'iu',
  ).exec(quote);
  return counted?.[1]?.toLowerCase() ?? '';
}
