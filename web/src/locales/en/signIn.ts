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
  setPassword: {
    title: 'Set a password',
    hint: 'At least 15 characters. A sentence of a few words is easy to remember; spaces are fine.',
    current: 'Present password',
    next: 'New password',
    again: 'The new password again',
    different: 'The two are not the same.',
    save: 'Set the password',
    change: 'Change the password',
    done: 'The password is set. Please sign in.',
    changed: 'The password was changed. Everybody else signed in with this account was signed out.',
    toSignIn: 'To the sign-in page',
  },
};
