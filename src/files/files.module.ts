import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SETTINGS } from '../config/index.js';
import type { Settings } from '../config/index.js';
import { FileStore } from './file-store.js';
import { Files } from './files.service.js';
import { openFileStore } from './open-file-store.js';
import { StoredFile } from './stored-file.entity.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([StoredFile])],
  providers: [
    { provide: FileStore, inject: [SETTINGS], useFactory: (settings: Settings) => openFileStore(settings) },
    Files,
  ],
  exports: [Files],
})
export class FilesModule {}
