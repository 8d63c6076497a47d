import type { UnitKind } from '../../units/index.js';

interface SigningWords {
  named: RegExp;
  kinds?: readonly UnitKind[];
  body?: string;
  title: string;
}

const SIGNING: readonly SigningWords[] = [
  { named: /^văn phòng/iu, title: 'Chánh Văn phòng' },
  { named: /^thanh tra/iu, title: 'Chánh Thanh tra' },
  { named: /^công an/iu, title: 'Trưởng Công an' },
  { named: /^ban chỉ huy quân sự/iu, title: 'Chỉ huy trưởng' },
  { named: /^chi cục/iu, title: 'Chi cục trưởng' },
  { named: /^đội\s/iu, kinds: ['AGENCY', 'VERTICAL'], title: 'Đội trưởng' },
  { named: /^tòa án/iu, title: 'Chánh án' },
  { named: /^viện kiểm sát/iu, title: 'Viện trưởng' },
  { named: /^(?:trung tâm|bảo hiểm xã hội|kho bạc|ban quản lý|bệnh viện|ngân hàng)/iu, title: 'Giám đốc' },
  { named: /^trường/iu, title: 'Hiệu trưởng' },
  { named: /mặt trận/iu, kinds: ['MASS_ORG'], body: 'Ban Thường trực', title: 'Chủ tịch' },
  {
    named: /đoàn thanh niên|quận đoàn|đoàn tncs/iu,
    kinds: ['MASS_ORG'],
    body: 'Ban Thường vụ',
    title: 'Bí thư',
  },
  { named: /^(?:hội|liên đoàn|công đoàn)/iu, kinds: ['MASS_ORG'], body: 'Ban Thường vụ', title: 'Chủ tịch' },
];

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
  sameAsAbove: 'Như trên',
  archive: 'VT',
  citation: (p: { kind: string; number: string; date: string; issuer: string }) =>
    `${p.kind} số ${p.number} ${p.date} của ${p.issuer}`,
  about: 'về',
  namedPeriod: (label: string) => `kỳ “${label}”`,
  symbol: (unit: string) => `BC-${unit}`,
  peopleSymbol: 'UBND',
  people: 'Ủy ban nhân dân',
  chairman: 'Chủ tịch',
  headOfDepartment: 'Trưởng phòng',
  headOfAgency: 'Thủ trưởng đơn vị',
  deputyOf: (title: string) => `Phó ${title}`,
  /** By what a unit is called; the first that fits. `body`: what its chairman signs for. */
  signing: SIGNING,
} as const;
