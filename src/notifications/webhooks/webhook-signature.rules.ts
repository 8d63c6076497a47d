/**
 * How a call to a gateway is signed, in the form that "Standard Webhooks" describes: the gateway computes the same
 * HMAC-SHA256 over `id.timestamp.body` with the shared secret, and refuses what is too old or was seen before. Pure.
 */
import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** A new shared secret, as it is shown once and given to the gateway. */
export function newSecret(): string {
  return PREFIX + randomBytes(SECRET_BYTES).toString('base64');
}

export interface SignedCall {
  /** The same at every attempt. */
  id: string;
  /** Seconds since 1970, of this attempt. */
  timestamp: number;
  body: string;
}

/** @param secrets each signs once: while one is being replaced, both are. */
export function signatureHeaders({ id, timestamp, body }: SignedCall, secrets: string[]) {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': secrets.map((secret) => signature(secret, `${id}.${timestamp}.${body}`)).join(' '),
  };
}

function signature(secret: string, content: string): string {
  const key = Buffer.from(secret.replace(PREFIX, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
}
