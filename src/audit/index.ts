export { AuditModule } from './audit.module.js';
export { Audit, auditInsertSql } from './audit.service.js';
export { AuditEventRow } from './audit-event.entity.js';
export type { AmendedValue, AuditEvent, AuditKind, AuditPayloads, AuditSubject } from './audit-events.js';
