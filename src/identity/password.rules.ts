/**
 * What a password has to be (OWASP ASVS 5.0, 6.2). There are no rules about its composition: length counts.
 * While there is no second factor the least length is 15.
 */
export const PASSWORD_MIN_LENGTH = 15;
export const PASSWORD_MAX_LENGTH = 128;

export type PasswordFault = 'TOO_SHORT' | 'TOO_LONG' | 'TOO_COMMON';

/**
 * Long enough and yet among the first to be tried, and not in lists from elsewhere. Compared without case, marks,
 * spaces and punctuation.
 */
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

/**
 * @param listed common passwords of any length, as `bare` writes them
 * @returns why a password is refused, or null for one that may be used. Length counts characters, not bytes.
 */
export function passwordFault(
  password: string,
  username: string,
  listed: ReadonlySet<string>,
): PasswordFault | null {
  const length = [...password.normalize('NFC')].length;
  if (length < PASSWORD_MIN_LENGTH) return 'TOO_SHORT';
  if (length > PASSWORD_MAX_LENGTH) return 'TOO_LONG';
  const plain = bare(password);
  if (COMMON.some((common) => plain === common) || plain === bare(username).repeat(2)) return 'TOO_COMMON';
  return repeatsOneThing(plain) || isMadeOf(listed, plain) ? 'TOO_COMMON' : null;
}

/** What passwords are compared by: "Mật khẩu - 1" is "matkhau1". */
export function bare(text: string): string {
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

/**
 * Itself a common password, two of them in a row ("password12345678"), or one several times. Hardly any of the lists
 * is as long as a password has to be here; what people do to make one long enough is to write two.
 */
function isMadeOf(listed: ReadonlySet<string>, text: string): boolean {
  if (listed.has(text)) return true;
  for (let end = 1; end < text.length; end += 1) {
    const first = text.slice(0, end);
    if (!listed.has(first)) continue;
    if (listed.has(text.slice(end)) || first.repeat(text.length / end) === text) return true;
  }
  return false;
}
