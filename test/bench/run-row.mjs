/** One row in a process of its own; its lines go to `run.mjs`. */
const [name, ...flags] = process.argv.slice(2);
const closers = [];
const context = {
  small: flags.includes('--small'),
  /** Runs when the row is over, however it ends; the latest first. */
  onEnd: (close) => closers.unshift(close),
};

let ending = null;
const end = () => (ending ??= closeAll());
// Also when the one who asked is gone: no server is left behind.
process.once('disconnect', end);

try {
  const { run } = await import(`./rows/${name}.mjs`);
  const lines = await run(context);
  await new Promise((resolve) => process.send(lines, resolve));
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await end();
}

async function closeAll() {
  for (const close of closers) await close().catch((error) => console.error(error));
  process.exit();
}
