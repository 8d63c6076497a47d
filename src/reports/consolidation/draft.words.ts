/**
 * The sentences a consolidated report begins with. Administrative documents are written in Vietnamese whatever
 * language the screen has. `{name}` is the place of a figure.
 */
export const DRAFT_WORDS = {
  opening: (p: { document: string; about: string; issuer: string; reported: string }) =>
    `Thực hiện ${p.document} ${p.about}, ${p.issuer} báo cáo ${p.reported} như sau:`,

  periodOf: (day: string) => `Kỳ báo cáo ${day}`,
  general: 'Tình hình chung',
  size: 'Kế hoạch giao {plan.tasks} nhiệm vụ cho {plan.units} đơn vị thực hiện, với {lead.total} phân công chủ trì và {coordinating.total} phân công phối hợp.',
  sizeOfSections:
    'Kế hoạch giao {plan.tasks} nhiệm vụ, thuộc {plan.sections} phần, cho {plan.units} đơn vị thực hiện, với {lead.total} phân công chủ trì và {coordinating.total} phân công phối hợp.',
  leads: 'Kết quả theo phân công chủ trì:',
  completed: (onTime: number, late: number) =>
    'Đã hoàn thành: {lead.completed} ({lead.completedRate})' +
    (onTime && late
      ? ', trong đó hoàn thành đúng hạn {lead.completedOnTime}, hoàn thành quá hạn {lead.completedLate}'
      : onTime + late
        ? `, ${onTime + late > 1 ? 'đều ' : ''}${onTime ? 'đúng hạn' : 'quá hạn'}`
        : ''),
  openInTime: (some: boolean, soon: boolean) =>
    `Chưa hoàn thành, còn trong hạn: {lead.openInTime}${some ? ' ({lead.openInTimeRate})' : ''}` +
    (soon ? ', trong đó sắp đến hạn {lead.dueSoon}' : ''),
  openOverdue: (some: boolean) =>
    `Chưa hoàn thành, đã quá hạn: {lead.openOverdue}${some ? ' ({lead.openOverdueRate})' : ''}`,
  noDeadline: 'Không thời hạn: {lead.noDeadline} ({lead.noDeadlineRate})',
  waiting:
    'Trong số chưa hoàn thành có {lead.submitted} phân công đơn vị đã báo cáo hoàn thành, đang chờ xác nhận.',
  coordinating: (standing: string) => `Có {coordinating.total} phân công phối hợp${standing}.`,
  coordinatingCompleted: 'đã hoàn thành {coordinating.completed} ({coordinating.completedRate})',
  stands: {
    completed: { alike: 'đã hoàn thành', some: (ref: string) => `đã hoàn thành {${ref}.completed}` },
    openInTime: { alike: 'còn trong hạn', some: (ref: string) => `còn trong hạn {${ref}.openInTime}` },
    openOverdue: { alike: 'đã quá hạn', some: (ref: string) => `đã quá hạn {${ref}.openOverdue}` },
    noDeadline: { alike: 'không thời hạn', some: (ref: string) => `không thời hạn {${ref}.noDeadline}` },
  },
  /** All stand alike: "03 phân công chủ trì đều còn trong hạn". */
  alike: (total: number, standing: string) => (total > 1 ? `đều ${standing}` : standing),
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
  section: (ref: string, standing: string) => `Có {${ref}.total} phân công chủ trì${standing}.`,
  sectionOfNothing: 'Không có phân công chủ trì.',
  noWords: 'Đơn vị chủ trì chưa báo cáo kết quả cụ thể.',
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
  reported: (allAccepted: boolean) =>
    'Có {reporting.expected} đơn vị phải báo cáo; {reporting.submitted} đơn vị đã gửi báo cáo' +
    (allAccepted ? '.' : ', trong đó {reporting.accepted} báo cáo đã được tiếp nhận.'),
  nothingSent:
    'Có {reporting.expected} đơn vị phải báo cáo; chưa có đơn vị gửi báo cáo ({reporting.submitted}).',
  late: (names: string) => `Gửi báo cáo chậm ({reporting.late} đơn vị): ${names}.`,
  missing: (names: string) => `Chưa gửi báo cáo ({reporting.missing} đơn vị): ${names}.`,
  noneMissing: 'Các đơn vị đã gửi báo cáo đầy đủ, đúng hạn.',
  silent: 'Cập nhật tiến độ',
  silentLeads: (names: string) => `Đơn vị chủ trì chưa cập nhật tiến độ: ${names}.`,
  silentOthers: (names: string) => `Đơn vị phối hợp chưa cập nhật tiến độ: ${names}.`,
  noneSilent: 'Các đơn vị được giao đều đã cập nhật tiến độ.',

  proposals: 'Đề xuất, kiến nghị',
  noProposals: 'Các đơn vị không có đề xuất, kiến nghị.',

  directions: 'Phương hướng, nhiệm vụ kỳ tới',
  carriedOn: (overdue: boolean, soon: boolean) =>
    'Tiếp tục đôn đốc {lead.open} phân công chủ trì chưa hoàn thành' +
    (overdue && soon
      ? ', trong đó {lead.openOverdue} phân công đã quá hạn và {lead.dueSoon} phân công sắp đến hạn.'
      : overdue
        ? ', trong đó {lead.openOverdue} phân công đã quá hạn.'
        : soon
          ? ', trong đó {lead.dueSoon} phân công sắp đến hạn.'
          : '.'),
  nothingOpen: 'Duy trì kết quả đã đạt được.',
  closing: (p: { title: string }) => `Trên đây là báo cáo ${p.title}./.`,
} as const;

/** What a report is about. `{as-of}` is the place of the day of the data. */
export const OCCASION_WORDS = {
  resultsIn: (document: string, when: string) => `Kết quả thực hiện ${document} trong ${when}`,
  reportedIn: (when: string) => `kết quả thực hiện trong ${when} (số liệu tính đến hết {as-of})`,
  resultsUntil: (campaign: string | null, document: string, until: string) =>
    `Kết quả ${campaign ? `${campaign} theo` : 'thực hiện'} ${document} đến hết ${until}`,
  reportedUntil: (campaign: string | null) => `kết quả ${campaign ?? 'thực hiện'} đến hết {as-of}`,
  summing: [
    { said: /sơ kết/iu, word: 'Sơ kết' },
    { said: /tổng kết/iu, word: 'Tổng kết' },
  ],
  summedUp: (word: string, campaign: string | null, document: string) =>
    `${word} ${campaign ? `${campaign} theo` : 'việc thực hiện'} ${document}`,
  reportedSummingUp: (word: string, campaign: string | null) =>
    `${word} ${campaign ?? 'việc thực hiện'} (số liệu tính đến hết {as-of})`,
  named: (name: string, document: string) => `Kết quả ${name} theo ${document}`,
  reportedNamed: (name: string) => `kết quả ${name} (số liệu tính đến hết {as-of})`,
  /** As the plan itself calls it. */
  campaign: (planWords: string) => (/đợt thi đua/iu.test(planWords) ? 'đợt thi đua' : 'phong trào thi đua'),
} as const;
