/** "2023-02" → its first and last day. */
export function monthBounds(month: string): { dueFrom: string; dueTo: string } {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { dueFrom: `${month}-01`, dueTo: `${month}-${last}` };
}

/** "2023-02" → "02/2023" */
export function monthWords(month: string): string {
  return month.split('-').reverse().join('/');
}
