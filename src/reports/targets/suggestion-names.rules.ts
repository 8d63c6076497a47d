/** What a number to reach is called, from the words around it. Pure. */
import { isPercent } from './measures.rules.js';
import { SUGGESTION_WORDS } from './suggestions.words.js';
import type { TargetDirection } from './targets.rules.js';

const LONGEST = 200;
/** A name of fewer letters says nothing by itself. */
const SHORTEST = 7;

/** Words between a name and its number. */
const BEFORE_NUMBER =
  /(?:^|[\s,])(?:đạt|trên|hơn|từ|ít nhất|tối thiểu|vượt|vượt trên|không quá|không vượt quá|dưới|tối đa|khoảng|là|có|với|bằng|ph[ấầ]n đ[ấầ]u|giảm|kéo giảm|xuống|còn|tỷ lệ|tỷ lệ đạt|chỉ tiêu|mức|đến|[<>≤≥:(])\s*$/iu;
/** Words that begin a task and say nothing of what is counted. */
const OPENING =
  /^(?:[\s,:()-]|và |\d+[.)]\s|[a-zđ]\)\s|ph[ấầ]n đ[ấầ]u |bảo đảm |đảm bảo |tiếp tục |tập trung |phải |hoàn thành |đạt |kéo giảm |giảm |cắt giảm |tổ chức )+/iu;
/** What follows a number but belongs to it. */
const AFTER_NUMBER = /^\s*(?:trở lên|trở xuống|đối với|cho|của|là|các)(?=\s)/iu;
const COMPARISON = /[\s,(]*(?<!\p{L})so(?!\p{L}).*$/iu;
/** What a share is of, where that is no name: "130% dự toán". */
const OF_PLAN = /^(?:kế hoạch|dự toán|chỉ tiêu|mức |tổng|trong|vào|đến|năm|hằng|hàng|mỗi|\/)/iu;
const FALLING = /^.*(?<!\p{L})giảm(?!\p{L})/iu;

/** @param said `earlier`: the words of the clause before, where these give no name themselves. */
export function suggestedName(said: {
  earlier: string;
  before: string;
  after: string;
  measure: string;
  direction: TargetDirection;
}): string {
  const rest = restOf(said.after);
  if (said.direction === 'REDUCE_BY') {
    const falling = FALLING.test(said.before) ? namedIn(said.before.replace(FALLING, '')) : '';
    return tidy([falling, rest, namedIn(said.before), namedIn(said.earlier)].find(saysSomething) ?? '');
  }
  const named = namedIn(said.before);
  if (!saysSomething(rest) || OF_PLAN.test(rest))
    return tidy([named, namedIn(said.earlier)].find(saysSomething) ?? named);
  const verb = saysSomething(named) ? '' : named.toLocaleLowerCase('vi');
  const whole = [verb, rest].filter(Boolean).join(' ');
  return tidy(
    isPercent(said.measure) ? SUGGESTION_WORDS.share(whole) : SUGGESTION_WORDS.count(said.measure, whole),
  );
}

/** What a figure is put after, without the words that lead up to it. */
function namedIn(before: string): string {
  return `${withoutEnding(before)} `.replace(OPENING, '').replace(COMPARISON, '').trim();
}

/** What a figure is put before, up to the next comma. */
function restOf(after: string): string {
  return (/^[^,]*/.exec(after)?.[0] ?? '')
    .replace(AFTER_NUMBER, '')
    .replace(COMPARISON, '')
    .replace(/\.\s*$/, '')
    .trim();
}

function saysSomething(name: string): boolean {
  return (name.match(/\p{L}/gu)?.length ?? 0) >= SHORTEST;
}

function withoutEnding(text: string): string {
  const shorter = text.replace(BEFORE_NUMBER, '');
  return shorter === text ? text : withoutEnding(shorter);
}

function tidy(text: string): string {
  const clean = text
    .replace(/\s+/g, ' ')
    .replace(/[\s,:(–-]+$/u, '')
    .trim();
  return `${clean.slice(0, 1).toLocaleUpperCase('vi')}${clean.slice(1, LONGEST)}`;
}
