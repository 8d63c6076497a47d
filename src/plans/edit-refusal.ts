import type { MessageParams } from '../common/index.js';

/** Why an edit cannot be applied; each is an error code of the feature. */
export type RefusalReason =
  'EDIT_TARGET_GONE' | 'EDIT_VALUE' | 'EDIT_UNIT' | 'EDIT_LEADER' | 'DEADLINE_NOT_UNDERSTOOD';

export class EditRefusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    readonly params: MessageParams = {},
  ) {
    super(reason);
    this.name = 'EditRefusal';
  }
}
