/**
 * A message to a person before it has a form: the same letter becomes plain text (also shown in the inbox) and
 * HTML. The HTML is made of tables and inline styles, which old Outlook and a phone both lay out; every text is
 * escaped.
 */
export interface LetterLine {
  title: string;
  details: string[];
  /** The detail that must not be overlooked: it is bold and red, and says so in words too. */
  mark?: string | null;
  /** A path of the product, beginning with `/`. */
  path: string;
}

export interface LetterGroup {
  heading: string | null;
  /** The heading in red. */
  alarming?: boolean;
  lines: LetterLine[];
  /** Said below the lines: what was left out, or a reason. */
  note?: string;
}

export interface Letter {
  subject: string;
  greeting: string;
  intro: string;
  groups: LetterGroup[];
  button: { label: string; path: string };
  closing: string;
}

/** A message as it is stored and sent. */
export interface Content {
  subject: string;
  body: string;
  html: string;
  link: string;
}

const SUBJECT_LIMIT = 200;

export function contentOf(letter: Letter, publicUrl: string, locale: string): Content {
  return {
    subject: cut(oneLine(letter.subject), SUBJECT_LIMIT),
    body: textOf(letter, publicUrl),
    html: htmlOf(letter, publicUrl, locale),
    link: letter.button.path,
  };
}

/** Without control characters and line breaks: nothing in a name or a task can begin a mail header. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

export function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).trimEnd()}…`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function textOf(letter: Letter, publicUrl: string): string {
  const groups = letter.groups.flatMap(({ heading, lines, note }) => [
    '',
    ...(heading ? [heading.toUpperCase()] : []),
    ...lines.flatMap(({ title, details }) => [
      `- ${oneLine(title)}`,
      `  ${details.map(oneLine).join(' · ')}`,
    ]),
    ...(note ? [`  ${note}`] : []),
  ]);
  const link = `${letter.button.label}: ${publicUrl}${letter.button.path}`;
  return [letter.greeting, '', letter.intro, ...groups, '', link, '', letter.closing].join('\n');
}

/** A date or a number of a document is not broken over two lines of a phone; a list of units is. */
const UNBROKEN = 40;

const FONT = "font-family:'Segoe UI',Roboto,Arial,sans-serif";

function htmlOf(letter: Letter, publicUrl: string, locale: string): string {
  const href = (path: string) => escapeHtml(`${publicUrl}${path}`);
  const detail = (text: string, marked: boolean) => {
    const style = [
      text.length <= UNBROKEN ? 'white-space:nowrap' : '',
      marked ? 'color:#b42318;font-weight:bold' : '',
    ].filter(Boolean);
    return style.length ? `<span style="${style.join(';')}">${escapeHtml(text)}</span>` : escapeHtml(text);
  };
  const line = ({ title, details, mark, path }: LetterLine) =>
    `<tr><td style="padding:10px 0;border-bottom:1px solid #e5e7eb;${FONT};font-size:15px;line-height:1.45">` +
    `<a href="${href(path)}" style="color:#1c4e8f;text-decoration:underline">${escapeHtml(oneLine(title))}</a>` +
    `<br><span style="color:#4b5563;font-size:13px">${details.map((text) => detail(oneLine(text), text === mark)).join(' · ')}</span></td></tr>`;
  const group = ({ heading, alarming, lines, note }: LetterGroup) =>
    (heading
      ? `<tr><td style="padding:18px 0 4px;${FONT};font-size:14px;font-weight:bold;color:${alarming ? '#b42318' : '#1f2937'}">${escapeHtml(heading)}</td></tr>`
      : '') +
    lines.map(line).join('') +
    (note
      ? `<tr><td style="padding:8px 0;${FONT};font-size:14px;color:#374151">${escapeHtml(note)}</td></tr>`
      : '');
  const paragraph = (text: string, style = '') =>
    `<tr><td style="padding:0 0 10px;${FONT};font-size:15px;line-height:1.5;color:#111827;${style}">${escapeHtml(text)}</td></tr>`;
  return (
    `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(letter.subject)}</title></head>` +
    `<body style="margin:0;padding:0;background:#f3f4f6"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:16px 8px">` +
    // Outlook lays out with Word, which knows no greatest width.
    `<!--[if mso]><table role="presentation" width="640" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->` +
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:640px;background:#ffffff"><tr><td style="padding:24px">` +
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">` +
    paragraph(letter.greeting) +
    paragraph(letter.intro) +
    letter.groups.map(group).join('') +
    `<tr><td style="padding:24px 0"><table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td style="background:#1c4e8f;padding:12px 20px">` +
    `<a href="${href(letter.button.path)}" style="${FONT};font-size:15px;font-weight:bold;color:#ffffff;text-decoration:none">${escapeHtml(letter.button.label)}</a></td></tr></table></td></tr>` +
    paragraph(letter.closing, 'font-size:12px;color:#6b7280') +
    `</table></td></tr></table><!--[if mso]></td></tr></table><![endif]--></td></tr></table></body></html>`
  );
}
