import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Audit } from '../audit/index.js';
import type { AuditEventRow, AuditPayloads } from '../audit/index.js';
import type { Locale } from '../common/index.js';
import { printedDate, tellEvent } from './assignment-telling.js';
import type { AttachedFile, HistoryEntry } from './dto/assignment.dto.js';
import { tasksText } from './tasks.messages.js';

/** What history tells about: one assignment with the words it is told in. */
export interface HistorySubject {
  id: string;
  unitId: string;
  /** As it is called today. */
  unitName: string;
  planId: string;
  planNumber: string;
}

interface UpdateRow {
  authorName: string;
  onBehalf: boolean;
  state: string;
  percent: number;
  result: string;
  difficulty: string;
  proposal: string;
  completedOn: string | null;
  documentNumber: string | null;
  documentOn: string | null;
  at: Date;
  recordedAt: Date;
  files: AttachedFile[];
}

/** Events that tell themselves how the assignment came to be. */
const GIVEN_LATER = new Set(['assignment.assigned', 'assignment.opened']);

type Told = HistoryEntry & { recordedAt: Date };

/** What happened to an assignment, in sentences: reports from the updates, everything else from the audit trail. */
@Injectable()
export class AssignmentHistory {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: Audit,
  ) {}

  async of(subject: HistorySubject, locale: Locale): Promise<HistoryEntry[]> {
    const em = this.dataSource.manager;
    const [updates, events, ofUnit] = await Promise.all([
      this.updates(subject.id),
      this.audit.historyOf(em, { type: 'assignment', id: subject.id }),
      this.audit.historyOf(em, { type: 'unit', id: subject.unitId }),
    ]);
    const then = (at: Date) => ({
      ...subject,
      unitName: formerUnitName(events, ofUnit, at) ?? subject.unitName,
    });
    const issued = await this.assigned(then(new Date(0)), locale);
    // What an amendment added later tells itself when it was given.
    const assigned = events.some(({ kind }) => GIVEN_LATER.has(kind)) ? [] : issued;
    const told = [
      ...updates.map((update) => toldUpdate(update, then(update.recordedAt), locale)),
      ...events.flatMap((event) => {
        const told = tellEvent(event, then(event.recordedAt), locale);
        const { at, recordedAt, actorName } = event;
        return told ? [{ at, recordedAt, actorName, ...told }] : [];
      }),
    ];
    // The business clock may stand still; the database's own tells which came first then.
    told.sort((a, b) => a.at.getTime() - b.at.getTime() || a.recordedAt.getTime() - b.recordedAt.getTime());
    return [...assigned, ...told.map(({ recordedAt: _recordedAt, ...entry }) => entry)];
  }

  private async assigned(subject: HistorySubject, locale: Locale): Promise<HistoryEntry[]> {
    const plans = await this.dataSource.query<Array<{ at: Date; issuer: string }>>(
      `SELECT coalesce(p.released_at, p.created_at) AS at, u.name AS issuer
      FROM plan p JOIN unit u ON u.id = p.authority_id WHERE p.id = $1`,
      [subject.planId],
    );
    return plans.map(({ at, issuer }) => ({
      at,
      actorName: issuer,
      kind: 'assigned',
      text: tasksText(locale, 'HISTORY_ASSIGNED', { unit: subject.unitName, plan: subject.planNumber }),
    }));
  }

  private updates(assignmentId: string): Promise<UpdateRow[]> {
    return this.dataSource.query<UpdateRow[]>(
      `SELECT r.author_name AS "authorName", r.on_behalf AS "onBehalf", r.state, r.percent, r.result, r.difficulty,
        r.proposal, r.completed_on::text AS "completedOn", r.document_number AS "documentNumber",
        r.document_on::text AS "documentOn", r.reported_at AS at, r.created_at AS "recordedAt",
        coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'size', f.size) ORDER BY f.created_at, f.id)
          FILTER (WHERE f.id IS NOT NULL), '[]') AS files
      FROM progress_update r
      LEFT JOIN progress_update_file attached ON attached.update_id = r.id
      LEFT JOIN stored_file f ON f.id = attached.file_id
      WHERE r.assignment_id = $1 GROUP BY r.id ORDER BY r.id`,
      [assignmentId],
    );
  }
}

/**
 * What the unit was called when something was recorded: history keeps the old name, also when the work has gone over to
 * another unit since. Null: as today.
 */
function formerUnitName(events: AuditEventRow[], ofUnit: AuditEventRow[], at: Date): string | null {
  const moves = events
    .filter(({ kind }) => kind === 'assignment.moved')
    .map(({ recordedAt, payload }) => ({
      until: recordedAt,
      name: (payload as AuditPayloads['assignment.moved']).from,
    }));
  const came = moves.at(-1)?.until;
  const renames = ofUnit
    .filter(
      ({ kind, payload }) => kind === 'unit.changed' && (payload as { change?: string }).change === 'RENAME',
    )
    .filter(({ recordedAt }) => !came || recordedAt > came)
    .map(({ recordedAt, payload }) => ({
      until: recordedAt,
      name: (payload as AuditPayloads['unit.changed']).units[0] ?? '',
    }));
  return [...moves, ...renames].find(({ until }) => at < until)?.name ?? null;
}

function toldUpdate(update: UpdateRow, subject: HistorySubject, locale: Locale): Told {
  const { percent, result, difficulty, proposal, files, onBehalf, completedOn } = update;
  const { documentNumber, documentOn } = update;
  const submitted = update.state === 'SUBMITTED';
  const dated = submitted && completedOn !== null;
  const what = dated ? 'HISTORY_SUBMITTED_DATED' : submitted ? 'HISTORY_SUBMITTED' : 'HISTORY_UPDATED';
  return {
    at: update.at,
    recordedAt: update.recordedAt,
    actorName: update.authorName,
    kind: submitted ? 'submitted' : 'updated',
    text: tasksText(locale, onBehalf ? `${what}_FOR` : what, {
      unit: subject.unitName,
      percent,
      date: completedOn ? printedDate(completedOn) : '',
    }),
    update: { percent, result, difficulty, proposal, documentNumber, documentOn, files, onBehalf },
  };
}
