import type { Content } from '../letter.js';
import type { MessageKind } from '../message.entity.js';
import { webhooksText } from './webhooks.messages.js';
import type { Locale } from '../../common/index.js';

interface Told {
  messageId: string | null;
  kind: MessageKind | null;
  recipientId: string;
  username: string;
  authorityId: string;
  locale: Locale;
}

/**
 * What a gateway is given: ids and a short text. Whose telephone or Zalo it is the gateway knows itself; nothing of a
 * task leaves but how many there are. Pure.
 */
export function payloadOf(told: Told, content: Content | null, publicUrl: string): string {
  const { messageId, kind, recipientId, username, authorityId, locale } = told;
  return JSON.stringify({
    type: kind ? `message.${kind.toLowerCase()}` : 'gateway.tried',
    data: {
      messageId,
      recipientId,
      username,
      authorityId,
      text: content?.subject ?? webhooksText(locale, 'TRIAL_TEXT'),
      link: `${publicUrl}${content?.link ?? '/'}`,
    },
  });
}
