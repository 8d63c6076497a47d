import type { EnglishOf } from '../catalogue';
import type { signIn as vi } from '../vi/signIn';

export const signIn: EnglishOf<typeof vi> = {
  pageTitle: 'Sign in – Đôn Đốc',
  product: 'Đôn Đốc',
  tagline: 'Following up the tasks that were assigned',
  otherLanguage: 'Tiếng Việt',
  sessionEnded:
    'The session has ended. Sign in to go on; what was being typed is still on the screen beneath.',
  username: 'User name',
  password: 'Password',
  signIn: 'Sign in',
  signingIn: 'Signing in…',
  samples: 'Sample accounts to try',
  samplesHint: 'Choose a person to enter at once. Shared password:',
};
