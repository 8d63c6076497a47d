/** Numbers below 10 are written with a zero in running text: "04 phần"; thousands with a point. */
export function counted(value: number): string {
  return value > 0 && value < 10 ? `0${value}` : value.toLocaleString('vi-VN');
}

/** What people type over several lines, as one. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** One line that ends like a sentence. */
export function asSentence(text: string): string {
  const line = oneLine(text);
  return /[.!?…]$/.test(line) ? line : `${line.replace(/[;,:]$/, '')}.`;
}

/** "Quý I/2023" within a sentence. */
export function withinSentence(words: string): string {
  return words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
}

/** "sơ kết đợt 1" of "Báo cáo sơ kết đợt 1". */
export function withoutItsType(label: string): string {
  return withinSentence(oneLine(label).replace(/^báo cáo\s+/iu, ''));
}

/** The name that the product gives to an occasion which the plan only dates: "Báo cáo kỳ 30/11/2022". */
export function isDatedOnly(label: string): boolean {
  return /^báo cáo( sơ kết| tổng kết)?( kỳ \d{2}\/\d{2}\/\d{4})?$/iu.test(label);
}
