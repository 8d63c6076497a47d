/**
 * The line about a request that was refused for who asked or for what it held (OWASP ASVS 5.0, 16.3.2, 16.3.3): who,
 * which route, why. Pure. Nothing that the sender wrote gets into it: of an address only the ids, for it may hold a
 * secret, and of the input nothing.
 */
import type { AppError, ErrorKind } from './errors.js';

export interface RefusedRequest {
  method: string;
  /** Of the client. */
  ip?: string;
  /** Known once the route is: "/api/tasks/:id". */
  route?: { path?: unknown };
  params?: Record<string, unknown>;
  actor?: { userId: string };
}

const KINDS = new Set<ErrorKind>(['forbidden', 'too-large', 'unsupported-type', 'too-many']);
const CODES = new Set(['common:VALIDATION', 'common:MALFORMED']);
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Null where the refusal is part of ordinary work: a stale version, a session that has ended. */
export function refusalLine(request: RefusedRequest, { code, kind, params }: AppError): string | null {
  if (!KINDS.has(kind) && !CODES.has(code)) return null;
  const who = request.actor?.userId ?? `address ${request.ip ?? 'unknown'}`;
  const needs = params.permission === undefined ? '' : ` needs ${params.permission}`;
  return `refused: ${who} ${request.method} ${routeOf(request)} ${code}${needs}`;
}

function routeOf({ route, params = {} }: RefusedRequest): string {
  if (typeof route?.path !== 'string') return '(no route)';
  return route.path.replace(/:(\w+)/g, (name, key: string) => {
    const value = params[key];
    return typeof value === 'string' && ID.test(value) ? value : name;
  });
}
