import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import type { WebhookHost } from '../../config/index.js';
import { ANSWER_LIMIT, Delivery } from '../attempts.rules.js';
import { oneLine } from '../letter.js';
import { allowedHost, mayCall } from './webhook-address.js';

export interface Address {
  address: string;
  family: number;
}

export type Resolve = (host: string) => Promise<Address[]>;

export interface GatewayCall {
  url: string;
  body: string;
  headers: Record<string, string>;
}

/** A gateway takes a short text at once; whatever keeps us longer, or says more, is left. */
const LIMITS = { milliseconds: 10_000, answerBytes: 16 * 1024 };

/** The gateway was not ready for it; what it says otherwise is for good. */
const TRY_LATER = new Set([408, 425, 429, 500, 503]);
/** Something in front of the gateway speaks for it and does not know whether the gateway took it. */
const NOBODY_KNOWS = new Set([502, 504]);

/**
 * Calls gateways, and nothing else: the host must be on the operator's list, its name is resolved once, and the
 * connection goes to the address that was judged. Redirects are not followed.
 */
export class GatewayClient {
  constructor(
    private readonly hosts: readonly WebhookHost[],
    private readonly resolve: Resolve = (host) => lookup(host, { all: true }),
    private readonly limits = LIMITS,
  ) {}

  async call(call: GatewayCall): Promise<Delivery> {
    const host = allowedHost(call.url, this.hosts);
    if (typeof host === 'string') return { outcome: 'REFUSED', answer: host };
    let addresses: Address[];
    try {
      addresses = await this.addressesOf(host.host);
    } catch (error) {
      return { outcome: 'LATER', answer: words(error) };
    }
    const [pinned] = addresses;
    // One wrong address among several is enough: a name that leads inside once is not to be trusted.
    if (!pinned || !addresses.every(({ address }) => mayCall(address, host)))
      return { outcome: 'REFUSED', answer: 'ADDRESS_NOT_ALLOWED' };
    return this.post(call, pinned);
  }

  private async addressesOf(host: string): Promise<Address[]> {
    const family = isIP(host);
    return family ? [{ address: host, family }] : this.resolve(host);
  }

  private post({ url, body, headers }: GatewayCall, pinned: Address): Promise<Delivery> {
    const { protocol } = new URL(url);
    return new Promise((settle) => {
      let left = false;
      const request = (protocol === 'https:' ? https : http).request(url, {
        method: 'POST',
        // A connection of its own, to the pinned address: nothing asks for the name again.
        agent: false,
        lookup: pinnedTo(pinned),
        headers: {
          ...headers,
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'dondoc',
        },
      });
      const giveUp = setTimeout(
        () => request.destroy(new Error('NO_ANSWER_IN_TIME')),
        this.limits.milliseconds,
      );
      const end = (delivery: Delivery) => {
        clearTimeout(giveUp);
        settle(delivery);
        request.destroy();
      };
      request.on('socket', (socket) =>
        socket.once(protocol === 'https:' ? 'secureConnect' : 'connect', () => (left = true)),
      );
      request.on('response', (response) => {
        const status = response.statusCode ?? 0;
        let said = '';
        const done = () => end({ outcome: outcomeOf(status), answer: answerOf(status, said) });
        // From here on the status is known, whatever becomes of the rest.
        response.on('data', (piece: Buffer) => {
          said += piece.toString('utf8');
          if (said.length > this.limits.answerBytes) done();
        });
        response.on('close', done);
        response.on('error', done);
      });
      request.on('error', (error) => end({ outcome: left ? 'UNCERTAIN' : 'LATER', answer: words(error) }));
      request.end(body);
    });
  }
}

function pinnedTo({ address, family }: Address): LookupFunction {
  return (_host, options, done) => {
    if (options.all) done(null, [{ address, family }]);
    else done(null, address, family);
  };
}

function outcomeOf(status: number): Delivery['outcome'] {
  if (status >= 200 && status < 300) return 'SENT';
  if (TRY_LATER.has(status)) return 'LATER';
  return NOBODY_KNOWS.has(status) ? 'UNCERTAIN' : 'REFUSED';
}

function answerOf(status: number, said: string): string {
  return oneLine(`${status} ${said}`).slice(0, ANSWER_LIMIT);
}

function words(error: unknown): string {
  return oneLine(error instanceof Error ? error.message : String(error)).slice(0, ANSWER_LIMIT);
}
