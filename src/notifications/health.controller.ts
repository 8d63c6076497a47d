import { Controller, Get } from '@nestjs/common';
import { Public } from '../access/index.js';
import { HealthDto } from './dto/health.dto.js';
import { Health } from './health.queries.js';

@Controller('health')
export class HealthController {
  constructor(private readonly health: Health) {}

  // Load balancers and monitors have no session; it names no person and no content.
  @Public()
  @Get()
  look(): Promise<HealthDto> {
    return this.health.look();
  }
}
