/**
 * What a password has to be (OWASP ASVS 5.0, 6.2). There are no rules about its composition: length counts.
 * While there is no second factor the least length is 15.
 */
export const PASSWORD_MIN_LENGTH = 15;
export const PASSWORD_MAX_LENGTH = 128;

export type PasswordFault = 'TOO_SHORT' | 'TOO_LONG' | 'TOO_COMMON';

/** Long enough and yet among the first to be tried. Compared without case, spaces and punctuation. */
const COMMON = [
  '123456789012345',
  '1234567890123456',
  'qwertyuiopasdfghjkl',
  'passwordpassword',
  'password123456789',
  'matkhaumatkhau',
  'matkhaumatkhaumatkhau',
  'iloveyouiloveyou',
  'anhyeuemnhieulam',
  'emyeuanhnhieulam',
  'uybannhandan',
];

/** @returns why a password is refused, or null for one that may be used. Length counts characters, not bytes. */
export function passwordFault(password: string, username: string): PasswordFault | null {
  const length = [...password.normalize('NFC')].length;
  if (length < PASSWORD_MIN_LENGTH) return 'TOO_SHORT';
  if (length > PASSWORD_MAX_LENGTH) return 'TOO_LONG';
  const plain = bare(password);
  if (COMMON.some((common) => plain === common) || plain === bare(username).repeat(2)) return 'TOO_COMMON';
  return repeatsOneThing(plain) ? 'TOO_COMMON' : null;
}

function bare(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]/g, '');
}

/** "aaaaaaaaaaaaaaa", "abcabcabcabcabc". */
function repeatsOneThing(text: string): boolean {
  return /^(.{1,4})\1+$/.test(text);
}
