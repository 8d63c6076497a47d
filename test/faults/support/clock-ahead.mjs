/** Loaded before the product: this process’s clock is 20 seconds ahead of everybody else’s. */
const AHEAD_MS = 20_000;
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length) super(...given);
    else super(RealDate.now() + AHEAD_MS);
  }
  static now() {
    return RealDate.now() + AHEAD_MS;
  }
};
