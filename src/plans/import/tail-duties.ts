import type { Place } from '../../documents/blocks.js';
import { looksLikeUnits } from './cell-shape.js';
import type { NarrativeDuty } from './narrative-duty.js';
import { partRoles } from './role-texts.js';

/** "… (Phòng A chủ trì, hoàn thành trong tháng 5/2026).": the last bracket of a text. */
const BRACKET = /^([\s\S]{15,}?)\s*\(([^()]*chủ trì[^()]*)\)\s*[.;]?$/iu;
/** "… . Đơn vị chủ trì: Phòng A. Thời gian hoàn thành: …": labels in the text itself. */
const LABELS =
  /^([\s\S]{15,}?)\s*[.;:,(–-]\s*((?:(?:(?:cơ quan|đơn vị|bộ phận)\s+)?(?:chủ trì|thực hiện)|(?:thời gian|thời hạn))[^:;,.\n]{0,25}:[\s\S]+?)\)?\s*[.;]?$/iu;
const TIME =
  /[,;]\s*((?:(?:thời gian|thời hạn|hoàn thành|trước|chậm nhất|xong|trong|quý|tháng|năm|định kỳ|hằng|hàng|từ)\s)[\s\S]+)$/iu;
const HELPING = /^([\s\S]+?)\s+phối hợp$/iu;
const LEADING = /^([\s\S]+?)\s+(?:làm |là (?:cơ quan|đơn vị) )?chủ trì(?:\s+(?:thực hiện|tham mưu))?$/iu;

/** Work that ends with who leads it, who helps and by when, in brackets or after labels; else null. */
export function readTailDuty(text: string, place: Place): NarrativeDuty | null {
  const labelled = LABELS.exec(text);
  if (labelled?.[1] && labelled[2]) {
    const parts = partRoles(labelled[2]);
    return dutyOf(labelled[1], parts.lead, parts.coordinating, parts.deadline, place);
  }
  const bracket = BRACKET.exec(text);
  if (!bracket?.[1] || !bracket[2]) return null;
  const time = TIME.exec(bracket[2]);
  const clauses = (time ? bracket[2].slice(0, time.index) : bracket[2]).split(';');
  let lead = '';
  const help: string[] = [];
  for (const clause of clauses.map((one) => one.trim())) {
    const parts = partRoles(clause);
    const leading = LEADING.exec(parts.lead)?.[1] ?? parts.lead;
    const helping = HELPING.exec(clause)?.[1];
    if (helping) help.push(helping);
    else if (lead === '') lead = leading;
    if (parts.coordinating) help.push(parts.coordinating);
  }
  return dutyOf(bracket[1], lead, help.join('; '), time?.[1] ?? '', place);
}

function dutyOf(
  content: string,
  lead: string,
  coordinating: string,
  deadline: string,
  place: Place,
): NarrativeDuty | null {
  const bare = (text: string): string => text.replace(/[\s.;,:]+$/u, '');
  if (!looksLikeUnits(lead)) return null;
  const duty = {
    content: bare(content),
    lead: bare(lead),
    leadPlace: place,
    coordinating: bare(coordinating),
    place,
  };
  return deadline ? { ...duty, deadline: { text: bare(deadline), place } } : duty;
}
