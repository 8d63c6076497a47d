import { mkdir } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppModule } from './app.module.js';
import { loadShippedHolidays } from './calendar/store/index.js';
import { Settings } from './config/index.js';
import { createWebApp } from './create-app.js';
import { assertSchemaIsCurrent, migrate, startEmbeddedServer } from './database/index.js';
import { migrateQueue } from './queue/index.js';

/** A running part of the product, and how to stop it without losing anything. */
export interface Running {
  databaseUrl: string;
  /** The port it listens on; null for a worker. */
  port: number | null;
  stop(): Promise<void>;
}

/** The database in use: the configured server, or the embedded one, which then belongs to this process. */
export async function openDatabase(settings: Settings, log: (line: string) => void) {
  if (settings.databaseUrl)
    return { url: settings.databaseUrl, embedded: false, stop: () => Promise.resolve() };
  await mkdir(settings.dataDir, { recursive: true });
  const server = await startEmbeddedServer(settings.dataDir, log);
  return { url: server.url, embedded: true, stop: () => server.stop() };
}

/** Brings product and queue tables up to this version, and adds days off that were announced since. */
export async function migrateAll(databaseUrl: string): Promise<string[]> {
  const applied = await migrate(databaseUrl);
  await migrateQueue(databaseUrl);
  await loadShippedHolidays(databaseUrl);
  return applied;
}

export async function runWeb(
  settings: Settings,
  databaseUrl: string,
  withWorkers: boolean,
): Promise<Running> {
  await assertSchemaIsCurrent(databaseUrl);
  const app = await createWebApp({ settings, databaseUrl, withWorkers });
  await app.listen(settings.port);
  const { port } = (app.getHttpServer() as Server).address() as AddressInfo;
  return { databaseUrl, port, stop: () => app.close() };
}

export async function runWorker(settings: Settings, databaseUrl: string): Promise<Running> {
  await assertSchemaIsCurrent(databaseUrl);
  const app: INestApplicationContext = await NestFactory.createApplicationContext(
    AppModule.forRoot({ settings, databaseUrl, withWorkers: true }),
    { logger: ['error', 'warn'] },
  );
  return { databaseUrl, port: null, stop: () => app.close() };
}

/** Stops once, in order, on Ctrl-C or a service manager's request; a second signal does not cut it short. */
export function stopOnSignal(stop: () => Promise<void>, log: (line: string) => void): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      log('Đang dừng: hoàn tất việc dở, đóng cơ sở dữ liệu…');
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log(String(error));
          process.exit(1);
        },
      );
    });
  }
}
