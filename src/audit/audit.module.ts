import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditChain } from './audit-chain.js';
import { AuditEventRow } from './audit-event.entity.js';
import { AuditSealJob } from './audit.jobs.js';
import { AuditSeal } from './audit-seal.entity.js';
import { Audit } from './audit.service.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AuditEventRow, AuditSeal])],
  providers: [Audit, AuditChain, AuditSealJob],
  exports: [Audit],
})
export class AuditModule {}
