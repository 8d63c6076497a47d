import type { EnglishOf } from '../catalogue';
import type { messages as vi } from '../vi/messages';

export const messages: EnglishOf<typeof vi> = {
  inbox: {
    title: 'Notifications',
    filter: 'Show',
    all: 'All',
    unread: 'Unread',
    readAll: 'Mark all as read',
    unreadMark: 'unread',
    open: 'Open',
    empty: 'New tasks, deadlines that come near and confirmations are announced here.',
    emptyUnread: 'Nothing is unread.',
  },
  mailbox: {
    title: 'Test mailbox',
    intro: 'No mail server is set, so e-mail is kept here to be read instead of being sent.',
    list: 'Kept messages',
    to: 'To {{name}} ({{address}})',
    noAddress: 'To {{name}} (no address yet)',
    choose: 'Choose a message to read.',
    preview: 'Message: {{subject}}',
    html: 'As the recipient sees it',
    text: 'Plain text',
    view: 'View',
    back: 'Back to the list',
    empty: 'There is no message yet. They appear when a plan is issued or a reminder is due.',
    disabled: 'The test mailbox exists only while no mail server (SMTP) is set.',
    status: {
      WAITING: 'waiting',
      SENDING: 'sending',
      SENT: 'sent',
      KEPT: 'kept',
      FAILED: 'failed',
      UNCERTAIN: 'uncertain',
      INBOX: 'in the product only',
      NO_ADDRESS: 'no address',
      DELIVERED: 'told in another way',
      SKIPPED: 'not needed',
    },
  },
};
