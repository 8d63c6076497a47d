export { DiskFileStore, filesFolder } from './file-store.js';
export { FilesModule } from './files.module.js';
export { Files } from './files.service.js';
export type { Upload } from './files.service.js';
export { MAX_FILE_BYTES, readableFileName } from './file-types.rules.js';
export { StoredFile } from './stored-file.entity.js';
export { SingleFile } from './single-file.interceptor.js';
