import http from 'node:http';
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
  const agent = new http.Agent({ keepAlive: true, maxSockets: users });
  const taken = [];
  const begin = performance.now() + warmUp * 1_000;
  const end = begin + seconds * 1_000;
  const person = async (user) => {
    while (performance.now() < end) {
      const request = next(user);
      const start = performance.now();
      await send(agent, port, request);
      if (start >= begin) taken.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: users }, (_, user) => person(user)));
  const lasted = (performance.now() - begin) / 1_000;
  agent.destroy();
  return { rate: taken.length / lasted, p50: quantile(taken, 0.5), p95: quantile(taken, 0.95) };
}
