import pg from 'pg';
import { AppError } from './common/index.js';
import type { Settings } from './config/index.js';
import { BackupError } from './database/index.js';
import { DiskFileStore, filesFolder, openFileStore } from './files/index.js';
import type { FileStore } from './files/index.js';

/** File by file, each checked against its hash on the way. */
export async function copyFiles(hashes: string[], from: FileStore, to: FileStore): Promise<void> {
  for (const hash of hashes) await to.put(await wholeFile(from, hash));
}

/**
 * What `dondoc files copy` does: brings what lies in the data folder into the configured store. Run once before the
 * processes are switched over and once after, it misses nothing that came in between.
 */
export async function copyFilesFromDisk(settings: Settings, databaseUrl: string): Promise<string> {
  if (!settings.s3) throw new BackupError('Chưa đặt FILES_S3_URL: không có kho tệp nào để chép tới.');
  const disk = new DiskFileStore(filesFolder(settings));
  const store = openFileStore(settings);
  const hashes = await storedHashes(databaseUrl);
  let copied = 0;
  for (const hash of hashes) {
    if (await isWhole(store, hash)) continue;
    await store.put(await wholeFile(disk, hash));
    copied += 1;
  }
  return `Đã chép ${copied} tệp từ ${disk.place}; cả ${hashes.length} tệp đều có trong ${store.place} và nguyên vẹn.`;
}

async function wholeFile(store: FileStore, hash: string): Promise<Buffer> {
  try {
    return await store.read(hash);
  } catch (error) {
    if (isFault(error, 'LOST'))
      throw new BackupError(`Thiếu tệp ${hash} trong ${store.place}. Kiểm tra nơi giữ tệp rồi làm lại.`);
    if (isFault(error, 'DAMAGED'))
      throw new BackupError(`Tệp ${hash} trong ${store.place} đã bị hỏng. Lấy lại từ một bản sao lưu khác.`);
    throw error;
  }
}

async function isWhole(store: FileStore, hash: string): Promise<boolean> {
  try {
    await store.read(hash);
    return true;
  } catch (error) {
    if (isFault(error, 'LOST') || isFault(error, 'DAMAGED')) return false;
    throw error;
  }
}

function isFault(error: unknown, name: 'LOST' | 'DAMAGED'): boolean {
  return error instanceof AppError && error.code === `files:${name}`;
}

async function storedHashes(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ sha256: string }>(
      'SELECT DISTINCT sha256 FROM stored_file ORDER BY 1',
    );
    return rows.map(({ sha256 }) => sha256);
  } finally {
    await client.end();
  }
}
