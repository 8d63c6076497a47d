export { migrateQueue } from './backend.js';
export { HandlesJob } from './job-handler.js';
export type { JobHandler } from './job-handler.js';
export { MESSAGES_PER_JOB } from './jobs.js';
export type { JobName, JobPayload } from './jobs.js';
export { JobQueues } from './job-queues.js';
export { Outbox } from './outbox.js';
export { QueueModule } from './queue.module.js';
