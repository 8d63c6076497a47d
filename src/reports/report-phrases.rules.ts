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
