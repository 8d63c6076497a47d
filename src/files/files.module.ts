import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import path from 'node:path';
import { Settings, SETTINGS } from '../config/index.js';
import { DiskFileStore, FileStore } from './file-store.js';
import { Files } from './files.service.js';
import { StoredFile } from './stored-file.entity.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([StoredFile])],
  providers: [
    {
      provide: FileStore,
      inject: [SETTINGS],
      useFactory: (settings: Settings) => new DiskFileStore(path.join(settings.dataDir, 'files')),
    },
    Files,
  ],
  exports: [Files],
})
export class FilesModule {}
