import os from 'node:os';
import { built } from './built.mjs';

/** The product's own services in this process, without HTTP; without workers where they are not asked for. */
export async function openProduct(context, databaseUrl, environment = {}, withWorkers = false) {
  const { NestFactory } = await import('@nestjs/core');
  const { readSettings } = await built('config/index.js');
  const { AppModule } = await built('app.module.js');
  const settings = readSettings({
    DATABASE_URL: databaseUrl,
    DATA_DIR: os.tmpdir(),
    NODE_ENV: 'development',
    ...environment,
  });
  const app = await NestFactory.createApplicationContext(
    AppModule.forRoot({ settings, databaseUrl, withWorkers }),
    { logger: ['error'] },
  );
  context.onEnd(() => app.close());
  return app;
}
