/** Words of the appendices, in Vietnamese like every administrative document. */
export const APPENDIX_WORDS = {
  units: (document: string) => `Kết quả của từng đơn vị chủ trì thực hiện ${document}`,
  overdue: 'Nhiệm vụ đã quá hạn, chưa hoàn thành',
  targets: 'Kết quả thực hiện chỉ tiêu',
  reference: (p: { number: string; date: string; issuer: string }) =>
    `(Kèm theo Báo cáo ${p.number} ${p.date} của ${p.issuer})`,
  targetColumns: {
    position: 'TT',
    name: 'Chỉ tiêu',
    unit: 'Đơn vị tính',
    planned: 'Kế hoạch',
    value: 'Thực hiện trong kỳ',
    accumulated: 'Lũy kế',
    lastYear: 'Cùng kỳ năm trước',
    percentOfPlan: 'So với kế hoạch',
    percentOfLastYear: 'So với cùng kỳ',
  },
} as const;
