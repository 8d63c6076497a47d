import type { Actor } from '../access/index.js';

/** An actor as read from the database, and what has to be unchanged for it to be right still. */
export interface KeptActor {
  actor: Actor;
  /** Standing in for somebody depends on the day. */
  today: string;
  /** The transaction that had last changed anybody's access when the actor was read. */
  asOf: string;
}

/** Whoever was read longest ago goes first, and is read again when asked for. */
const MOST = 1_000;

/** Who the sessions of late belong to, by the hash of their token. Whoever takes one checks that it is right still. */
export class KeptActors {
  private readonly kept = new Map<string, KeptActor>();

  find(tokenHash: string): KeptActor | null {
    return this.kept.get(tokenHash) ?? null;
  }

  keep(tokenHash: string, kept: KeptActor): void {
    // Many requests will hold the same one: none of them may change it for the others.
    for (const role of kept.actor.roles) {
      Object.freeze(role.scopeUnitIds);
      Object.freeze(role);
    }
    Object.freeze(kept.actor.roles);
    Object.freeze(kept.actor);
    this.kept.delete(tokenHash);
    this.kept.set(tokenHash, kept);
    const [oldest] = this.kept.keys();
    if (oldest !== undefined && this.kept.size > MOST) this.kept.delete(oldest);
  }

  forget(tokenHash: string): void {
    this.kept.delete(tokenHash);
  }
}
