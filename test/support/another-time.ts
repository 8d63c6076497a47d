/** Does something while the clock says that it is more than a year later. */
export async function atAnotherTime<T>(work: () => Promise<T>): Promise<T> {
  const Real = Date;
  const later = Real.now() + 400 * 24 * 3600 * 1000;
  globalThis.Date = new Proxy(Real, {
    construct: (target, values: []) => (values.length ? new target(...values) : new target(later)),
    get: (target, name) => (name === 'now' ? () => later : (Reflect.get(target, name) as unknown)),
  });
  try {
    return await work();
  } finally {
    globalThis.Date = Real;
  }
}
