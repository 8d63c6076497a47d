import {
  Controller,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../access/index.js';
import type { Actor } from '../access/index.js';
import { Files, SingleFile } from '../files/index.js';
import type { Upload } from '../files/index.js';
import { UploadedEvidence } from './dto/evidence.dto.js';
import { EvidenceService } from './evidence.service.js';

@Controller('files')
export class EvidenceController {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly files: Files,
  ) {}

  /** Keeps a file until a report attaches it. */
  @Post()
  @RequirePermission('assignment.update')
  @UseInterceptors(SingleFile())
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  async upload(
    @CurrentActor() actor: Actor,
    @UploadedFile() upload: Upload | undefined,
  ): Promise<UploadedEvidence> {
    const { id, name, size, mediaType } = await this.evidence.keep(actor, upload);
    return { id, name, size, mediaType };
  }

  @Get(':id')
  @RequirePermission('assignment.view')
  async download(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StreamableFile> {
    return this.files.asAttachment(await this.evidence.find(actor, id));
  }
}
