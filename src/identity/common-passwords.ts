import { bare } from './password.rules.js';

let listed: Promise<ReadonlySet<string>> | null = null;

/** Passwords that are tried first, as they are compared; read when somebody chooses one, not at each start. */
export function commonPasswords(): Promise<ReadonlySet<string>> {
  listed ??= read();
  return listed;
}

async function read(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common'].map(bare).filter((password) => password.length > 0));
}
