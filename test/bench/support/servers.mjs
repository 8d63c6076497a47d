import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The product over HTTP, without workers, in a process of its own. */
export const startProduct = (context, databaseUrl) => start(context, './product-server.mjs', { databaseUrl });

/** A bare `http` server that runs the given statements with `pg` and answers their rows as JSON. */
export const startBare = (context, databaseUrl, statements) =>
  start(context, './bare-server.mjs', { databaseUrl, statements });

async function start(context, file, order) {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { execArgv: ['--no-warnings'] });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const ask = (message) =>
    new Promise((resolve, reject) => {
      child.once('message', resolve);
      void exited.then((code) => reject(new Error(`${file} ended with ${code}`)));
      child.send(message);
    });
  const { port } = await ask(order);
  const stop = async () => {
    if (child.connected) child.disconnect();
    await exited;
  };
  context.onEnd(stop);
  return {
    port,
    stop,
    /** The statements that the product runs while `work` is done, those of signing in left out. */
    statementsOf: async (work) => {
      await ask({ capture: true });
      await work();
      return (await ask({ capture: false })).statements;
    },
  };
}
