/** What lies in a backup's folder beside its tables and files, and how it is checked. Pure. */

export interface TableCopy {
  name: string;
  columns: string[];
  rows: number;
  /** Of the rows as text, before compression; hexadecimal. */
  sha256: string;
}

export interface BackupManifest {
  format: typeof BACKUP_FORMAT;
  /** ISO instant. */
  takenAt: string;
  /** Names of the migrations the database had, in order. */
  migrations: string[];
  /** A table follows every table that it refers to. */
  tables: TableCopy[];
  /** SHA-256 of every uploaded file, which is also its name. */
  files: string[];
}

export const BACKUP_FORMAT = 'dondoc-backup-1';
export const MANIFEST_FILE = 'manifest.json';

export class BackupError extends Error {}

/** @throws BackupError where the text is not the manifest of a backup that this version reads. */
export function parseManifest(text: string): BackupManifest {
  let found: Partial<BackupManifest> | null = null;
  try {
    found = JSON.parse(text) as Partial<BackupManifest> | null;
  } catch {
    // Answered below, as anything else that is no manifest.
  }
  if (found?.format !== BACKUP_FORMAT || !found.tables?.length || !found.migrations?.length || !found.files)
    throw new BackupError(
      `Thư mục này không có bản sao lưu mà phiên bản này đọc được (${MANIFEST_FILE}, dạng ${BACKUP_FORMAT}).`,
    );
  return found as BackupManifest;
}

/**
 * The tables so that each follows every table it refers to; a reference to itself does not count.
 * @throws BackupError naming the tables that refer to each other in a circle.
 */
export function byReference(
  tables: readonly string[],
  references: ReadonlyArray<{ from: string; to: string }>,
): string[] {
  const ordered: string[] = [];
  let waiting = [...tables].sort();
  while (waiting.length) {
    const free = waiting.filter((table) =>
      references.every(({ from, to }) => from !== table || to === table || !waiting.includes(to)),
    );
    if (!free.length) throw new BackupError(`tables refer to each other: ${waiting.join(', ')}`);
    ordered.push(...free);
    waiting = waiting.filter((table) => !free.includes(table));
  }
  return ordered;
}
