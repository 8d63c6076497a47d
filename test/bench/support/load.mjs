import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { performance } from 'node:perf_hooks';
import { quantile } from './measure.mjs';

/** Sends one request; throws on anything but 2xx, so that a fast refusal never counts as speed. */
export function send(agent, port, { method = 'GET', path = '/', headers = {}, body }) {
  const payload = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        agent,
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: payload
          ? { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }
          : headers,
      },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          const answer = Buffer.concat(chunks);
          if (response.statusCode >= 200 && response.statusCode < 300) resolve(answer);
          else
            reject(new Error(`${method} ${path}: ${response.statusCode} ${answer.toString().slice(0, 300)}`));
        });
      },
    );
    request.on('error', reject);
    request.end(payload);
  });
}

/**
 * `users` people, each sending the next request when the last is answered, for `seconds` after a warm-up.
 * @param next (user) → the user's next request.
 * @returns requests per second and the 50th and 95th percentile of their milliseconds.
 */
export async function load(port, { users, seconds = 8, warmUp = 2 }, next) {
  const people = await Promise.all(Array.from({ length: users }, () => openConnection(port)));
  const taken = [];
  const begin = performance.now() + warmUp * 1_000;
  const end = begin + seconds * 1_000;
  const person = async (connection, user) => {
    while (performance.now() < end) {
      const request = next(user);
      const start = performance.now();
      await connection.send(request);
      if (start >= begin) taken.push(performance.now() - start);
    }
    connection.close();
  };
  await Promise.all(people.map(person));
  const lasted = (performance.now() - begin) / 1_000;
  return { rate: taken.length / lasted, p50: quantile(taken, 0.5), p95: quantile(taken, 0.95) };
}

const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * A browser's open connection, with no more of HTTP than the answers of this bench need: a client that thinks longer
 * than the server would be measured in its place.
 */
async function openConnection(port) {
  const socket = net.connect({ host: '127.0.0.1', port, noDelay: true });
  await once(socket, 'connect');
  let waiting = null;
  let received = Buffer.alloc(0);
  const settle = (error) => {
    const { resolve, reject } = waiting ?? {};
    waiting = null;
    if (error) reject?.(error);
    else resolve?.();
  };
  socket.on('error', settle);
  socket.on('close', () => settle(new Error('the server closed the connection')));
  socket.on('data', (piece) => {
    received = received.length ? Buffer.concat([received, piece]) : piece;
    const headEnd = received.indexOf(HEAD_END);
    if (headEnd < 0) return;
    const head = received.toString('latin1', 0, headEnd);
    const length = Number(/\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? NaN);
    if (Number.isNaN(length)) return settle(new Error(`no length in ${head}`));
    if (received.length < headEnd + HEAD_END.length + length) return;
    const refused =
      !head.startsWith('HTTP/1.1 2') && `${waiting?.what}: ${received.toString().slice(0, 600)}`;
    received = Buffer.alloc(0);
    settle(refused ? new Error(refused) : null);
  });
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject, what: `${request.method ?? 'GET'} ${request.path ?? '/'}` };
        socket.write(requestText(request));
      }),
    close: () => socket.destroy(),
  };
}

function requestText({ method = 'GET', path = '/', headers = {}, body }) {
  const payload = body === undefined ? '' : JSON.stringify(body);
  const own = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const type = payload
    ? `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(payload)}\r\n`
    : '';
  return `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${own.join('')}${type}\r\n${payload}`;
}
