import {
  CallHandler,
  ExecutionContext,
  mixin,
  NestInterceptor,
  PayloadTooLargeException,
  Type,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Observable } from 'rxjs';
import { commonError } from '../common/index.js';
import { MAX_FILE_BYTES } from './file-types.rules.js';

/** Takes the one file of a form's field `file` into memory, up to the limit of an uploaded file. */
export function SingleFile(): Type<NestInterceptor> {
  const Parser = FileInterceptor('file', {
    limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: 10, fieldSize: 10_000 },
  });

  class SingleFileInterceptor extends Parser {
    override async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
      try {
        return (await super.intercept(context, next)) as Observable<unknown>;
      } catch (error) {
        if (error instanceof PayloadTooLargeException)
          throw commonError('TOO_LARGE', { max: MAX_FILE_BYTES / 1024 / 1024 });
        throw error;
      }
    }
  }
  return mixin(SingleFileInterceptor);
}
