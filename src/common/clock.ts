const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;

/**
 * The only source of "now" for business rules. `DONDOC_NOW` fixes it in development, so that a person can
 * look at the product as it was on another day. Sessions and leases use the database's own time instead.
 */
export class Clock {
  constructor(private readonly fixed: Date | null = null) {}

  now(): Date {
    return this.fixed ? new Date(this.fixed) : new Date();
  }

  /** Today's date in Asia/Ho_Chi_Minh (UTC+7 all year), as `yyyy-MM-dd`. */
  today(): string {
    return new Date(this.now().getTime() + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);
  }

  get isFixed(): boolean {
    return this.fixed !== null;
  }
}
