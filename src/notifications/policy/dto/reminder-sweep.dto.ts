/** Both by database time, so that they can be compared. */
export class SweepAskedDto {
  askedAt: Date;
}

export class LastSweepDto {
  /** Null: none has come to its end yet. */
  endedAt: Date | null;
}
