import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface GatewayRequest {
  id: string;
  url: string;
  body: { type: string; data: Record<string, unknown> };
  headers: IncomingMessage['headers'];
  /** Whether it is signed with this secret, as the gateway computes it. */
  isSignedWith(secret: string): boolean;
}

/** What a gateway does with a call: answers with a status, or cuts the line once it has the body, or says nothing. */
export type GatewayTreatment =
  { status: number; headers?: Record<string, string>; body?: string } | 'cut' | 'silent';

export interface Gateway {
  port: number;
  url: string;
  received: GatewayRequest[];
  treat(treatment: GatewayTreatment): void;
  close(): Promise<void>;
}

/** A real HTTP server, as an authority's own gateway is one. */
export async function startGateway(host = '127.0.0.1', port = 0): Promise<Gateway> {
  const received: GatewayRequest[] = [];
  let treatment: GatewayTreatment = { status: 200 };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      received.push(requestOf(request, text));
      if (treatment === 'cut') request.socket.destroy();
      else if (treatment !== 'silent')
        response.writeHead(treatment.status, treatment.headers).end(treatment.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  const address = server.address() as AddressInfo;
  return {
    port: address.port,
    url: `http://${host}:${address.port}/send`,
    received,
    treat: (next) => (treatment = next),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function requestOf(request: IncomingMessage, text: string): GatewayRequest {
  const header = (name: string) => String(request.headers[name] ?? '');
  const signed = `${header('webhook-id')}.${header('webhook-timestamp')}.${text}`;
  return {
    id: header('webhook-id'),
    url: request.url ?? '',
    body: JSON.parse(text) as GatewayRequest['body'],
    headers: request.headers,
    isSignedWith: (secret) => {
      const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
      const expected = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
      return header('webhook-signature').split(' ').includes(expected);
    },
  };
}
