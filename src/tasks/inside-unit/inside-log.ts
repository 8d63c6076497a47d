import type { AuditEventRow, AuditPayloads } from '../../audit/index.js';
import type { Locale } from '../../common/index.js';
import { printedDate } from '../assignment-telling.js';
import type { InsideLogEntry } from './dto/inside-unit.dto.js';
import { insideText } from './inside-unit.messages.js';

/** What happened inside the unit, in sentences; what all may read of the assignment is told elsewhere. */
export function insideLog(events: AuditEventRow[], locale: Locale): InsideLogEntry[] {
  return events.flatMap(({ kind, at, actorName, payload }) => {
    const text = sentenceOf(kind, payload, locale);
    return text === null ? [] : [{ at, actorName, text }];
  });
}

function sentenceOf(kind: string, payload: Record<string, unknown>, locale: Locale): string | null {
  switch (kind) {
    case 'inside.handed': {
      const { specialistName, internalDueOn, afterDue } = payload as AuditPayloads['inside.handed'];
      const key = internalDueOn ? (afterDue ? 'LOG_HANDED_LATE' : 'LOG_HANDED_BY') : 'LOG_HANDED';
      const date = internalDueOn ? printedDate(internalDueOn) : '';
      return insideText(locale, key, { specialist: specialistName, date });
    }
    case 'inside.handed-over': {
      const { fromName, toName, reason } = payload as AuditPayloads['inside.handed-over'];
      return insideText(locale, 'LOG_HANDED_OVER', { from: fromName, to: toName, reason });
    }
    case 'inside.taken-back': {
      const { specialistName } = payload as AuditPayloads['inside.taken-back'];
      return insideText(locale, 'LOG_TAKEN_BACK', { specialist: specialistName });
    }
    case 'inside.step-changed': {
      const { content, change } = payload as AuditPayloads['inside.step-changed'];
      return insideText(locale, `LOG_STEP_${change}`, { content });
    }
    case 'inside.draft-sent':
      return insideText(locale, 'LOG_DRAFT_SENT');
    case 'inside.draft-given-back': {
      const { authorName, remark } = payload as AuditPayloads['inside.draft-given-back'];
      return insideText(locale, 'LOG_DRAFT_GIVEN_BACK', { author: authorName, remark });
    }
    case 'inside.draft-used': {
      const { authorName } = payload as AuditPayloads['inside.draft-used'];
      return insideText(locale, 'LOG_DRAFT_USED', { author: authorName });
    }
    default:
      return null;
  }
}
