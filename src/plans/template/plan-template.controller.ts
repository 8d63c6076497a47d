import { Controller, Get, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { RequirePermission } from '../../access/index.js';
import { buildWorkbook } from '../../documents/spreadsheet/index.js';
import { planTemplate, TEMPLATE_NAME } from './plan-template.rules.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@Controller('plan-imports')
export class PlanTemplateController {
  /** An empty plan as a spreadsheet, to be filled in and uploaded. */
  @Get('template.xlsx')
  @RequirePermission('plan.import')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async template(): Promise<StreamableFile> {
    const bytes = await buildWorkbook(planTemplate());
    return new StreamableFile(bytes, {
      type: XLSX,
      disposition: `attachment; filename="${TEMPLATE_NAME}"`,
      length: bytes.length,
    });
  }
}
