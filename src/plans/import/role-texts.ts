/** What one cell says about who leads, who helps and by when, where it says it in words. */
export interface RoleTexts {
  lead: string;
  coordinating: string;
  deadline: string;
  leader: string;
}

const MARK =
  /(?:(?:cơ quan|đơn vị|bộ phận)(?:\s*[,/]\s*(?:cơ quan|đơn vị))?\s+)?(chủ trì|phối hợp|hỗ trợ|tham gia|thực hiện|lãnh đạo|theo dõi|phụ trách|chỉ đạo|thời gian|thời hạn|hoàn thành)([^:;,.\n]{0,25}):/giu;
const LEADS_WITH =
  /^([\s\S]+?)\s+(?:là (?:cơ quan|đơn vị) )?chủ trì\s*[,;]?\s*(?:và\s+)?phối hợp(?:\s+(?:cùng|với))?(?:\s+với)?\s+([\s\S]+)$/iu;
const LEAD_THEN_HELP =
  /^[-–\s]*chủ trì\s*[:-]?\s*([\s\S]+?)\s*[;,.\n]\s*[-–\s]*(?:và\s+)?phối hợp(?:\s+với)?\s*[:-]?\s*([\s\S]+)$/iu;
const HELP_LATER = /^([\s\S]+?)\s*[;,.\n(]\s*[-–\s]*phối hợp(?:\s+(?:cùng|với))\s+([\s\S]+?)\)?$/iu;

const ROLE_WORDS = /chủ trì|phối hợp|thực hiện\s*:|\((?:ct|ph)\)/iu;
/** "Phòng A (chủ trì); Hội B (phối hợp)", "(CT)", "(PH)": a mark behind each name. */
const MARK_BEHIND = /\s*\((?:(chủ trì|ct)|(phối hợp|ph|hỗ trợ|tham gia))\)/giu;

/** Parts a cell by the words in it ("Chủ trì: … Phối hợp: …", "X chủ trì, phối hợp với Y"). */
export function partRoles(text: string): RoleTexts {
  const roles: RoleTexts = { lead: '', coordinating: '', deadline: '', leader: '' };
  if (!ROLE_WORDS.test(text)) return { ...roles, lead: text };
  const behind = [...text.matchAll(MARK_BEHIND)];
  if (behind.some(([, , help]) => help)) return byMarksBehind(text, behind, roles);
  const marks = [...text.matchAll(MARK)];
  if (marks.length > 0) return byMarks(text, marks, roles);
  const found = LEAD_THEN_HELP.exec(text) ?? LEADS_WITH.exec(text) ?? HELP_LATER.exec(text);
  if (found?.[1] && found[2]) return { ...roles, lead: oneSide(found[1]), coordinating: oneSide(found[2]) };
  return { ...roles, lead: text.replace(/^\s*chủ trì\s+|\s+\(?chủ trì\)?\s*\.?$/giu, '') };
}

function byMarks(text: string, marks: RegExpExecArray[], roles: RoleTexts): RoleTexts {
  const add = (role: keyof RoleTexts, part: string): void => {
    const clean = oneSide(part);
    if (clean) roles[role] = roles[role] ? `${roles[role]}\n${clean}` : clean;
  };
  add('lead', text.slice(0, marks[0]?.index ?? 0));
  marks.forEach((mark, at) => {
    const end = marks[at + 1]?.index ?? text.length;
    add(roleOfMark(mark[1] ?? '', mark[2] ?? ''), text.slice((mark.index ?? 0) + mark[0].length, end));
  });
  return roles;
}

function byMarksBehind(text: string, marks: RegExpExecArray[], roles: RoleTexts): RoleTexts {
  let start = 0;
  for (const mark of marks) {
    const part = oneSide(text.slice(start, mark.index));
    const role = mark[1] ? 'lead' : 'coordinating';
    if (part) roles[role] = roles[role] ? `${roles[role]}\n${part}` : part;
    start = mark.index + mark[0].length;
  }
  // What no mark follows helps, as whoever is named after the lead does.
  const rest = oneSide(text.slice(start));
  if (/\p{L}/u.test(rest)) roles.coordinating = roles.coordinating ? `${roles.coordinating}\n${rest}` : rest;
  return roles;
}

function roleOfMark(word: string, rest: string): keyof RoleTexts {
  switch (word.toLowerCase()) {
    case 'lãnh đạo':
    case 'theo dõi':
    case 'phụ trách':
    case 'chỉ đạo':
      return 'leader';
    case 'thời gian':
    case 'thời hạn':
    case 'hoàn thành':
      return 'deadline';
    case 'chủ trì':
      return /phối hợp/i.test(rest) ? 'coordinating' : 'lead';
    case 'thực hiện':
      return 'lead';
    default:
      return 'coordinating';
  }
}

/** Without the dash, bracket or separator that tied it to the other part. */
function oneSide(text: string): string {
  return text
    .replace(/\s*\(chủ trì\)/giu, '')
    .replace(/^[\s;,.–-]+(?=\p{L})/u, '')
    .replace(/[\s;,(–-]+$/u, '')
    .trim();
}
