import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { Clock } from '../../common/index.js';
import { buildWorkbook } from '../../documents/spreadsheet/index.js';
import type { SheetCell } from '../../documents/spreadsheet/index.js';
import { AssignmentsQueries } from '../assignments.queries.js';
import type { AssignmentView } from '../dto/assignment.dto.js';
import type { WorkListFileQuery } from './dto/worklist.dto.js';
import { chosenColumns, dueCell, printed, sheetColumn } from './worklist.rules.js';
import type { ListColumn } from './worklist.rules.js';
import { worklistText } from './worklist.messages.js';

const AT_ONCE = 2_000;
/** What a person can still make use of, and a process write without holding up others. */
const MOST_ROWS = 20_000;

/** The work list exactly as it is narrowed on the screen, as a spreadsheet: the same query, the same visibility. */
@Injectable()
export class WorkListFile {
  constructor(
    private readonly queries: AssignmentsQueries,
    private readonly clock: Clock,
  ) {}

  async xlsx(actor: Actor, { columns, ...query }: WorkListFileQuery): Promise<Buffer> {
    const { locale } = actor;
    const say = (key: Parameters<typeof worklistText>[1], params?: Record<string, string | number>) =>
      worklistText(locale, key, params);
    const { rows, total } = await this.rows(actor, query);
    const names = chosenColumns(columns);
    return buildWorkbook([
      {
        name: say('SHEET'),
        heading: [
          say('TITLE'),
          say('AS_OF', { date: printed(this.clock.today()), total }),
          ...(rows.length < total ? [say('CUT', { shown: rows.length, total })] : []),
        ],
        columns: names.map((name) => sheetColumn(name, say(name))),
        rows: rows.map((row, index) => names.map((name) => cellOf(name, row, index, say))),
      },
    ]);
  }

  private async rows(
    actor: Actor,
    query: Omit<WorkListFileQuery, 'columns'>,
  ): Promise<{ rows: AssignmentView[]; total: number }> {
    const rows: AssignmentView[] = [];
    for (let page = 1; ; page += 1) {
      const { items, total } = await this.queries.list(actor, { ...query, page, pageSize: AT_ONCE });
      rows.push(...items);
      if (items.length < AT_ONCE || rows.length >= Math.min(total, MOST_ROWS)) return { rows, total };
    }
  }
}

type Say = (key: Parameters<typeof worklistText>[1], params?: Record<string, string | number>) => string;

function cellOf(name: ListColumn, row: AssignmentView, index: number, say: Say): SheetCell {
  switch (name) {
    case 'ordinal':
      return String(index + 1);
    case 'plan':
      return row.planNumber;
    case 'content':
      return row.content;
    case 'product':
      return row.product ?? '';
    case 'unit':
      return row.unitName;
    case 'role':
      return say(row.role);
    case 'due':
      return dueCell(row, (dates) => say('EXTENDED', dates)) ?? say('NO_DEADLINE');
    case 'percent':
      return { percent: row.percent };
    case 'state': {
      const { state } = row;
      const waits = state === 'SUBMITTED' || state === 'SUSPENDED' || state === 'CANCELLED';
      return say(waits ? state : row.timeliness);
    }
  }
}
