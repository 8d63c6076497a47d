/** What a message is about, for a list: without the greeting, and without what every digest begins with. Pure. */
import type { Notification } from '../../api/types';

export function gistOf({ kind, body }: Pick<Notification, 'kind' | 'body'>): string {
  const paragraphs = body.split(/\n{2,}/);
  const said = paragraphs.slice(kind === 'DIGEST' ? 2 : 1);
  return (said.length > 0 ? said : paragraphs).join(' ').replace(/\s+/g, ' ').trim();
}
