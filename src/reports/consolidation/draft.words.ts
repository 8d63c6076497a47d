/**
 * The sentences a consolidated report begins with. Administrative documents are written in Vietnamese whatever
 * language the screen has. `{name}` is the place of a figure.
 */
export const DRAFT_WORDS = {
  opening: (p: { document: string; about: string; issuer: string; period: string }) =>
    `Thực hiện ${p.document} ${p.about}, ${p.issuer} báo cáo kết quả thực hiện ${p.period}, số liệu tính đến hết {as-of}, như sau:`,

  periodOf: (day: string) => `Kỳ báo cáo ${day}`,
  general: 'Tình hình chung',
  size: 'Kế hoạch giao {plan.tasks} nhiệm vụ cho {plan.units} đơn vị thực hiện, với {lead.total} phân công chủ trì và {coordinating.total} phân công phối hợp.',
  sizeOfSections:
    'Kế hoạch giao {plan.tasks} nhiệm vụ, thuộc {plan.sections} phần, cho {plan.units} đơn vị thực hiện, với {lead.total} phân công chủ trì và {coordinating.total} phân công phối hợp.',
  leads: 'Kết quả theo phân công chủ trì:',
  standing: [
    'Đã hoàn thành: {lead.completed} ({lead.completedRate}), trong đó hoàn thành đúng hạn {lead.completedOnTime}, hoàn thành quá hạn {lead.completedLate};',
    'Chưa hoàn thành, còn trong hạn: {lead.openInTime} ({lead.openInTimeRate}), trong đó sắp đến hạn {lead.dueSoon};',
    'Chưa hoàn thành, đã quá hạn: {lead.openOverdue} ({lead.openOverdueRate});',
    'Không thời hạn: {lead.noDeadline} ({lead.noDeadlineRate}).',
  ],
  waiting:
    'Trong số chưa hoàn thành có {lead.submitted} phân công đơn vị đã báo cáo hoàn thành, đang chờ xác nhận.',
  coordinating:
    'Đối với {coordinating.total} phân công phối hợp: đã hoàn thành {coordinating.completed} ({coordinating.completedRate}); chưa hoàn thành, còn trong hạn {coordinating.openInTime}; chưa hoàn thành, đã quá hạn {coordinating.openOverdue}; không thời hạn {coordinating.noDeadline}.',
  earlier: {
    more: (ref: string, than: string) =>
      `So với ${than}, số phân công chủ trì đã hoàn thành tăng {${ref}.change} ({lead.completed} so với {${ref}.completed}); tỷ lệ hoàn thành {lead.completedRate} so với {${ref}.completedRate}.`,
    fewer: (ref: string, than: string) =>
      `So với ${than}, số phân công chủ trì đã hoàn thành giảm {${ref}.change} ({lead.completed} so với {${ref}.completed}); tỷ lệ hoàn thành {lead.completedRate} so với {${ref}.completedRate}.`,
    same: (ref: string, than: string) =>
      `So với ${than}, số phân công chủ trì đã hoàn thành không thay đổi ({${ref}.completed}); tỷ lệ hoàn thành {lead.completedRate} so với {${ref}.completedRate}.`,
  },
  samePeriodLastYear: (label: string) => `cùng kỳ năm trước (${label})`,
  details: 'Kết quả của từng đơn vị, từng nhiệm vụ tại các Phụ lục kèm theo.',

  results: 'Kết quả thực hiện theo từng phần',
  sectionOfNone: 'Nhiệm vụ khác',
  section: (ref: string) =>
    `Có {${ref}.total} phân công chủ trì: đã hoàn thành {${ref}.completed}; còn trong hạn {${ref}.openInTime}; đã quá hạn {${ref}.openOverdue}; không thời hạn {${ref}.noDeadline}.`,
  noWords: 'Chưa có nội dung kết quả từ báo cáo của các đơn vị.',
  ofTask: (ordinal: string | null) => (ordinal ? ` (nhiệm vụ ${ordinal})` : ''),

  targets: 'Kết quả thực hiện chỉ tiêu',
  target: (p: { name: string; unit: string; ref: string }) => `${p.name}: {${p.ref}.value}${p.unit}`,
  targetOpen: (name: string) => `${name}: chưa có số liệu của kỳ báo cáo.`,
  accumulated: (ref: string, unit: string) => `, lũy kế {${ref}.accumulated}${unit}`,
  ofPlan: (ref: string) => `, đạt {${ref}.percentOfPlan} kế hoạch`,
  ofLastYear: (ref: string) => `, bằng {${ref}.percentOfLastYear} so với cùng kỳ`,

  shortcomings: 'Tồn tại, hạn chế và nguyên nhân',
  weaknesses: 'Tồn tại, hạn chế',
  overdue: 'Có {lead.openOverdue} phân công chủ trì đã quá hạn mà chưa hoàn thành (Phụ lục kèm theo).',
  nothingOverdue: 'Không có phân công chủ trì quá hạn chưa hoàn thành.',
  causes: 'Nguyên nhân, khó khăn, vướng mắc',
  noCauses: 'Các đơn vị không nêu khó khăn, vướng mắc.',
  reporting: 'Chấp hành chế độ báo cáo',
  reported:
    'Có {reporting.expected} đơn vị phải báo cáo; {reporting.submitted} đơn vị đã gửi báo cáo, {reporting.accepted} báo cáo đã được tiếp nhận.',
  late: (names: string) => `Gửi báo cáo chậm ({reporting.late} đơn vị): ${names}.`,
  missing: (names: string) => `Chưa gửi báo cáo ({reporting.missing} đơn vị): ${names}.`,
  noneMissing: 'Các đơn vị đã gửi báo cáo đầy đủ, đúng hạn.',

  proposals: 'Đề xuất, kiến nghị',
  noProposals: 'Các đơn vị không có đề xuất, kiến nghị.',

  directions: 'Phương hướng, nhiệm vụ kỳ tới',
  carriedOn:
    'Tiếp tục đôn đốc {lead.open} phân công chủ trì chưa hoàn thành, trong đó có {lead.openOverdue} phân công đã quá hạn và {lead.dueSoon} phân công sắp đến hạn.',
  closing: (p: { document: string; issuer: string; period: string }) =>
    `Trên đây là kết quả ${p.period} thực hiện ${p.document}, ${p.issuer} báo cáo./.`,
} as const;
