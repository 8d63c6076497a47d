import { readText } from '../../src/documents/text.js';
import { setFootnotesApart } from '../../src/documents/printed-footnotes.js';
import { recognisePlan, toPreview } from '../../src/plans/import/index.js';
import type { ImportPreview, RecognisedPlan } from '../../src/plans/import/index.js';

/** A plan as a test writes it: lines of text, with tabs between the cells of a table. */
export const HEAD = [
  'ỦY BAN NHÂN DÂN',
  'XÃ AN BÌNH',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 12/KH-UBND',
  'An Bình, ngày 05 tháng 01 năm 2026',
  'KẾ HOẠCH',
  'Công tác chuyển đổi số năm 2026',
  'Thực hiện chương trình công tác năm, Ủy ban nhân dân xã ban hành Kế hoạch như sau:',
];
export const FOOT = [
  'Nơi nhận:',
  '- Như trên;',
  '- Lưu: VT.',
  'TM. ỦY BAN NHÂN DÂN',
  'KT. CHỦ TỊCH',
  'PHÓ CHỦ TỊCH',
  'Trần Thị Minh',
];

export function recognise(lines: string[]): RecognisedPlan {
  const document = readText(lines.join('\n'));
  return recognisePlan(
    { ...document, ...setFootnotesApart(document.blocks) },
    { authority: null, units: [], groups: [] },
  );
}

export function preview(lines: string[]): ImportPreview {
  return toPreview(recognise(lines));
}

/** The task rows of a table alone, one line each: section/ordinal content > leads + coordinating @ deadline. */
export function rowsOf(table: string[]): string[] {
  const { tasks } = preview([...HEAD, 'PHỤ LỤC', ...table]);
  return tasks
    .filter((task) => task.source === 'table')
    .map((task) => {
      const units = (list: typeof task.leads): string => list.map((one) => one.raw).join(', ');
      const help = task.coordinating.length > 0 ? ` + ${units(task.coordinating)}` : '';
      const time = task.deadline.source === 'cell' ? ` @ ${task.deadline.raw}` : '';
      return `${task.section ?? '-'}/${task.ordinal ?? '-'} ${task.content.replaceAll('\n', ' ⏎ ')} > ${units(task.leads)}${help}${time}`;
    });
}
