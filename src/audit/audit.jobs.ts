import { Injectable } from '@nestjs/common';
import { HandlesJob, JobHandler } from '../queue/index.js';
import { AuditChain } from './audit-chain.js';

@HandlesJob('audit.seal')
@Injectable()
export class AuditSealJob implements JobHandler<'audit.seal'> {
  constructor(private readonly chain: AuditChain) {}

  async handle(): Promise<void> {
    await this.chain.seal();
  }
}
