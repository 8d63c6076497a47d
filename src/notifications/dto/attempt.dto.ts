import { ApiProperty } from '@nestjs/swagger';
import { ATTEMPT_OUTCOMES } from '../attempts.rules.js';
import type { AttemptOutcome } from '../attempts.rules.js';

/** One attempt to hand something over. */
export class AttemptDto {
  number: number;
  at: Date;

  /** `LATER`: tried again later. `UNCERTAIN`: the connection broke after the text had begun to leave. */
  @ApiProperty({ enum: ATTEMPT_OUTCOMES })
  outcome: AttemptOutcome;

  /** What the other side said, or a sentence of ours. */
  answer: string | null;
}
