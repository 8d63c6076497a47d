import { Injectable, StreamableFile } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type';
import { Readable } from 'node:stream';
import { DataSource, EntityManager } from 'typeorm';
import { newId } from '../common/index.js';
import { EVIDENCE_TYPES, nameForType, readableFileName } from './file-types.rules.js';
import { filesError } from './files.errors.js';
import { FileStore } from './file-store.js';
import { StoredFile } from './stored-file.entity.js';

const CHECKED_BEFOREHAND_BYTES = 1024 * 1024;

/** What the form parser hands over. */
export interface Upload {
  originalname: string;
  buffer: Buffer;
}

/** Bytes that lie in the store, and that no row names yet. */
export interface KeptContent {
  sha256: string;
  size: number;
}

@Injectable()
export class Files {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: FileStore,
  ) {}

  /** Keeps a file that proves something. Its type is what its bytes say. */
  async keepEvidence(upload: Upload, userId: string): Promise<StoredFile> {
    const name = readableFileName(upload.originalname);
    if (!upload.buffer.length) throw filesError('EMPTY', { name });
    const found = await fileTypeFromBuffer(upload.buffer);
    if (!found || !EVIDENCE_TYPES.has(found.mime)) throw filesError('WRONG_TYPE', { name });
    const content = await this.keepContent(upload.buffer);
    return this.keep(this.dataSource.manager, { name, content, mediaType: found.mime, userId });
  }

  /** Outside of any transaction: a store on another machine may be slow. Content that nothing names does no harm. */
  async keepContent(bytes: Buffer): Promise<KeptContent> {
    return { sha256: await this.store.put(bytes), size: bytes.length };
  }

  keep(
    em: EntityManager,
    file: { name: string; content: KeptContent; mediaType: string; userId: string },
  ): Promise<StoredFile> {
    const { name, content, mediaType, userId } = file;
    return em.save(
      em.create(StoredFile, {
        id: newId(),
        ...content,
        mediaType,
        name: nameForType(name, mediaType),
        uploadedBy: userId,
      }),
    );
  }

  async find(id: string): Promise<StoredFile> {
    const file = await this.dataSource.manager.findOneBy(StoredFile, { id });
    if (!file) throw filesError('NOT_FOUND');
    return file;
  }

  read(file: StoredFile): Promise<Buffer> {
    return this.store.read(file.sha256);
  }

  /**
   * The file as an answer that a browser saves and never opens in our page. A small one is checked before the answer
   * begins, so that a fault is said in words; a large one is not held in memory and breaks off instead.
   */
  async asAttachment(file: StoredFile): Promise<StreamableFile> {
    const content =
      file.size <= CHECKED_BEFOREHAND_BYTES
        ? Readable.from([await this.read(file)])
        : await this.store.stream(file.sha256);
    return new StreamableFile(content, {
      type: file.mediaType,
      length: file.size,
      disposition: `attachment; filename="tep"; filename*=UTF-8''${encodeRfc5987(file.name)}`,
    });
  }
}

/** RFC 5987: what encodeURIComponent leaves alone and a header must not carry. */
function encodeRfc5987(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
