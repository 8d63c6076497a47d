/**
 * Every sentence of the consolidated report. Administrative documents are written in Vietnamese whatever
 * language the reader's screen has, so this catalogue has one language.
 */
export const WORDS = {
  reportKind: 'Báo cáo',
  abstract: (document: string) => `Kết quả thực hiện ${document}`,
  opening: (p: { document: string; about: string; issuer: string; asOf: string }) =>
    `Thực hiện ${p.document} ${p.about}, ${p.issuer} báo cáo kết quả thực hiện tính đến hết ${p.asOf} như sau:`,

  general: 'Tình hình chung',
  size: (p: { tasks: string; sections: string | null; units: string; leads: string; coordinating: string }) =>
    `Kế hoạch giao ${p.tasks} nhiệm vụ${p.sections === null ? '' : `, thuộc ${p.sections} phần,`} cho ${p.units} đơn vị thực hiện, ` +
    `với ${p.leads} phân công chủ trì và ${p.coordinating} phân công phối hợp.`,
  leadsStand: 'Kết quả theo phân công chủ trì:',
  completed: (p: { count: string; rate: string; onTime: string; late: string }) =>
    `Đã hoàn thành: ${p.count} (${p.rate}), trong đó hoàn thành đúng hạn ${p.onTime}, hoàn thành quá hạn ${p.late};`,
  openInTime: (p: { count: string; rate: string; soon: string }) =>
    `Chưa hoàn thành, còn trong hạn: ${p.count} (${p.rate}), trong đó sắp đến hạn ${p.soon};`,
  openOverdue: (p: { count: string; rate: string }) => `Chưa hoàn thành, đã quá hạn: ${p.count} (${p.rate});`,
  noDeadline: (p: { count: string; rate: string }) => `Không thời hạn: ${p.count} (${p.rate}).`,
  waiting: (count: string) =>
    `Trong số chưa hoàn thành có ${count} phân công đơn vị đã báo cáo hoàn thành, đang chờ xác nhận.`,
  coordinatingStand: (p: {
    total: string;
    completed: string;
    rate: string;
    inTime: string;
    overdue: string;
    noDeadline: string;
  }) =>
    `Đối với ${p.total} phân công phối hợp: đã hoàn thành ${p.completed} (${p.rate}); chưa hoàn thành, còn trong hạn ${p.inTime}; ` +
    `chưa hoàn thành, đã quá hạn ${p.overdue}; không thời hạn ${p.noDeadline}.`,
  unitsStand: 'Kết quả của từng đơn vị chủ trì:',
  unitColumns: {
    position: 'TT',
    unit: 'Đơn vị chủ trì',
    total: 'Tổng số',
    completedOnTime: 'Hoàn thành đúng hạn',
    completedLate: 'Hoàn thành quá hạn',
    openInTime: 'Chưa xong, trong hạn',
    openOverdue: 'Chưa xong, quá hạn',
    noDeadline: 'Không thời hạn',
    rate: 'Tỷ lệ hoàn thành',
  },
  sum: 'Tổng cộng',

  bySection: 'Kết quả thực hiện theo từng phần',
  sectionOfNone: 'Nhiệm vụ khác',
  sectionStands: (p: {
    total: string;
    completed: string;
    inTime: string;
    overdue: string;
    noDeadline: string;
  }) =>
    `Có ${p.total} phân công chủ trì: đã hoàn thành ${p.completed}; còn trong hạn ${p.inTime}; đã quá hạn ${p.overdue}; ` +
    `không thời hạn ${p.noDeadline}.`,
  ofTask: (ordinal: string | null) => (ordinal ? ` (nhiệm vụ ${ordinal})` : ''),
  withoutResult: (ordinals: string) => `Chưa có kết quả cập nhật: nhiệm vụ ${ordinals}.`,
  someWithoutResult: (count: string) => `Chưa có kết quả cập nhật: ${count} nhiệm vụ.`,

  shortcomings: 'Nhiệm vụ quá hạn, khó khăn, vướng mắc',
  overdueTasks: 'Nhiệm vụ quá hạn chưa hoàn thành',
  overdueStand: (count: string) => `Có ${count} phân công chủ trì đã quá hạn mà chưa hoàn thành:`,
  nothingOverdue: 'Không có nhiệm vụ quá hạn.',
  overdueColumns: {
    position: 'TT',
    task: 'Nhiệm vụ',
    unit: 'Đơn vị chủ trì',
    due: 'Thời hạn',
    late: 'Quá hạn (ngày làm việc)',
    cause: 'Khó khăn, nguyên nhân đơn vị nêu',
  },
  dueBefore: (date: string) => `Trước ${date}`,
  waitingForConfirmation: 'Đã báo cáo hoàn thành, chờ xác nhận.',
  causeUnknown: 'Chưa nêu',
  difficulties: 'Khó khăn, vướng mắc',
  noDifficulties: 'Các đơn vị không nêu khó khăn, vướng mắc.',
  silent: 'Đơn vị chưa cập nhật tiến độ',
  silentLeads: (names: string) => `Đơn vị chủ trì: ${names}.`,
  silentOthers: (names: string) => `Đơn vị phối hợp: ${names}.`,
  noneSilent: 'Tất cả đơn vị được giao đều đã cập nhật tiến độ.',

  proposals: 'Đề xuất, kiến nghị',
  noProposals: 'Các đơn vị không có đề xuất, kiến nghị.',
  closing: (p: { document: string; issuer: string }) =>
    `Trên đây là kết quả thực hiện ${p.document}, ${p.issuer} báo cáo./.`,

  sameAsAbove: 'Như trên',
  leaders: 'Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân',
  council: 'Hội đồng Thi đua - Khen thưởng',
  units: 'Các đơn vị được giao nhiệm vụ',
  archive: 'VT',
  chairman: 'Chủ tịch',
  head: 'Thủ trưởng cơ quan',

  appendixTitle: (document: string) => `Kết quả thực hiện từng nhiệm vụ của ${document}`,
  appendixReference: (p: { number: string; date: string; issuer: string }) =>
    `(Kèm theo Báo cáo ${p.number} ${p.date} của ${p.issuer})`,
  taskColumns: {
    ordinal: 'TT',
    content: 'Nội dung nhiệm vụ',
    leads: 'Chủ trì',
    coordinating: 'Phối hợp',
    deadline: 'Thời hạn',
    status: 'Tình trạng',
    percent: 'Tỷ lệ',
    result: 'Kết quả thực hiện',
  },
  status: {
    DONE_ON_TIME: 'Hoàn thành đúng hạn',
    DONE_LATE: 'Hoàn thành quá hạn',
    NOT_DUE: 'Chưa hoàn thành, trong hạn',
    DUE_SOON: 'Chưa hoàn thành, sắp đến hạn',
    OVERDUE: 'Chưa hoàn thành, quá hạn',
    NO_DEADLINE: 'Đang thực hiện, không thời hạn',
  },
  suspended: 'Tạm dừng',
  cancelled: 'Đã hủy',
  unassigned: 'Chưa phân công',
  allWaiting: '(chờ xác nhận)',
} as const;

/** What the letters before "-UBND" stand for (Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I). */
export const DOCUMENT_KINDS: Readonly<Record<string, string>> = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  QC: 'Quy chế',
  TC: 'Thông cáo',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
  KH: 'Kế hoạch',
  PA: 'Phương án',
  ĐA: 'Đề án',
  DA: 'Dự án',
  BC: 'Báo cáo',
  TTr: 'Tờ trình',
};
export const UNKNOWN_KIND = 'Văn bản';
