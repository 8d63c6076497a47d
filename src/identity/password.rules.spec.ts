import { commonPasswords } from './common-passwords.js';
import { passwordFault as faultOf } from './password.rules.js';

let listed: ReadonlySet<string>;
const passwordFault = (password: string, username: string) => faultOf(password, username, listed);

beforeAll(async () => {
  listed = await commonPasswords();
});

describe('a password', () => {
  it('of fifteen characters is accepted, whatever they are', () => {
    expect(passwordFault('mua xuân về phố', 'gv.noivu')).toBeNull();
    expect(passwordFault('khongcanchuhoahaykytula', 'gv.noivu')).toBeNull();
  });

  it('of fourteen is refused, counted in characters and not in bytes', () => {
    expect(passwordFault('nắng ấm quê tôi'.slice(0, 14), 'gv.noivu')).toBe('TOO_SHORT');
    expect(passwordFault('👍'.repeat(14), 'gv.noivu')).toBe('TOO_SHORT');
  });

  it('counts a letter with its marks once, composed or not', () => {
    expect(passwordFault('ệệệệệệệệ'.normalize('NFD'), 'gv.noivu')).toBe('TOO_SHORT');
  });

  it('longer than the hash should be asked to read is refused', () => {
    expect(passwordFault('x1'.repeat(65), 'gv.noivu')).toBe('TOO_LONG');
  });

  it.each(['123456789012345', 'Mật khẩu - mật khẩu - mật khẩu', 'aaaaaaaaaaaaaaaa', 'abcabcabcabcabcabc'])(
    'that is tried first is refused: %s',
    (password) => expect(passwordFault(password, 'gv.noivu')).toBe('TOO_COMMON'),
  );

  it.each(['1qaz2wsx3edc4rfv', 'Password 12345678', 'football-baseball', 'matkhau matkhau matkhau'])(
    'that is in a list of the most common ones, or made of two of them, is refused: %s',
    (password) => expect(passwordFault(password, 'gv.noivu')).toBe('TOO_COMMON'),
  );

  it('is held against at least 3,000 common ones (ASVS 6.2.4)', () => {
    expect(listed.size).toBeGreaterThan(3_000);
    const doubled = [...listed].map((common) => common.repeat(4)).filter(({ length }) => length >= 15);
    expect(doubled.length).toBeGreaterThan(3_000);
    expect(new Set(doubled.map((password) => passwordFault(password, 'gv.noivu') ?? 'taken'))).toEqual(
      new Set(['TOO_COMMON']),
    );
  });

  it('that is the account’s own name twice is refused', () => {
    expect(passwordFault('q1.bennghe-q1.bennghe', 'q1.bennghe')).toBe('TOO_COMMON');
  });
});
