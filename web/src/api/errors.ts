/** An answer of the server that is no success: its sentence is for the person at the screen. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details?: unknown,
  ) {
    super(message);
  }
}

/** The error that an answer's body tells of, however little of it there is. */
export function errorOf(status: number, body: unknown): ApiError {
  const { code = 'common:UNEXPECTED', message = '', details } = (body ?? {}) as Partial<ApiError>;
  return new ApiError(status, code, message, details);
}

/** The request never reached the server, or its answer never came back. */
export class Unreachable extends Error {}

/** The fresh object that a stale change ran into, else null. */
export function currentFrom<T>(error: unknown): T | null {
  if (!(error instanceof ApiError) || error.status !== 409) return null;
  return (error.details as { current?: T } | undefined)?.current ?? null;
}
