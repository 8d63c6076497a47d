/**
 * A worker in a process of its own, to be killed: it takes jobs of “notification.plan-issued”, says so, and never
 * finishes one. Runs the built code, as production does.
 */
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule, readSettings } from '../../dist/config/index.js';
import { DatabaseModule } from '../../dist/database/index.js';
import { HandlesJob, QueueModule } from '../../dist/queue/index.js';
import { JOB_NAMES } from '../../dist/queue/jobs.js';

const settings = readSettings();
// What features carry out; the outbox is the queue's own.
const JOBS = JOB_NAMES.filter((name) => name !== 'outbox.dispatch');
const handlers = JOBS.map((name) => {
  class Handler {
    handle() {
      if (name !== 'notification.plan-issued') return Promise.resolve();
      console.log('took it');
      return new Promise(() => undefined);
    }
  }
  HandlesJob(name)(Handler);
  return Handler;
});
class Root {}
Module({
  imports: [
    ConfigModule.forRoot(settings),
    DatabaseModule.forRoot(settings.databaseUrl),
    QueueModule.forRoot({
      databaseUrl: settings.databaseUrl,
      redisUrl: settings.redisUrl,
      withWorkers: true,
    }),
  ],
  providers: handlers,
})(Root);
await NestFactory.createApplicationContext(Root, { logger: ['error'] });
