import os from 'node:os';
import { built } from './built.mjs';
import { endCapture, startCapture } from './capture.mjs';

const NOT_THE_WORK =
  /\b(session|role_assignment|user_account)\b|^\s*(BEGIN|START|COMMIT|ROLLBACK|SET|SELECT version)/i;

let running = null;
process.on('message', async (order) => {
  if ('capture' in order) {
    if (order.capture) startCapture();
    process.send({
      statements: order.capture ? [] : endCapture().filter(({ text }) => !NOT_THE_WORK.test(text)),
    });
    return;
  }
  const { readSettings } = await built('config/index.js');
  const { runWeb } = await built('run.js');
  const settings = readSettings({
    DATABASE_URL: order.databaseUrl,
    DATA_DIR: os.tmpdir(),
    NODE_ENV: 'development',
    PORT: '0',
    PUBLIC_URL: 'http://localhost',
  });
  running = await runWeb(settings, order.databaseUrl, false);
  process.send({ port: running.port });
});
process.on('disconnect', async () => {
  await running?.stop();
  process.exit(0);
});
