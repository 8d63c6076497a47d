import type { AuditPayloads } from '../audit/index.js';
import { LOCALES } from '../common/index.js';
import { TELLERS, tellEvent } from './assignment-telling.js';
import type { AssignmentKind } from './assignment-telling.js';

const extension = { requestId: 'r', before: '2022-12-31', dueOn: '2023-01-15', reason: 'Chờ đo đạc.' };

/** One event of every kind; a kind that is added later does not compile without one. */
const EVENTS: { [K in AssignmentKind]: AuditPayloads[K] } = {
  'assignment.assigned': { planNumber: '28/KH-UBND', reason: 'Sửa đổi.' },
  'assignment.reinstated': { planNumber: '28/KH-UBND', reason: 'Sửa đổi.' },
  'assignment.amended': {
    planNumber: '28/KH-UBND',
    reason: 'Sửa đổi.',
    changes: [
      { field: 'deadline', before: 'Quý II', after: 'Quý III' },
      { field: 'role', before: 'COORDINATING', after: 'LEAD' },
    ],
  },
  'assignment.opened': { period: 'Quý II/2026', dueOn: '2026-07-05' },
  'assignment.acknowledged': { onBehalf: true },
  'assignment.started': { onBehalf: false },
  'assignment.updated': { from: 'NEW', to: 'IN_PROGRESS', percent: 5, onBehalf: false, files: 0 },
  'assignment.submitted': { percent: 100, onBehalf: false, files: 0 },
  'assignment.confirmed': { onTime: false },
  'assignment.returned': { reason: 'Thiếu biên bản.' },
  'assignment.suspended': { from: 'NEW', reason: 'Chờ hướng dẫn.' },
  'assignment.resumed': {},
  'assignment.cancelled': { from: 'NEW', reason: 'Trùng nhiệm vụ.' },
  'assignment.reopened': { reason: 'Số liệu chưa khớp.' },
  'assignment.requested': { unitName: 'Phòng Nội vụ', wantedBy: '2022-12-20', message: 'Cần số liệu.' },
  'assignment.moved': { from: 'Phòng Văn hóa', to: 'Phòng Văn hóa - Xã hội', reason: 'Nghị quyết 76.' },
  'assignment.merged': { from: 'Phòng Văn hóa', role: 'LEAD', reason: 'Nghị quyết 76.' },
  'assignment.absorbed': { to: 'Phòng Văn hóa - Xã hội', reason: 'Nghị quyết 76.' },
  'assignment.extension-asked': { ...extension, ordinal: 3, late: true },
  'assignment.extension-approved': extension,
  'assignment.extension-refused': extension,
  'assignment.extension-countered': extension,
  'assignment.extension-accepted': extension,
  'assignment.extension-withdrawn': extension,
  'assignment.extension-lapsed': { ...extension, because: 'submit' },
};

/** Told from the report itself, with everything the unit said. */
const REPORTED = ['assignment.updated', 'assignment.submitted'];

describe('the history of an assignment', () => {
  it.each(LOCALES)('has a sentence for every kind of event, in %s', (locale) => {
    const silent: string[] = [];
    for (const [kind, payload] of Object.entries(EVENTS)) {
      const told = tellEvent({ kind, payload }, { unitName: 'Phòng Kinh tế' }, locale);
      if (!told) silent.push(kind);
      else expect(told.text).toMatch(/^\p{Lu}(?!.*(\{\{|\}\}|undefined|HISTORY_|NaN)).*[.:]?/u);
      for (const said of ['reason', 'changes'] as const)
        if (told && said in payload && kind !== 'assignment.extension-lapsed')
          expect(told.text).toContain(said === 'reason' ? (payload as { reason: string }).reason : 'Quý III');
    }
    expect(silent).toEqual(REPORTED);
    expect(Object.keys(TELLERS).sort()).toEqual(Object.keys(EVENTS).sort());
  });

  it('names the day and who it was entered for', () => {
    const tell = (kind: AssignmentKind) =>
      tellEvent({ kind, payload: EVENTS[kind] }, { unitName: 'Phòng Kinh tế' }, 'vi')?.text;
    expect(tell('assignment.acknowledged')).toBe('Ghi nhận thay Phòng Kinh tế: đã tiếp nhận.');
    expect(tell('assignment.extension-approved')).toBe(
      'Đồng ý gia hạn: thời hạn từ 31/12/2022 thành 15/01/2023. Lý do: Chờ đo đạc.',
    );
    expect(tell('assignment.extension-asked')).toBe(
      'Đề nghị gia hạn lần 3 đến ngày 15/01/2023 (gửi sau khi đã quá hạn). Lý do: Chờ đo đạc.',
    );
  });

  it('says nothing of what is not about an assignment', () => {
    expect(
      tellEvent({ kind: 'plan.imported', payload: { fileName: 'x' } }, { unitName: 'x' }, 'vi'),
    ).toBeNull();
  });
});
