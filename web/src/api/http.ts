import type { Middleware } from 'openapi-fetch';
import createClient from 'openapi-fetch';
import { errorOf, Unreachable } from './errors';
import type { paths } from './schema';

const middleware: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang);
    // A form of another site cannot set a header of ours.
    if (request.method !== 'GET') request.headers.set('X-Dondoc', '1');
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return;
    throw errorOf(response.status, await response.json().catch(() => null));
  },
  onError({ error, request }) {
    return request.signal.aborted ? undefined : new Unreachable(undefined, { cause: error });
  },
};

/** The server's own API, every address and answer of it known by type. */
export const api = createClient<paths>();
api.use(middleware);

/** The body of an answer. What is no success has been thrown as an {@link ApiError} before. */
export async function bodyOf<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T;
}

/** One file as a form; the typed client takes it for a string. */
export function fileForm(file: File) {
  const form = new FormData();
  form.append('file', file);
  return { body: { file: '' }, bodySerializer: () => form };
}

/** The part of a list that is asked for. */
export interface PageAsked {
  page?: number;
  pageSize?: number;
}

export function pageOf({ page = 1, pageSize = 50 }: PageAsked): { page: number; pageSize: number } {
  return { page, pageSize };
}
