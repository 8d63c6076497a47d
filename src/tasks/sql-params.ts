import type { Actor } from '../access/index.js';
import { visiblePlansSql } from '../plans/index.js';

/** The parameters of a statement that is put together from parts: each value gets the next number. */
export class SqlParams {
  readonly values: unknown[] = [];

  /** @returns the placeholder that stands for the value. */
  add(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  /** The condition that the plan called `plan` may be seen by the actor. */
  visiblePlan(actor: Actor, plan: string): string {
    const { sql, params } = visiblePlansSql(actor, plan, this.values.length + 1);
    this.values.push(...params);
    return sql;
  }
}

/** A pattern for LIKE: the words anywhere in the text, taken literally. */
export function containsPattern(words: string): string {
  return `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`;
}
