import { docx, p, tbl, tc, tr } from '../../../test/corpus/docx-file.js';
import { previewDocument } from './index.js';
import type { ImportPreview } from './index.js';

const cell = (...lines: string[]): string => tc(lines.map((line) => p(line)).join(''));
const HEAD =
  tbl(
    tr(
      cell('ỦY BAN NHÂN DÂN', 'PHƯỜNG TÂN HÒA'),
      cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'),
    ),
    tr('Số: 145/KH-UBND', 'Tân Hòa, ngày 12 tháng 11 năm 2025'),
  ) +
  p('KẾ HOẠCH') +
  p('Chỉnh trang đô thị năm 2026') +
  p('Căn cứ chương trình công tác, Ủy ban nhân dân phường ban hành kế hoạch:');
const FOOT = tbl(
  tr(
    cell('Nơi nhận:', '- Như trên;', '- Lưu: VT.'),
    cell('TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Võ Thị Kim Ngân'),
  ),
);
const TABLE = tbl(
  tr(
    tc('TT', { merge: 'restart' }),
    tc('Nội dung', { merge: 'restart' }),
    tc('Phân công thực hiện', { span: 2 }),
    tc('Thời gian', { span: 2 }),
  ),
  tr(
    tc('', { merge: 'continue' }),
    tc('', { merge: 'continue' }),
    'Chủ trì',
    'Phối hợp',
    'Bắt đầu',
    'Hoàn thành',
  ),
  tr(tc('A. TUYÊN TRUYỀN', { span: 6 })),
  tr(
    '1',
    tc('Viết tin bài', { merge: 'restart' }),
    tc('Phòng Văn hóa - Xã hội', { merge: 'restart' }),
    'Công an phường',
    '01/12/2025',
    '20/12/2025',
  ),
  tr(
    '2',
    tc('', { merge: 'continue' }),
    tc('', { merge: 'continue' }),
    'Trạm Y tế',
    '01/12/2025',
    '25/12/2025',
  ),
);

describe('a plan typed in Word, with layout tables around its task table', () => {
  let read: ImportPreview;
  beforeAll(
    async () =>
      (read = await previewDocument(
        docx(HEAD + TABLE + p('Các đơn vị nghiêm túc thực hiện./.') + FOOT),
        'a.docx',
      )),
  );

  it('reads head and signature out of their layout tables, also where the task table stands before them', () => {
    expect(read.document).toMatchObject({
      number: '145/KH-UBND',
      issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG TÂN HÒA',
      place: 'Tân Hòa',
      issuedOn: '2025-11-12',
      signer: 'Võ Thị Kim Ngân',
    });
  });

  it('reads a header of two rows and a section merged over the whole width', () => {
    expect(read.sections).toEqual([{ label: 'A', title: 'TUYÊN TRUYỀN' }]);
    expect(read.tasks[0]).toMatchObject({
      section: 'A',
      ordinal: '1',
      coordinating: [{ raw: 'Công an phường' }],
      deadline: { due: '2025-12-20' },
    });
  });

  it('gives a numbered row under merged content the same work and lead', () => {
    expect(read.tasks[1]).toMatchObject({
      ordinal: '2',
      content: 'Viết tin bài',
      leads: [{ raw: 'Phòng Văn hóa - Xã hội' }],
      deadline: { due: '2025-12-25' },
    });
  });
});
