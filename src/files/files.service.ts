import { Injectable, StreamableFile } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type';
import type { Readable } from 'node:stream';
import { DataSource, EntityManager } from 'typeorm';
import { newId } from '../common/index.js';
import { EVIDENCE_TYPES, readableFileName } from './file-types.rules.js';
import { filesError } from './files.errors.js';
import { FileStore } from './file-store.js';
import { StoredFile } from './stored-file.entity.js';

/** What the form parser hands over. */
export interface Upload {
  originalname: string;
  buffer: Buffer;
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
    return this.keep(this.dataSource.manager, { name, bytes: upload.buffer, mediaType: found.mime, userId });
  }

  async keep(
    em: EntityManager,
    file: { name: string; bytes: Buffer; mediaType: string; userId: string },
  ): Promise<StoredFile> {
    const sha256 = await this.store.put(file.bytes);
    return em.save(
      em.create(StoredFile, {
        id: newId(),
        sha256,
        size: file.bytes.length,
        mediaType: file.mediaType,
        name: file.name,
        uploadedBy: file.userId,
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

  stream(file: StoredFile): Readable {
    return this.store.stream(file.sha256);
  }

  /** The file as an answer that a browser saves and never opens in our page. */
  asAttachment(file: StoredFile): StreamableFile {
    return new StreamableFile(this.stream(file), {
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
