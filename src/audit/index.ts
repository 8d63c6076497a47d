export { AuditModule } from './audit.module.js';
export { AuditChain } from './audit-chain.js';
export type { ChainReport } from './audit-chain.js';
export type { ChainFault } from './audit-chain.rules.js';
export { Audit, auditInsertSql } from './audit.service.js';
export { AuditEventRow } from './audit-event.entity.js';
export type {
  AmendedValue,
  AuditEvent,
  AuditKind,
  AuditPayloads,
  AuditSubject,
  ExtensionEvent,
  UnitReportEvent,
} from './audit-events.js';
