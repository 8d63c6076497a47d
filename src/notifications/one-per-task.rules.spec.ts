import type { OwedLine } from './message-content.js';
import { onePerTask } from './one-per-task.rules.js';

const line = (given: Partial<OwedLine>): OwedLine => ({
  type: 'ESCALATION',
  taskId: 'thuế',
  ordinal: '1',
  content: 'Nộp thuế điện tử',
  planNumber: '3707/KH-UBND',
  unitName: 'Phòng Tài chính',
  role: 'LEAD',
  dueOn: '2022-12-20',
  dueExclusive: false,
  lastDayOn: '2022-12-20',
  substitute: false,
  since: '2022-12-20',
  ...given,
});

describe('a task that several units owe', () => {
  const coordinating = ['Phòng Kinh tế', 'UBND phường 12'].map((unitName) =>
    line({ unitName, role: 'COORDINATING' }),
  );

  it('is said once to who follows it up, the lead before who coordinates', () => {
    expect(onePerTask([...coordinating, line({})])).toEqual([
      line({ unitName: 'Phòng Tài chính; Phòng Kinh tế; UBND phường 12' }),
    ]);
  });

  it('is said once for each date, and apart from what waits to be confirmed', () => {
    const entries = [
      line({}),
      line({ dueOn: '2022-12-27', unitName: 'Phòng Kinh tế' }),
      line({ type: 'CONFIRMATION', unitName: 'UBND phường 12' }),
    ];
    expect(onePerTask(entries)).toEqual(entries);
  });

  it('is said for each unit to who answers for them, and for each request for a later date', () => {
    for (const type of ['ASSIGNMENT', 'EXTENSION'] as const) {
      const entries = [line({ type }), line({ type, unitName: 'Phòng Kinh tế' })];
      expect(onePerTask(entries)).toEqual(entries);
    }
  });
});
