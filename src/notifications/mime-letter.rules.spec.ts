import PostalMime from 'postal-mime';
import { mimeLetter } from './mime-letter.rules.js';

const letter = {
  from: { name: 'Đôn Đốc', address: 'dondoc@govap.example' },
  to: { name: 'Nguyễn Thị Ánh Tuyết', address: 'tckh@govap.example' },
  messageId: '<0190a1b2-0000-7000-8000-000000000001@dondoc.example>',
  sentAt: new Date('2022-12-22T01:00:00Z'),
  subject: '1 nhiệm vụ quá hạn, 1 đến hạn trong tuần',
  text: 'Kính gửi bà,\n\n- Nộp thuế điện tử\n.\n..dấu chấm đầu dòng',
  html: '<p>Kính gửi bà,</p>',
};
const written = (given: Partial<typeof letter> = {}) => mimeLetter({ ...letter, ...given });

describe('a letter for the mail server', () => {
  it('reads as it was written', async () => {
    const mail = await PostalMime.parse(written());
    expect(mail).toMatchObject({
      from: letter.from,
      to: [letter.to],
      subject: letter.subject,
      messageId: letter.messageId,
      date: '2022-12-22T01:00:00.000Z',
      html: `${letter.html}`,
    });
    expect(mail.text).toBe(letter.text);
    expect(mail.headers).toContainEqual(
      expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
    );
  });

  it('is ASCII in short lines, none of which is a dot', () => {
    const lines = written({ subject: 'ệ'.repeat(200), text: 'ữ'.repeat(5_000) }).split('\r\n');
    expect(lines.filter((line) => line.length > 78 && !line.startsWith('Content-Type'))).toEqual([]);
    expect(lines.filter((line) => /[^\x20-\x7e]/.test(line) || line === '.')).toEqual([]);
  });

  it.each(['ệ'.repeat(100), '👩‍👩‍👧 họp', 'plain words', 'Lê, "Tuyết" <x@y>', '=?UTF-8?B?AAAA?=', ''])(
    'keeps the subject and the name %j',
    async (text) => {
      const mail = await PostalMime.parse(
        written({ subject: text, to: { name: text, address: 'a@b.example' } }),
      );
      expect(mail.subject ?? '').toBe(text);
      expect(mail.to).toEqual([{ name: text, address: 'a@b.example' }]);
    },
  );

  it('begins no header from a name or a subject', () => {
    const heads = (given: Partial<typeof letter>) =>
      written(given)
        .split('\r\n\r\n')[0]
        ?.split(/\r\n(?! )/).length;
    const evil = 'x\r\nBcc: y@z.example';
    expect(heads({ subject: evil, to: { name: evil, address: 'a@b.example' } })).toBe(heads({}));
  });
});
