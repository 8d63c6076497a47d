import { isIP } from 'node:net';

/** A gateway that the operator lets the product call. */
export interface WebhookHost {
  host: string;
  /** Null: the protocol's own. */
  port: number | null;
  /** Addresses inside the own network that the host may have; null: public ones alone. */
  within: { address: string; prefix: number } | null;
}

const ENTRY =
  /^(?<host>\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::(?<port>\d{1,5}))?(?:=(?<address>[0-9a-f:.]+)(?:\/(?<prefix>\d{1,3}))?)?$/i;

/**
 * `sms.vi-du.example, zalo.noi-bo:8443=10.1.2.0/24, 127.0.0.1:9000`: the names, and for those inside the own network
 * where they may lead. An address written out stands for itself.
 * @returns null where an entry is not understood.
 */
export function readWebhookHosts(text: string): WebhookHost[] | null {
  const hosts = text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
    .map(readEntry);
  return hosts.every((host) => host !== null) ? hosts : null;
}

function readEntry(entry: string): WebhookHost | null {
  const { host = '', port, address, prefix } = ENTRY.exec(entry)?.groups ?? {};
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (!name || (port !== undefined && Number(port) > 65_535)) return null;
  const inside = address ?? (isIP(name) ? name : undefined);
  if (inside === undefined) return { host: name, port: portOf(port), within: null };
  const bits = isIP(inside) === 4 ? 32 : 128;
  const length = prefix === undefined ? bits : Number(prefix);
  if (!isIP(inside) || length > bits || length < 8) return null;
  return { host: name, port: portOf(port), within: { address: inside, prefix: length } };
}

function portOf(port: string | undefined): number | null {
  return port === undefined ? null : Number(port);
}
