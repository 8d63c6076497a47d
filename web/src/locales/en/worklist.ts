import type { EnglishOf } from '../catalogue';
import type { worklist as vi } from '../vi/worklist';

export const worklist: EnglishOf<typeof vi> = {
  title: 'Work list',
  nothing: 'Nothing matches what is chosen.',
  shown: '{{first}}–{{last}} of {{total}}',
  views: {
    label: 'View',
    table: 'Table',
    board: 'By state',
    register: 'Register',
    months: 'By month',
  },
  filters: {
    label: 'Narrow the list',
    q: 'Search in the content',
    unit: 'Unit',
    plan: 'Plan',
    timeliness: 'In time or late',
    state: 'State',
    planStatus: 'Standing of the plan',
    role: 'Role',
    dueFrom: 'Due from',
    dueTo: 'Due to',
    clear: 'Clear',
  },
  counted: {
    label: 'By summary figure',
    ALL: 'Everything not cancelled',
    DONE: 'Done',
    IN_TIME: 'Open, in time',
    LATE: 'Late, done or not',
  },
  columns: {
    ordinal: 'No.',
    plan: 'Plan',
    content: 'Content',
    product: 'Product',
    unit: 'Unit',
    role: 'Role',
    due: 'Deadline',
    percent: 'Progress',
    state: 'Standing',
  },
  board: { empty: 'None', all: 'Show all {{total}}' },
  months: { month: '{{month}}', undated: 'Without a deadline', total: '{{total}} items' },
};
