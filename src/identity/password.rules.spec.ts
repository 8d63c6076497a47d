import { passwordFault } from './password.rules.js';

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

  it('that is the account’s own name twice is refused', () => {
    expect(passwordFault('q1.bennghe-q1.bennghe', 'q1.bennghe')).toBe('TOO_COMMON');
  });
});
