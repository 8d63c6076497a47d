import { AttachedFile } from './assignment.dto.js';

export class UploadedEvidence extends AttachedFile {
  /** What the bytes say the file is. */
  mediaType: string;
}
