import { NO_COUNTS } from '../tasks/timeliness/index.js';
import { statusWords } from './consolidated-report.appendix.rules.js';
import { reportSymbol } from './consolidated-report.rules.js';
import { quickReport } from './consolidation/quick-report.rules.js';
import { attachmentHeader } from './attachment-header.rules.js';
import type { ReportLead, ReportMaterial } from './report-material.js';
import { asSentence, counted } from './report-phrases.rules.js';

const MATERIAL: ReportMaterial = {
  plan: {
    number: '28/KH-UBND',
    title: 'Tổ chức thực hiện Chủ đề năm 2023',
    issuedOn: '2023-01-18',
    campaign: false,
    signerTitle: 'GIÁM ĐỐC',
    sections: [],
  },
  authority: { name: 'Ủy ban nhân dân Quận 1', place: 'Quận 1', superiorName: null },
  progress: {
    planId: 'p',
    planNumber: '28/KH-UBND',
    planTitle: '',
    campaign: false,
    asOf: '2023-02-05',
    tasks: 0,
    counts: NO_COUNTS,
    coordinatingCounts: NO_COUNTS,
    bySection: [],
    byUnit: [],
    overdue: [],
    reportPeriods: [],
  },
  tasks: [],
  voices: [],
};
const textOf = (material: ReportMaterial) => JSON.stringify(quickReport(material).body);

describe('the report of this moment', () => {
  it('is addressed to nobody, and says no "Như trên", where the authority reports to none', () => {
    const report = quickReport(MATERIAL);
    expect(report.addressees).toEqual([]);
    expect(report.recipients).not.toContain('Như trên');
  });

  it('of an agency prints the agency above and is signed by its head, not for a body', () => {
    const report = quickReport({
      ...MATERIAL,
      authority: { name: 'Sở Nội vụ', place: 'Hà Nội', superiorName: 'Ủy ban nhân dân Thành phố Hà Nội' },
    });
    expect(report.superior).toBe('Ủy ban nhân dân Thành phố Hà Nội');
    expect(report.signature).toEqual({ lines: [{ text: 'GIÁM ĐỐC' }], name: null });
  });

  it('of an Ủy ban nhân dân prints none, whomever it reports to', () => {
    const authority = { ...MATERIAL.authority, superiorName: 'Ủy ban nhân dân Thành phố Hồ Chí Minh' };
    const report = quickReport({ ...MATERIAL, authority });
    expect(report.superior).toBeNull();
    expect(report.addressees).toEqual(['Ủy ban nhân dân Thành phố Hồ Chí Minh']);
  });

  it('names a unit that reported on one task of two as no silent one', () => {
    const byUnit = ['A', 'B'].map((unitId) => ({
      unitId,
      unitName: `Đơn vị ${unitId}`,
      unitKind: 'DEPARTMENT' as const,
      lead: { ...NO_COUNTS, total: 2, openInTime: 2 },
      coordinating: NO_COUNTS,
    }));
    const voice = {
      assignmentId: 'a',
      taskId: 't',
      unitId: 'A',
      unitName: 'Đơn vị A',
      lead: true,
      state: 'NEW' as const,
    };
    const text = textOf({
      ...MATERIAL,
      progress: { ...MATERIAL.progress, byUnit },
      voices: [{ ...voice, result: '', difficulty: '', proposal: '' }],
    });
    expect(text).toContain('Đơn vị chủ trì chưa cập nhật tiến độ: Đơn vị B.');
  });

  it('leaves out difficulties of what has since been completed, and keeps its proposals', () => {
    const voice = {
      assignmentId: 'a',
      taskId: 't',
      unitId: 'A',
      unitName: 'Đơn vị A',
      lead: true,
      state: 'COMPLETED' as const,
    };
    const text = textOf({
      ...MATERIAL,
      voices: [{ ...voice, result: '', difficulty: 'Thiếu máy', proposal: 'Cấp vốn' }],
    });
    expect(text).not.toContain('Thiếu máy');
    expect(text).toContain('Cấp vốn');
  });

  it('bears the issuer’s symbol under its own type', () => {
    expect(reportSymbol('3707/KH-UBND')).toBe('BC-UBND');
    expect(reportSymbol('12/KH-UBND-NV')).toBe('BC-UBND-NV');
    expect(reportSymbol('12')).toBe('BC');
  });
});

describe('how a task stands', () => {
  const lead = (given: Partial<ReportLead>): ReportLead => ({
    unitName: 'A',
    focal: true,
    state: 'IN_PROGRESS',
    percent: 0,
    timeliness: 'NOT_DUE',
    ...given,
  });

  it('is that of its worst lead, the cancelled ones left aside', () => {
    const done = lead({ state: 'COMPLETED', timeliness: 'DONE_ON_TIME' });
    expect(statusWords({ leads: [done, lead({ timeliness: 'OVERDUE' })] })).toBe('Chưa hoàn thành, quá hạn');
    expect(statusWords({ leads: [done, lead({ state: 'CANCELLED' })] })).toBe('Hoàn thành đúng hạn');
    expect(statusWords({ leads: [] })).toBe('Chưa phân công');
  });

  it('waits for confirmation only once every lead has reported', () => {
    const sent = lead({ state: 'SUBMITTED' });
    expect(statusWords({ leads: [sent] })).toBe('Chưa hoàn thành, trong hạn (chờ xác nhận)');
    expect(statusWords({ leads: [sent, lead({})] })).toBe('Chưa hoàn thành, trong hạn');
  });
});

describe('phrases', () => {
  it('writes counts with a zero below ten and a point between thousands', () => {
    expect([0, 4, 10, 1000].map(counted)).toEqual(['0', '04', '10', '1.000']);
  });

  it('makes one sentence of what was typed over several lines', () => {
    expect(asSentence(' Đã làm\n xong;')).toBe('Đã làm xong.');
    expect(asSentence('Đề nghị hỗ trợ!')).toBe('Đề nghị hỗ trợ!');
  });

  it('names a downloaded file in UTF-8 and without accents beside it', () => {
    expect(attachmentHeader('BC-tong-hop-15-QĐ-UBND.docx')).toBe(
      `attachment; filename="BC-tong-hop-15-QD-UBND.docx"; filename*=UTF-8''BC-tong-hop-15-Q%C4%90-UBND.docx`,
    );
  });
});
