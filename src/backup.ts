import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { verifyAudit } from './audit-verify.js';
import type { Settings } from './config/index.js';
import { BackupError, backUpTables, readManifest, restoreTables, writeManifest } from './database/index.js';
import { DiskFileStore, filesFolder } from './files/index.js';
import { holdSending } from './notifications/index.js';
import { migrateAll } from './run.js';

const FILES = 'files';

/** What `dondoc backup FOLDER` does: everything of the installation but its settings, into an empty folder. */
export async function backUp(settings: Settings, databaseUrl: string, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length)
    throw new BackupError(`Thư mục ${folder} đã có tệp. Chọn một thư mục trống hoặc chưa có.`);
  const manifest = await backUpTables(databaseUrl, folder);
  await copyFiles(manifest.files, filesFolder(settings), path.join(folder, FILES));
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
  await copyFiles(manifest.files, path.join(folder, FILES), filesFolder(settings));
  const { ok, lines } = await verifyAudit(databaseUrl);
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  if (!ok) throw new BackupError(lines.join('\n'));
  return [
    `Đã khôi phục ${manifest.tables.length} bảng, ${rows} dòng, ${manifest.files.length} tệp, sao lưu lúc ${manifest.takenAt}.`,
    ...lines,
    'Bản này chưa gửi gì ra ngoài. Khi nó thay cho hệ thống cũ, chạy “dondoc release-sending”.',
  ];
}

/** File by file, each checked against its hash on the way. */
async function copyFiles(hashes: string[], from: string, to: string): Promise<void> {
  const source = new DiskFileStore(from);
  const target = new DiskFileStore(to);
  for (const hash of hashes) {
    const bytes = await source.read(hash).catch(() => null);
    if (!bytes)
      throw new BackupError(`Thiếu tệp ${hash} trong ${from}. Kiểm tra thư mục dữ liệu rồi làm lại.`);
    if ((await target.put(bytes)) !== hash)
      throw new BackupError(`Tệp ${hash} trong ${from} đã bị hỏng. Lấy lại từ một bản sao lưu khác.`);
  }
}
