/**
 * Whom the product may call: hosts that the operator has named, at addresses of the public internet or, where the
 * operator has said so, inside the own network. Whoever may enter a gateway's address must not be able to reach
 * anything else through it (SSRF). Pure: names are resolved elsewhere, and what is judged here is what is called.
 */
import { BlockList, isIP } from 'node:net';
import type { WebhookHost } from '../../config/index.js';

export type WebhookFault = 'URL_WRONG' | 'HOST_NOT_ALLOWED' | 'HTTPS_ONLY' | 'ADDRESS_NOT_ALLOWED';

/** Networks that are nobody's on the internet (RFC 6890 and its successors), multicast and what is not given out. */
const NOT_PUBLIC_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
];
/** Inside 2000::/3: tunnels that carry an IPv4 address, and examples. */
const NOT_PUBLIC_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const notPublicV4 = listOf(NOT_PUBLIC_V4, 'ipv4');
const notPublicV6 = listOf(NOT_PUBLIC_V6, 'ipv6');
const publicV6 = listOf(['2000::/3'], 'ipv6');

/** The entry of the allow list that the address is under, or why there is none. */
export function allowedHost(url: string, hosts: readonly WebhookHost[]): WebhookHost | WebhookFault {
  if (!URL.canParse(url)) return 'URL_WRONG';
  const { protocol, hostname, port, username, password, hash } = new URL(url);
  if (!['https:', 'http:'].includes(protocol) || username || password || hash) return 'URL_WRONG';
  const name = hostname.replace(/^\[|\]$/g, '');
  // `URL` leaves the protocol's own port out.
  const found = hosts.find(
    (host) => host.host === name && (host.port === null ? '' : portText(host, protocol)) === port,
  );
  if (!found) return 'HOST_NOT_ALLOWED';
  if (protocol === 'http:' && !found.within) return 'HTTPS_ONLY';
  return found;
}

/** Whether the host, being at this address, may be called. */
export function mayCall(address: string, { within }: WebhookHost): boolean {
  const plain = unmapped(address);
  const family = isIP(plain);
  if (within) {
    const inside = new BlockList();
    inside.addSubnet(within.address, within.prefix, isIP(within.address) === 4 ? 'ipv4' : 'ipv6');
    return family !== 0 && inside.check(plain, family === 4 ? 'ipv4' : 'ipv6');
  }
  if (family === 4) return !notPublicV4.check(plain);
  return family === 6 && publicV6.check(plain, 'ipv6') && !notPublicV6.check(plain, 'ipv6');
}

function portText({ port }: WebhookHost, protocol: string): string {
  return port === (protocol === 'https:' ? 443 : 80) ? '' : String(port);
}

/** "::ffff:127.0.0.1" is 127.0.0.1. */
function unmapped(address: string): string {
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
}

function listOf(networks: string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    list.addSubnet(address, Number(prefix), family);
  }
  return list;
}
