import { hash, verify } from '@node-rs/argon2';

/** argon2id (the package's default algorithm) with OWASP's parameters for one pass. */
const COST = { memoryCost: 47_104, timeCost: 1, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST);
}

let nobodysHash: Promise<string> | null = null;

/**
 * Whether the password belongs to the hash. Without a hash (no such account) the same work is done and the
 * answer is no, so that the time of an answer does not tell which accounts exist.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword('nobody has this password');
  const matches = await verify(passwordHash ?? (await nobodysHash), password.normalize('NFC'));
  return passwordHash !== null && matches;
}
