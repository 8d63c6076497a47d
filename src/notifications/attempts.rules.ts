/**
 * What an attempt to hand something over means for what is handed over: it is done, is tried again later, has failed,
 * or nobody can tell. Pure. The same for mail and for gateways.
 */

/**
 * How the handing over ended. `REFUSED`: for good. `LATER`: the other side asks to try again, or was not reached.
 * `UNCERTAIN`: the connection broke after the text had begun to leave; the other side may have taken it.
 */
export const ATTEMPT_OUTCOMES = ['SENT', 'REFUSED', 'LATER', 'UNCERTAIN'] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

export interface Delivery {
  outcome: AttemptOutcome;
  /** The other side's own words. */
  answer: string;
}

/** One attempt as it is kept with what was handed over. */
export interface Attempt {
  number: number;
  /** ISO instant, by database time. */
  at: string;
  outcome: AttemptOutcome;
  answer: string | null;
}

/** Longer than the other side may take, so that a claim runs out only under a process that is gone. */
export const CLAIM_SQL = `interval '3 minutes'`;

/** What waits and was not seen for so long is queued again. */
export const QUEUE_AGAIN_SQL = `interval '5 minutes'`;

export const ANSWER_LIMIT = 500;

/** Minutes until the next attempt, by how many there were; after the last one it has failed. */
export const BACKOFF_MINUTES = [1, 2, 5, 10, 20, 40, 60, 120, 240, 480];

export function statusAfter(
  outcome: AttemptOutcome,
  attempts: number,
): { status: 'SENT' | 'WAITING' | 'FAILED' | 'UNCERTAIN'; minutes: number } {
  const minutes = BACKOFF_MINUTES[attempts - 1];
  if (outcome === 'LATER' && minutes !== undefined) return { status: 'WAITING', minutes };
  return { status: outcome === 'REFUSED' || outcome === 'LATER' ? 'FAILED' : outcome, minutes: 0 };
}

/** SQL of an {@link Attempt} from the columns of a result. */
export function attemptSql(number: string, outcome: string, answer: string): string {
  return `jsonb_build_object('number', ${number}, 'at', to_char(clock_timestamp() AT TIME ZONE 'UTC',
    'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'outcome', ${outcome}, 'answer', ${answer})`;
}
