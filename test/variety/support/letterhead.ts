import { FORMATS } from './model.js';
import type { BlockSpec, CellSpec, Expected, VarietyDocument } from './model.js';

/** Who issues a plan, and how its head and foot are printed. */
export interface Letterhead {
  superior: string;
  issuer: string[];
  number: string;
  place: string;
  /** ISO. */
  issuedOn: string;
  kind: [symbol: string, name: string];
  title: string[];
  signature: string[];
  signer: string;
}

export const WARD: Letterhead = {
  superior: 'THÀNH PHỐ HẢI ĐĂNG',
  issuer: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG TÂN LẬP'],
  number: '45/KH-UBND',
  place: 'Tân Lập',
  issuedOn: '2026-01-12',
  kind: ['KH', 'KẾ HOẠCH'],
  title: ['Cải cách hành chính năm 2026 trên địa bàn phường Tân Lập'],
  signature: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  signer: 'Lê Thị Thu Hà',
};

export const DISTRICT: Letterhead = {
  superior: 'THÀNH PHỐ HẢI ĐĂNG',
  issuer: ['ỦY BAN NHÂN DÂN', 'QUẬN BÌNH LONG'],
  number: '112/KH-UBND',
  place: 'Bình Long',
  issuedOn: '2021-02-22',
  kind: ['KH', 'KẾ HOẠCH'],
  title: ['Thực hiện chủ đề năm 2021 về chỉnh trang đô thị trên địa bàn quận'],
  signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  signer: 'Phạm Quốc Khánh',
};

export const COMMUNE: Letterhead = {
  superior: 'TỈNH AN HÒA',
  issuer: ['ỦY BAN NHÂN DÂN', 'XÃ PHÚ NINH'],
  number: '07/KH-UBND',
  place: 'Phú Ninh',
  issuedOn: '2026-02-03',
  kind: ['KH', 'KẾ HOẠCH'],
  title: ['Phát triển kinh tế - xã hội năm 2026'],
  signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  signer: 'Đỗ Văn Thành',
};

export const PROVINCE: Letterhead = {
  superior: '',
  issuer: ['ỦY BAN NHÂN DÂN', 'TỈNH AN HÒA'],
  number: '318/KH-UBND',
  place: 'An Hòa',
  issuedOn: '2025-09-26',
  kind: ['KH', 'KẾ HOẠCH'],
  title: ['Chuyển đổi số tỉnh An Hòa giai đoạn 2025-2026'],
  signature: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH THƯỜNG TRỰC'],
  signer: 'Nguyễn Hoàng Minh',
};

export const AGENCY: Letterhead = {
  superior: 'ỦY BAN NHÂN DÂN TỈNH AN HÒA',
  issuer: ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG'],
  number: '1520/KH-SNNMT',
  place: 'An Hòa',
  issuedOn: '2025-11-14',
  kind: ['KH', 'KẾ HOẠCH'],
  title: ['Phòng, chống thiên tai năm 2026'],
  signature: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  signer: 'Trịnh Công Đức',
};

const dateInWords = (iso: string): string => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `ngày ${day} tháng ${month} năm ${year}`;
};

export function head(letter: Letterhead): BlockSpec[] {
  const left = [letter.superior, ...letter.issuer].filter((line) => line !== '').join('\n');
  return [
    {
      layout: true,
      rows: [
        [left, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
        [`Số: ${letter.number}`, `${letter.place}, ${dateInWords(letter.issuedOn)}`],
      ],
    },
    letter.kind[1],
    ...letter.title,
  ];
}

export function foot(letter: Letterhead): BlockSpec[] {
  return [
    {
      layout: true,
      rows: [
        [
          'Nơi nhận:\n- Thường trực Đảng ủy (báo cáo);\n- Như trên;\n- Lưu: VT.',
          `${letter.signature.join('\n')}\n${letter.signer}`,
        ],
      ],
    },
  ];
}

export function caption(letter: Letterhead, title = 'PHỤ LỤC', about = 'Phân công nhiệm vụ'): BlockSpec[] {
  return [
    title,
    about,
    `(Kèm theo Kế hoạch số ${letter.number} ${dateInWords(letter.issuedOn)} của Ủy ban nhân dân)`,
  ];
}

export const OPENING =
  'Căn cứ yêu cầu công tác và tình hình thực tế của địa phương, Ủy ban nhân dân ban hành Kế hoạch thực hiện như sau:';

type Wanted = Partial<Expected> & Pick<Expected, 'tasks'>;

export interface PlanSpec {
  name: string;
  covers: string;
  letter?: Letterhead;
  formats?: VarietyDocument['formats'];
  /** Running text between the title and the signature. */
  body?: BlockSpec[];
  /** The task table; or whole blocks after the caption of the appendix. */
  table?: CellSpec[][];
  header?: number;
  appendix?: BlockSpec[];
  units?: unknown;
  expected: Wanted;
  limits?: VarietyDocument['limits'];
}

/** A plan with a usual head, body, signature and appendix, and what must be read from it. */
export function plan(spec: PlanSpec): VarietyDocument {
  const letter = spec.letter ?? WARD;
  const table: BlockSpec[] = spec.table ? [{ rows: spec.table, header: spec.header ?? 1 }] : [];
  const appendix = spec.appendix ?? [];
  const attached = table.length + appendix.length > 0 ? [...caption(letter), ...table, ...appendix] : [];
  const year = /năm (20\d\d)/.exec(letter.title.join(' '))?.[1];
  return {
    name: spec.name,
    covers: spec.covers,
    formats: spec.formats ?? FORMATS,
    ...(spec.units === undefined ? {} : { units: spec.units }),
    ...(spec.limits ? { limits: spec.limits } : {}),
    blocks: [...head(letter), OPENING, ...(spec.body ?? []), ...foot(letter), ...attached],
    expected: {
      number: letter.number,
      kind: letter.kind[0],
      issuer: letter.issuer.join(' '),
      issuedOn: letter.issuedOn,
      signer: letter.signer,
      period: year ? `${year}-01-01..${year}-12-31` : null,
      sections: [],
      narrative: [],
      reports: [],
      warnings: [],
      ...spec.expected,
    },
  };
}
