/** Whole subtrees that are not part of the accepted, printed text. */
export const SKIPPED = new Set([
  'mc:Fallback',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:rt',
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:sectPrChange',
  'w:tblGridChange',
  'w:tblPrExChange',
  'w:numberingChange',
]);

/**
 * The elements that matter, each under one string object: the parser makes a new one for every tag, and a
 * switch over these compares addresses instead of letters.
 */
export const KNOWN = new Map<string, string>(
  [
    'm:t',
    'w:b',
    'w:br',
    'w:cr',
    'w:del',
    'w:endnote',
    'w:footnote',
    'w:gridBefore',
    'w:gridSpan',
    'w:ilvl',
    'w:jc',
    'w:lastRenderedPageBreak',
    'w:moveFrom',
    'w:noBreakHyphen',
    'w:numId',
    'w:p',
    'w:pPr',
    'w:pStyle',
    'w:ptab',
    'w:r',
    'w:rPr',
    'w:sectPr',
    'w:sym',
    'w:t',
    'w:tab',
    'w:tbl',
    'w:tblPr',
    'w:tc',
    'w:tcPr',
    'w:tr',
    'w:trPr',
    'w:txbxContent',
    'w:vMerge',
    'w:vanish',
  ].map((name) => [name, name]),
);

/** Symbol fonts sit in the private-use area: their bullets and arrows read as a dash, ticked boxes as "x". */
export function symbol(code: string | undefined): string {
  const point = Number.parseInt(code ?? '', 16);
  if (Number.isNaN(point)) return '';
  if (point < 0xf000 || point > 0xf0ff) return String.fromCodePoint(point);
  const low = point - 0xf000;
  return low === 0xfc || low === 0xfe ? 'x' : '-';
}
