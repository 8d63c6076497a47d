/**
 * The sentences that the product puts into a unit's report, on its pages and in its file. Administrative documents
 * are written in Vietnamese whatever language the reader's screen has, so this catalogue has one language.
 */
export const UNIT_REPORT_WORDS = {
  task: (ordinal: string | null) => (ordinal ? `Nhiệm vụ ${ordinal}` : null),
  line: (p: { task: string | null; text: string }) => `- ${p.task ? `${p.task}: ` : ''}${p.text}`,
  overdue: (p: { due: string; percent: number }) => `Chưa hoàn thành, thời hạn ${p.due}, đạt ${p.percent}%.`,
  underWay: (percent: number) => `Đang thực hiện, đạt ${percent}%.`,
  cause: (difficulty: string) => `Nguyên nhân: ${difficulty}`,
  difficulty: (difficulty: string) => `Khó khăn: ${difficulty}`,
  next: (p: { content: string; due: string }) => `${p.content} (thời hạn ${p.due})`,
  dueBefore: (date: string) => `trước ${date}`,
  cut: '…',

  kind: 'Báo cáo',
  abstract: (p: { period: string; plan: string }) => `Kết quả thực hiện ${p.plan}, ${p.period}`,
  opening: (p: { plan: string; about: string; unit: string; period: string }) =>
    `Thực hiện ${p.plan} ${p.about}, ${p.unit} báo cáo kết quả thực hiện ${p.period} như sau:`,
  results: 'Kết quả thực hiện nhiệm vụ',
  noResults: 'Không có nội dung phát sinh trong kỳ.',
  nothingNew: (reason: string) => `Không có nội dung phát sinh trong kỳ. Lý do: ${reason}`,
  otherTasks: 'Nhiệm vụ khác',
  unfinished: 'Nhiệm vụ chưa hoàn thành và nguyên nhân',
  noUnfinished: 'Không có.',
  figures: 'Kết quả thực hiện chỉ tiêu',
  figureColumns: {
    position: 'TT',
    name: 'Chỉ tiêu',
    measure: 'Đơn vị tính',
    planned: 'Kế hoạch',
    value: 'Kết quả trong kỳ',
  },
  difficulties: 'Khó khăn, vướng mắc',
  proposals: 'Đề xuất, kiến nghị',
  nextPeriod: 'Nhiệm vụ kỳ tới',
  nothing: 'Không.',
  closing: (p: { period: string; unit: string }) => `Trên đây là báo cáo ${p.period} của ${p.unit}./.`,
  addressee: (authority: string) => authority,
  sameAsAbove: 'Như trên',
  archive: 'VT',
  people: 'Ủy ban nhân dân',
  chairman: 'Chủ tịch',
  deputyChairman: 'Phó Chủ tịch',
  headOfDepartment: 'Trưởng phòng',
  headOfAgency: 'Thủ trưởng đơn vị',
  deputyOf: (title: string) => `Phó ${title}`,
} as const;
