import { DiscoveryService } from '@nestjs/core';
import { JOB_NAMES, JobName, JobPayload } from './jobs.js';

export interface JobHandler<N extends JobName> {
  handle(payload: JobPayload<N>): Promise<void>;
}

type HandlerClass<N extends JobName> = new (...args: never[]) => JobHandler<N>;

const markHandler = DiscoveryService.createDecorator<{ name: JobName }>();

/** Marks the one provider that carries out a job; its `handle` gets that job's payload type. */
export function HandlesJob<N extends JobName>(name: N) {
  return <T extends HandlerClass<N>>(target: T): void => {
    markHandler({ name })(target);
  };
}

export class HandlerMapError extends Error {}

/**
 * The handler of every job.
 * @throws HandlerMapError when a job has none or a second one: the worker must not start like that.
 */
export function collectHandlers(discovery: DiscoveryService): Map<JobName, JobHandler<JobName>> {
  const handlers = new Map<JobName, JobHandler<JobName>>();
  for (const wrapper of discovery.getProviders({ metadataKey: markHandler.KEY })) {
    const name = discovery.getMetadataByDecorator(markHandler, wrapper)?.name;
    if (!name || !wrapper.instance) continue;
    if (handlers.has(name))
      throw new HandlerMapError(`job “${name}” has two handlers: the second is ${wrapper.name}`);
    handlers.set(name, wrapper.instance as JobHandler<JobName>);
  }
  const missing = JOB_NAMES.filter((name) => !handlers.has(name));
  if (missing.length)
    throw new HandlerMapError(`no handler for job ${missing.map((name) => `“${name}”`).join(', ')}`);
  return handlers;
}
