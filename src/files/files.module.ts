import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SETTINGS } from '../config/index.js';
import type { Settings } from '../config/index.js';
import { DiskFileStore, filesFolder, FileStore } from './file-store.js';
import { Files } from './files.service.js';
import { StoredFile } from './stored-file.entity.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([StoredFile])],
  providers: [
    {
      provide: FileStore,
      inject: [SETTINGS],
      useFactory: (settings: Settings) => new DiskFileStore(filesFolder(settings)),
    },
    Files,
  ],
  exports: [Files],
})
export class FilesModule {}
