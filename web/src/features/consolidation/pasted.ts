const BETWEEN_CELLS = '; ';

/** A pasted table as one line for each row: a report holds no tables in its text, and no word of them may be lost. */
export function rowsAsLines(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const table of page.querySelectorAll('table')) {
    const lines = Array.from(table.rows, (row) => {
      const line = page.createElement('p');
      line.textContent = Array.from(row.cells, ({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
        .filter(Boolean)
        .join(BETWEEN_CELLS);
      return line;
    });
    table.replaceWith(...lines);
  }
  return page.body.innerHTML;
}
