import type { PageContent, Piece } from './page-content.js';

const PAGES_OF_A_MARK = 3;
const NEAR = 6;

/**
 * Takes away what is printed at the same spot of page after page and overlaps other text: the name of
 * whoever opened the file, laid over it. Repeated table headers overlap nothing and stay.
 */
export function withoutMarks(pages: PageContent[]): PageContent[] {
  const spots = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(page.pieces.map(spotOf))) spots.set(key, (spots.get(key) ?? 0) + 1);
  }
  return pages.map((page) => {
    const suspects = page.pieces.filter(
      (piece) => (spots.get(spotOf(piece)) ?? 0) >= PAGES_OF_A_MARK && piece.text.trim().length > 3,
    );
    const marks = new Set(
      suspects.filter((piece) =>
        page.pieces.some((other) => other !== piece && !suspects.includes(other) && overlap(piece, other)),
      ),
    );
    return marks.size === 0 ? page : { ...page, pieces: page.pieces.filter((piece) => !marks.has(piece)) };
  });
}

function spotOf(piece: Piece): string {
  return `${Math.round(piece.x / NEAR)}|${Math.round(piece.y / NEAR)}|${piece.text.trim()}`;
}

function overlap(a: Piece, b: Piece): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const along = Math.min(a.y, b.y) - Math.max(a.y - a.size * 0.7, b.y - b.size * 0.7);
  return b.text.trim() !== '' && across > 2 && along > 2;
}
