import pg from 'pg';

let captured = null;
const query = pg.Client.prototype.query;
pg.Client.prototype.query = function (asked, values, ...rest) {
  const { name, text, values: own } = typeof asked === 'string' ? { text: asked } : asked;
  if (captured && typeof text === 'string' && !this.connectionParameters.options?.includes('bullmq'))
    captured.push({ name, text, values: own ?? (Array.isArray(values) ? values : []) });
  return query.call(this, asked, values, ...rest);
};

/** From now on every statement of this process is written down, the queue library's own left out. */
export function startCapture() {
  captured = [];
}

/** Each as `pg` takes it: one that the product prepares has a name. */
export function endCapture() {
  const statements = captured ?? [];
  captured = null;
  return statements;
}
