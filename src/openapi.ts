import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { writeFile } from 'node:fs/promises';
import { AppModule } from './app.module.js';
import { readSettings } from './config/index.js';
import { configureHttp } from './create-app.js';
import { openDatabase, migrateAll } from './run.js';
import { describeApi } from './openapi-document.js';

/** Writes the HTTP API's description to the file named: the browser's client is generated from it. */
async function writeDescription(target: string): Promise<void> {
  const settings = readSettings();
  const database = await openDatabase(settings, () => undefined);
  try {
    await migrateAll(database.url);
    const app = await NestFactory.create<NestExpressApplication>(
      AppModule.forRoot({ settings, databaseUrl: database.url, withWorkers: false }),
      { logger: ['error'] },
    );
    configureHttp(app);
    await app.init();
    await writeFile(target, `${JSON.stringify(describeApi(app), null, 1)}\n`);
    await app.close();
  } finally {
    await database.stop();
  }
}

await writeDescription(process.argv[2] ?? 'docs/openapi.json');
