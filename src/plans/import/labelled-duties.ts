import type { Line } from './lines.js';
import type { NarrativeDuty } from './narrative-duty.js';
import { readLabel } from './ordinals.js';
import { BULLET, oneLine } from './text-folding.js';

const LABELLED =
  /^[-–+•*\s]*(?:(?:cơ quan|đơn vị|bộ phận)\s+)?(chủ trì|phối hợp|(?<=(?:cơ quan|đơn vị|bộ phận)\s)thực hiện|thời gian|thời hạn|hoàn thành|kết quả|sản phẩm)[^:\n]{0,25}:\s*(\S[\s\S]*)$/iu;

/** "- Đơn vị chủ trì: …": a line that tells one thing about the task named above it. */
export function isLabelled(text: string): boolean {
  return LABELLED.test(text);
}

/**
 * Tasks written as a title with labelled lines beneath it (who leads, who helps, by when, with what
 * result), as short programmes do instead of a table. One without a lead is left alone.
 */
export function readLabelledDuties(lines: Line[]): NarrativeDuty[] {
  const duties: NarrativeDuty[] = [];
  let title: Line | null = null;
  let open: NarrativeDuty | null = null;
  for (const line of lines) {
    const match = LABELLED.exec(line.text);
    if (!match?.[1] || !match[2]) {
      title = line;
      open = null;
      continue;
    }
    if (!title) continue;
    if (!open) {
      const content = oneLine((readLabel(title.text)?.title || title.text).replace(BULLET, ''));
      open = { content, lead: '', leadPlace: line.place, coordinating: '', place: title.place };
      duties.push(open);
    }
    fill(open, match[1].toLowerCase(), match[2].replace(/[.;]$/, ''), line);
  }
  return duties.filter((duty) => duty.lead !== '');
}

function fill(duty: NarrativeDuty, label: string, value: string, line: Line): void {
  if (label === 'chủ trì' || (label === 'thực hiện' && duty.lead === '')) {
    duty.lead = value;
    duty.leadPlace = line.place;
  } else if (label === 'phối hợp' || label === 'thực hiện') duty.coordinating = value;
  else if (label === 'kết quả' || label === 'sản phẩm') duty.product = value;
  else duty.deadline = { text: value, place: line.place };
}
