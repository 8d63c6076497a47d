import type { Actor } from '../access/index.js';
import type { OpenQuestion, PlanDraft } from './plan-draft.js';
import { openQuestions } from './plan-draft.rules.js';
import { plansError } from './plans.errors.js';
import { plansText } from './plans.messages.js';

type MissingField = 'number' | 'symbol' | 'title' | 'issuedOn' | 'period';

/** @throws AppError INCOMPLETE, NO_TASKS, UNRESOLVED, NO_CONTENT or LEADER_UNCLEAR while a person still has something to answer. */
export function assertReady(draft: PlanDraft, { locale }: Pick<Actor, 'locale'>): void {
  const { number, symbol, title, issuedOn, periodFrom, periodTo } = draft.document;
  const fields: MissingField[] = [];
  if (!number) fields.push('number');
  if (!symbol) fields.push('symbol');
  if (!title) fields.push('title');
  if (!issuedOn) fields.push('issuedOn');
  if (periodFrom && periodTo && periodFrom > periodTo) fields.push('period');
  if (fields.length) {
    const names = fields.map((field) => plansText(locale, `field-${field}`)).join(', ');
    throw plansError('INCOMPLETE', { fields: names }, { missing: fields });
  }
  if (!draft.tasks.some(({ included }) => included)) throw plansError('NO_TASKS');
  const questions = openQuestions(draft);
  const tasksAsked = (wanted: (about: OpenQuestion['about']) => boolean) => [
    ...new Set(questions.filter(({ about }) => wanted(about)).map(({ taskKey }) => taskKey)),
  ];
  const unresolved = tasksAsked((about) => about === 'reference' || about === 'lead');
  if (unresolved.length)
    throw plansError('UNRESOLVED', { count: unresolved.length }, { taskKeys: unresolved });
  const empty = tasksAsked((about) => about === 'content');
  if (empty.length) throw plansError('NO_CONTENT', { count: empty.length }, { taskKeys: empty });
  const unclear = tasksAsked((about) => about === 'leader');
  if (unclear.length) throw plansError('LEADER_UNCLEAR', { count: unclear.length }, { taskKeys: unclear });
}
