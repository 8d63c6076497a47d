import type { Holiday } from './calendar.rules.js';
import { addDays } from './civil-date.rules.js';

/**
 * Days off and days worked instead, 2022–2027, for public servants. Tết days, the second day of 02/9 and the
 * swaps are announced each year and copied here; what is not announced yet says "chưa có thông báo" and is to be
 * corrected in the holiday table when the notice comes.
 */
const LAW = 'Bộ luật Lao động 2019, Điều 112 khoản 1';
const IN_LIEU = 'Bộ luật Lao động 2019, Điều 111 khoản 3';
const NOTICE_2022 = 'Thông báo 4875/TB-LĐTBXH ngày 06/12/2021';
const NOTICE_2023 = 'Thông báo 5034/TB-LĐTBXH ngày 01/12/2022';
const NOTICE_2024 = 'Thông báo 5015/TB-LĐTBXH ngày 22/11/2023';
const SWAP_2024 = 'Thông báo của Bộ Lao động - Thương binh và Xã hội tháng 4/2024 về hoán đổi ngày 29/4/2024';
const NOTICE_2025 = 'Thông báo 6150/TB-BLĐTBXH ngày 03/12/2024';
const NOTICE_2026 = 'Thông báo của Bộ Nội vụ về lịch nghỉ Tết Âm lịch và Quốc khánh năm 2026';
const SWAP_2026 = 'Thông báo của Bộ Nội vụ về hoán đổi ngày 02/01/2026';
const CULTURE_DAY = 'Ngày Văn hóa Việt Nam, nghỉ hưởng lương từ năm 2026';
const PROVISIONAL_2027 = 'Tạm tính, chưa có thông báo cho năm 2027';

const NEW_YEAR = 'Tết Dương lịch';
const TET = 'Tết Âm lịch';
const HUNG_KINGS = 'Giỗ Tổ Hùng Vương';
const VICTORY = 'Ngày Chiến thắng';
const LABOUR = 'Ngày Quốc tế lao động';
const NATIONAL = 'Quốc khánh';
const CULTURE = 'Ngày Văn hóa Việt Nam';

export const HOLIDAYS_2022_TO_2027: readonly Holiday[] = [
  off('2022-01-01', NEW_YEAR, LAW),
  off('2022-01-03', inLieu(NEW_YEAR), IN_LIEU),
  ...run('2022-01-31', 5, TET, NOTICE_2022),
  off('2022-04-10', HUNG_KINGS, LAW),
  off('2022-04-11', inLieu(HUNG_KINGS), IN_LIEU),
  off('2022-04-30', VICTORY, LAW),
  off('2022-05-01', LABOUR, LAW),
  off('2022-05-02', inLieu(VICTORY), IN_LIEU),
  off('2022-05-03', inLieu(LABOUR), IN_LIEU),
  ...run('2022-09-01', 2, NATIONAL, NOTICE_2022),

  off('2023-01-01', NEW_YEAR, LAW),
  off('2023-01-02', inLieu(NEW_YEAR), IN_LIEU),
  ...run('2023-01-20', 5, TET, NOTICE_2023),
  ...run('2023-01-25', 2, inLieu(TET), NOTICE_2023),
  off('2023-04-29', HUNG_KINGS, LAW),
  off('2023-04-30', VICTORY, LAW),
  off('2023-05-01', LABOUR, LAW),
  off('2023-05-02', inLieu(HUNG_KINGS), IN_LIEU),
  off('2023-05-03', inLieu(VICTORY), IN_LIEU),
  ...run('2023-09-01', 2, NATIONAL, NOTICE_2023),
  off('2023-09-04', inLieu(NATIONAL), NOTICE_2023),

  off('2024-01-01', NEW_YEAR, LAW),
  ...run('2024-02-08', 5, TET, NOTICE_2024),
  ...run('2024-02-13', 2, inLieu(TET), NOTICE_2024),
  off('2024-04-18', HUNG_KINGS, LAW),
  swapOff('2024-04-29', SWAP_2024),
  off('2024-04-30', VICTORY, LAW),
  off('2024-05-01', LABOUR, LAW),
  swapWork('2024-05-04', '29/4/2024', SWAP_2024),
  ...run('2024-09-02', 2, NATIONAL, NOTICE_2024),

  off('2025-01-01', NEW_YEAR, LAW),
  ...run('2025-01-27', 5, TET, NOTICE_2025),
  off('2025-04-07', HUNG_KINGS, LAW),
  swapWork('2025-04-26', '02/5/2025', NOTICE_2025),
  off('2025-04-30', VICTORY, LAW),
  off('2025-05-01', LABOUR, LAW),
  swapOff('2025-05-02', NOTICE_2025),
  ...run('2025-09-01', 2, NATIONAL, NOTICE_2025),

  off('2026-01-01', NEW_YEAR, LAW),
  swapOff('2026-01-02', SWAP_2026),
  swapWork('2026-01-10', '02/01/2026', SWAP_2026),
  ...run('2026-02-16', 5, TET, NOTICE_2026),
  off('2026-04-26', HUNG_KINGS, LAW),
  off('2026-04-27', inLieu(HUNG_KINGS), IN_LIEU),
  off('2026-04-30', VICTORY, LAW),
  off('2026-05-01', LABOUR, LAW),
  swapWork('2026-08-22', '31/8/2026', NOTICE_2026),
  swapOff('2026-08-31', NOTICE_2026),
  ...run('2026-09-01', 2, NATIONAL, NOTICE_2026),
  off('2026-11-24', CULTURE, CULTURE_DAY),

  off('2027-01-01', NEW_YEAR, LAW),
  ...run('2027-02-05', 5, TET, PROVISIONAL_2027),
  ...run('2027-02-10', 2, inLieu(TET), PROVISIONAL_2027),
  off('2027-04-16', HUNG_KINGS, LAW),
  off('2027-04-30', VICTORY, LAW),
  off('2027-05-01', LABOUR, LAW),
  off('2027-05-03', inLieu(LABOUR), IN_LIEU),
  off('2027-09-02', NATIONAL, LAW),
  off('2027-09-03', NATIONAL, PROVISIONAL_2027),
  off('2027-11-24', CULTURE, CULTURE_DAY),
];

function off(date: string, name: string, source: string): Holiday {
  return { date, kind: 'holiday', name, source };
}

/** Days off in a row. */
function run(first: string, days: number, name: string, source: string): Holiday[] {
  return Array.from({ length: days }, (_, i) => off(addDays(first, i), name, source));
}

function inLieu(name: string): string {
  return `Nghỉ bù ${name}`;
}

function swapOff(date: string, source: string): Holiday {
  return { date, kind: 'swap_off', name: 'Nghỉ hoán đổi', source };
}

function swapWork(date: string, instead: string, source: string): Holiday {
  return { date, kind: 'swap_work', name: `Làm bù ngày ${instead}`, source };
}
