import './documents.messages.js';
import { AppError } from '../common/errors.js';
import type { ErrorKind } from '../common/errors.js';
import type { MessageParams } from '../common/i18n.js';

const KINDS = {
  EMPTY: 'unprocessable',
  BROKEN: 'unprocessable',
  WRONG_TYPE: 'unsupported-type',
  UNSUPPORTED: 'unsupported-type',
  TOO_LARGE: 'too-large',
  TOO_DEEP: 'unprocessable',
  TOO_MANY_PARTS: 'unprocessable',
  UNSAFE: 'unprocessable',
  MACRO: 'unsupported-type',
  ENCRYPTED: 'unprocessable',
  SCANNED: 'unprocessable',
  NO_TEXT: 'unprocessable',
} as const satisfies Record<string, ErrorKind>;

export type DocumentErrorReason = keyof typeof KINDS;

/** A file that cannot be read, and why. `params.file` is filled in by `readDocument`. */
export class DocumentError extends AppError {
  constructor(
    readonly reason: DocumentErrorReason,
    params: MessageParams = {},
    /** What went wrong inside, for the log. */
    override readonly cause?: unknown,
  ) {
    super(`documents:${reason}`, KINDS[reason], params);
    this.name = 'DocumentError';
  }

  /** The same error, naming the file for the sentence a person reads. */
  about(fileName: string): DocumentError {
    return new DocumentError(this.reason, { ...this.params, file: fileName }, this.cause);
  }
}
