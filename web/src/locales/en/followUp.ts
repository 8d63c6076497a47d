import type { EnglishOf } from '../catalogue';
import type { followUp as vi } from '../vi/followUp';

export const followUp: EnglishOf<typeof vi> = {
  title: 'Follow up on what is overdue',
  plan: 'Plan {{number}}',
  open: 'Follow up',
  nothing: 'Nothing is overdue.',
  choose: 'Overdue tasks',
  all: 'Choose all',
  unit: 'Choose every task of {{unit}}',
  task: 'Choose: {{content}}',
  late_one: '{{count}} working day late',
  late_other: '{{count}} working days late',
  times_one: 'followed up {{count}} time',
  times_other: 'followed up {{count}} times',
  last: 'last on {{date}}',
  nobody: 'nobody receives reminders; the coordinators are told instead',
  to: 'To: {{people}}',
  text: 'Text',
  textRequired: 'Write what is to be said.',
  nothingChosen: 'Choose at least one task above.',
  summary:
    'To {{people}} people about {{tasks}} tasks of {{units}} units: in the product, by e-mail, and as a .docx letter to sign.',
  escalates: 'Something is followed up for the {{count}}. time: the leaders are told as well.',
  send: 'Send',
  sent: 'Sent.',
  history: 'Follow-ups sent',
  historyNone: 'None was sent yet.',
  historyItem: '{{tasks}} tasks, {{people}} recipients',
  escalated: 'leaders told',
  letter: 'Download the letter (.docx)',
};
