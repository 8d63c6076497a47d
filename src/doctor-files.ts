import type { Settings } from './config/index.js';
import { say, Unfit } from './doctor-words.js';
import type { DoctorKey } from './doctor-words.js';
import { openFileStore, S3Refusal } from './files/index.js';

/** What the S3 protocol calls it, and what there is to do. */
const REFUSALS: Record<string, DoctorKey> = {
  NoSuchBucket: 'FILES_NO_BUCKET',
  InvalidAccessKeyId: 'FILES_WRONG_KEY',
  SignatureDoesNotMatch: 'FILES_WRONG_KEY',
  AccessDenied: 'FILES_DENIED',
  AuthorizationHeaderMalformed: 'FILES_WRONG_REGION',
  PermanentRedirect: 'FILES_WRONG_REGION',
  RequestTimeTooSkewed: 'FILES_CLOCK_OFF',
};

/** Writes, reads and removes a few bytes where uploaded files lie. */
export async function examineFiles(settings: Settings): Promise<string> {
  const store = openFileStore(settings);
  const { place } = store;
  try {
    await store.probe();
    return say(settings.s3 ? 'FILES_OK' : 'FILES_ON_DISK', { place });
  } catch (error) {
    const reason = (error as { message?: string }).message ?? String(error);
    if (error instanceof S3Refusal)
      throw new Unfit(say(REFUSALS[reason] ?? 'FILES_REFUSED', { place, reason }));
    throw new Unfit(say(settings.s3 ? 'FILES_NO_ANSWER' : 'FILES_NOT_WRITTEN', { place, reason }));
  }
}
