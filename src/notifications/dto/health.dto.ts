import { ApiProperty } from '@nestjs/swagger';

export class HealthDto {
  /** `degraded`: it serves, and something needs somebody's eyes: messages are late, or the queue does not answer. */
  @ApiProperty({ enum: ['ok', 'degraded'] })
  status: 'ok' | 'degraded';

  /** `embedded`: the server that comes with the product. */
  @ApiProperty({ enum: ['embedded', 'configured'] })
  database: 'embedded' | 'configured';

  @ApiProperty({ enum: ['postgres', 'redis'] })
  queue: 'postgres' | 'redis';

  /** `kept`: shown in the test mailbox instead of being sent. */
  @ApiProperty({ enum: ['kept', 'smtp'] })
  mail: 'kept' | 'smtp';

  /** `s3`: an S3-compatible store. */
  @ApiProperty({ enum: ['disk', 's3'] })
  files: 'disk' | 's3';

  /** `held`: this is a restored copy; nothing leaves until an operator releases it. */
  @ApiProperty({ enum: ['here', 'held'] })
  sending: 'here' | 'held';

  /** By the business clock. */
  now: Date;

  /** Age of the oldest job or message that is due and has not left; null: nothing waits. */
  oldestUnsentSeconds: number | null;

  /** Since the reminder sweep last came to its end; null: it never has. */
  sweepSecondsAgo: number | null;
}
