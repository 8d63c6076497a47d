import 'reflect-metadata';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import os from 'node:os';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { AppModule } from '../../src/app.module.js';
import { todayIn } from '../../src/calendar/index.js';
import { Clock } from '../../src/common/index.js';
import { readSettings } from '../../src/config/index.js';
import { configureHttp } from '../../src/create-app.js';

export interface TestApp {
  app: NestExpressApplication;
  source: DataSource;
  /** A browser: it keeps its cookies and sends our own header. */
  browser(): ReturnType<typeof request.agent>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** The business clock, e.g. `2022-12-22T08:00:00+07:00`. */
  now?: string;
  withWorkers?: boolean;
  environment?: Record<string, string>;
  /** Modules of the test's own beside the product's. */
  extra?: Array<Type | DynamicModule>;
}

/** The product as one process serves it, on a database of the test's own. */
export async function startApp(url: string, options: TestAppOptions = {}): Promise<TestApp> {
  const settings = readSettings({
    DATABASE_URL: url,
    DATA_DIR: os.tmpdir(),
    NODE_ENV: 'test',
    ...(options.now ? { DONDOC_NOW: options.now } : {}),
    ...options.environment,
  });
  const product = AppModule.forRoot({
    settings,
    databaseUrl: url,
    withWorkers: options.withWorkers ?? false,
  });
  const app = await NestFactory.create<NestExpressApplication>(
    { ...product, imports: [...(product.imports ?? []), ...(options.extra ?? [])] },
    { logger: ['error'], abortOnError: false },
  );
  configureHttp(app);
  await app.listen(0);
  return {
    app,
    source: app.get(DataSource),
    browser: () => request.agent(app.getHttpServer()).set('X-Dondoc', '1'),
    close: () => app.close(),
  };
}

/** The business clock of a running product, so that one start can live through many days. */
export function setClock({ app }: TestApp, now: () => Date): void {
  Object.assign(app.get(Clock), { now, today: () => todayIn(now()) });
}
