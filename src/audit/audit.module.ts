import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditEventRow } from './audit-event.entity.js';
import { Audit } from './audit.service.js';

@Global()
@Module({ imports: [TypeOrmModule.forFeature([AuditEventRow])], providers: [Audit], exports: [Audit] })
export class AuditModule {}
