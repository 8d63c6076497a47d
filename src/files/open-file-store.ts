import type { Settings } from '../config/index.js';
import { DiskFileStore, filesFolder } from './disk-file-store.js';
import type { FileStore } from './file-store.js';
import { S3FileStore } from './s3-file-store.js';

/** The store that an installation is configured for. */
export function openFileStore(settings: Pick<Settings, 'dataDir' | 's3'>): FileStore {
  return settings.s3 ? new S3FileStore(settings.s3) : new DiskFileStore(filesFolder(settings));
}
