/**
 * A letter as the mail server is given it (RFC 5322, MIME): a text and the same as HTML, both base64, half as long for
 * Vietnamese as quoted-printable. Written here in one piece, because a general composer takes longer over each part
 * than the mail server takes for the whole. Pure.
 */
export interface Mailbox {
  name: string;
  address: string;
}

export interface MimeLetter {
  from: Mailbox;
  to: Mailbox;
  /** `<…@…>` */
  messageId: string;
  sentAt: Date;
  subject: string;
  text: string;
  html: string;
}

const LINE = 76;
/** Bytes of an encoded word: with its frame, after the name of its field, it fits a line of 78 (RFC 2047). */
const WORD_BYTES = 42;

export function mimeLetter({ from, to, messageId, sentAt, subject, text, html }: MimeLetter): string {
  // Not in any base64, and another for each letter.
  const boundary = `--_${messageId.replace(/[^\w-]/g, '')}`.slice(0, 70);
  const part = (type: string, content: string) => [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    wrapped(Buffer.from(content, 'utf8').toString('base64')),
  ];
  return [
    `From: ${mailbox(from)}`,
    `To: ${mailbox(to)}`,
    `Subject: ${encoded(subject)}`,
    `Message-ID: ${messageId}`,
    `Date: ${sentAt.toUTCString().replace('GMT', '+0000')}`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...part('text/plain', text),
    ...part('text/html', html),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

function mailbox({ name, address }: Mailbox): string {
  return name ? `${encoded(name)} <${address}>` : `<${address}>`;
}

/** As it is where that is plain, else in encoded words, none of which ends inside a character. */
function encoded(text: string): string {
  if (/^[A-Za-z0-9 ]{0,60}$/.test(text)) return text;
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (Buffer.byteLength(word + character) > WORD_BYTES) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  words.push(word);
  return words.map((piece) => `=?UTF-8?B?${Buffer.from(piece, 'utf8').toString('base64')}?=`).join('\r\n ');
}

function wrapped(base64: string): string {
  const lines: string[] = [];
  for (let at = 0; at < base64.length; at += LINE) lines.push(base64.slice(at, at + LINE));
  return lines.join('\r\n');
}
