import { v7 } from 'uuid';

/** A new identifier. UUIDv7, so that rows inserted together stay together in their index. */
export function newId(): string {
  return v7();
}
