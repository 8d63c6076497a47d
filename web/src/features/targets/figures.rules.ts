/** Figures are decimal strings ("1126.2"), so that no digit is lost on the way. */

/** "1.126,2"; "–" where there is none. */
export function formatFigure(decimal: string | null): string {
  return decimal === null ? '–' : Number(decimal).toLocaleString('vi-VN', { maximumFractionDigits: 6 });
}

/** "1.126,2 tỷ đồng", "28,6%" */
export function formatMeasured(decimal: string | null, unitOfMeasure: string): string {
  if (decimal === null) return '–';
  return unitOfMeasure.trim() === '%'
    ? `${formatFigure(decimal)}%`
    : `${formatFigure(decimal)} ${unitOfMeasure}`;
}

export function formatPercent(percent: number | null): string {
  return percent === null ? '–' : `${percent.toLocaleString('vi-VN', { maximumFractionDigits: 1 })}%`;
}

/** As it is typed: three decimals could be taken for thousands, so a nought follows them ("1,1260"). */
export function typedFigure(decimal: string | null): string {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal ?? '') ?? [];
  if (!whole) return '';
  const decimals = part.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? `${part}0` : part;
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, '.')}${decimals && `,${decimals}`}`;
}
