import {
  Body,
  Controller,
  Get,
  HttpCode,
  Post,
  Put,
  Query,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { commonError } from '../../common/index.js';
import { buildWorkbook } from '../../documents/spreadsheet/index.js';
import { SingleFile } from '../../files/index.js';
import type { Upload } from '../../files/index.js';
import {
  ChangeHolidaysDto,
  HolidaysChangedDto,
  HolidaysQuery,
  HolidayYearDto,
  NoticeRowDto,
} from './dto/holiday.dto.js';
import { NOTICE_TEMPLATE_NAME, noticeTemplate } from './notice-template.rules.js';
import { HolidaysService } from './holidays.service.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@Controller('holidays')
export class HolidaysController {
  constructor(private readonly holidays: HolidaysService) {}

  @RequirePermission('calendar.view')
  @Get()
  year(@Query() { year }: HolidaysQuery): Promise<HolidayYearDto> {
    return this.holidays.year(year);
  }

  /** Days that become holidays, swapped days or ordinary ones; deadlines follow in the same transaction. */
  @RequirePermission('calendar.manage')
  @Put()
  async change(
    @CurrentActor() actor: Actor,
    @Body() { changes }: ChangeHolidaysDto,
  ): Promise<HolidaysChangedDto> {
    return { moved: await this.holidays.change(actor, changes) };
  }

  /** An empty notice as a spreadsheet, to be filled in and uploaded. */
  @RequirePermission('calendar.manage')
  @Get('template.xlsx')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async template(): Promise<StreamableFile> {
    const bytes = await buildWorkbook(noticeTemplate());
    return new StreamableFile(bytes, {
      type: XLSX,
      disposition: `attachment; filename="${NOTICE_TEMPLATE_NAME}"`,
      length: bytes.length,
    });
  }

  /** What a filled-in notice would change. */
  @RequirePermission('calendar.manage')
  @Post('preview')
  @HttpCode(200)
  @UseInterceptors(SingleFile())
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  preview(@UploadedFile() file?: Upload): Promise<NoticeRowDto[]> {
    if (!file) throw commonError('NO_FILE');
    return this.holidays.preview(file.buffer);
  }
}
