import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { verifyAudit } from './audit-verify.js';
import type { Settings } from './config/index.js';
import { copyFiles } from './copy-files.js';
import { BackupError, backUpTables, readManifest, restoreTables, writeManifest } from './database/index.js';
import { DiskFileStore, openFileStore } from './files/index.js';
import { holdSending } from './notifications/index.js';
import { migrateAll } from './run.js';

const FILES = 'files';

/** What `dondoc backup FOLDER` does: everything of the installation but its settings, into an empty folder. */
export async function backUp(settings: Settings, databaseUrl: string, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length)
    throw new BackupError(`Thư mục ${folder} đã có tệp. Chọn một thư mục trống hoặc chưa có.`);
  const manifest = await backUpTables(databaseUrl, folder);
  await copyFiles(manifest.files, openFileStore(settings), copiesIn(folder));
  await writeManifest(folder, manifest);
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  return `Đã sao lưu ${manifest.tables.length} bảng, ${rows} dòng, ${manifest.files.length} tệp vào ${folder}.`;
}

/**
 * What `dondoc restore FOLDER` does, into an empty database: rows and files as they were, the audit trail checked
 * against its chain. Nothing is sent from the copy until `dondoc release-sending`.
 */
export async function restore(settings: Settings, databaseUrl: string, folder: string): Promise<string[]> {
  const manifest = await readManifest(folder);
  await restoreTables(databaseUrl, folder, manifest);
  await migrateAll(databaseUrl);
  await holdSending(databaseUrl);
  await copyFiles(manifest.files, copiesIn(folder), openFileStore(settings));
  const { ok, lines } = await verifyAudit(databaseUrl);
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  if (!ok) throw new BackupError(lines.join('\n'));
  return [
    `Đã khôi phục ${manifest.tables.length} bảng, ${rows} dòng, ${manifest.files.length} tệp, sao lưu lúc ${manifest.takenAt}.`,
    ...lines,
    'Bản này chưa gửi gì ra ngoài. Khi nó thay cho hệ thống cũ, chạy “dondoc release-sending”.',
  ];
}

function copiesIn(folder: string): DiskFileStore {
  return new DiskFileStore(path.join(folder, FILES));
}
