import type { MessageParams } from './i18n.js';

/** What kind of refusal it is; one map turns it into an HTTP status. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'unsupported-type'
  | 'unprocessable'
  | 'too-many'
  | 'unavailable';

export const HTTP_STATUS: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'unsupported-type': 415,
  unprocessable: 422,
  'too-many': 429,
  unavailable: 503,
};

/**
 * An error a user can cause. `code` is `feature:NAME` and is also the key of its sentence in that feature's
 * catalogue; `details` is data for the screen (the fresh row of a conflict, the fields that were wrong).
 */
export class AppError extends Error {
  constructor(
    readonly code: string,
    readonly kind: ErrorKind,
    readonly params: MessageParams = {},
    readonly details?: unknown,
  ) {
    super(code);
    this.name = 'AppError';
  }
}

/** Declares a feature's error codes; the result makes errors: `throw plansError('NOT_FOUND')`. */
export function defineErrors<const C extends Record<string, ErrorKind>>(feature: string, codes: C) {
  return (code: keyof C & string, params?: MessageParams, details?: unknown): AppError =>
    new AppError(`${feature}:${code}`, codes[code] as ErrorKind, params, details);
}
