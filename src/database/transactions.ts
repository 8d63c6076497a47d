import { Injectable, Logger } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';

type AfterCommit = () => void | Promise<void>;

const hooks = new WeakMap<EntityManager, AfterCommit[]>();

/**
 * Runs `work` in one transaction. Everything inside goes through the manager it is given; what must happen
 * only after the commit is registered with {@link afterCommit}.
 */
@Injectable()
export class Transactions {
  private readonly log = new Logger('transactions');

  constructor(private readonly dataSource: DataSource) {}

  async run<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    let manager: EntityManager | null = null;
    const result = await this.dataSource.transaction(async (em) => {
      manager = em;
      return work(em);
    });
    for (const hook of (manager && hooks.get(manager)) ?? []) {
      // The commit stands whatever happens here: each hook is only a shortcut for a sweep that follows.
      void Promise.resolve()
        .then(hook)
        .catch((error: unknown) => this.log.warn(String(error)));
    }
    return result;
  }
}

/** Registers a best-effort action for after the commit of the transaction that `em` belongs to. */
export function afterCommit(em: EntityManager, action: AfterCommit): void {
  const registered = hooks.get(em);
  if (registered) registered.push(action);
  else hooks.set(em, [action]);
}
