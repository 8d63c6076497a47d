/**
 * The fixed words of reports over all units: their form and their tables. Administrative documents are written in
 * Vietnamese whatever language the reader's screen has, so this catalogue has one language.
 */
export const WORDS = {
  reportKind: 'Báo cáo',

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

  sectionOfNone: 'Nhiệm vụ khác',

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

  sameAsAbove: 'Như trên',
  leaders: 'Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân',
  council: 'Hội đồng Thi đua - Khen thưởng',
  units: 'Các đơn vị được giao nhiệm vụ',
  archive: 'VT',
  chairman: 'Chủ tịch',
  head: 'Thủ trưởng cơ quan',

  appendixTitle: (document: string) => `Kết quả thực hiện từng nhiệm vụ của ${document}`,
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
