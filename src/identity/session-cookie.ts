import type { CookieOptions, Request } from 'express';

/** Also the absolute limit of a session. */
export const SESSION_DAYS = 7;

export interface SessionCookie {
  name: string;
  options: CookieOptions;
}

/** Over https the browser itself holds that the cookie is ours alone (`__Host-`). */
export function sessionCookie(publicUrl: string): SessionCookie {
  const secure = publicUrl.startsWith('https:');
  return {
    name: secure ? '__Host-dondoc' : 'dondoc',
    options: {
      httpOnly: true,
      secure,
      sameSite: 'lax',
      path: '/',
      maxAge: SESSION_DAYS * 24 * 60 * 60 * 1000,
    },
  };
}

/** The value of a cookie of ours in a request; null when there is none. Values are base64url: nothing to decode. */
export function cookieValue(request: Request, name: string): string | null {
  for (const pair of request.headers.cookie?.split(';') ?? []) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name && value) return value;
  }
  return null;
}
