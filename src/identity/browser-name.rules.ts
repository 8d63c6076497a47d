/**
 * By what name a person knows a browser again ("Cốc Cốc · Windows"), of what it says of itself. Pure. What it says is
 * not kept: it tells more than a person needs, and anything may stand in it.
 *
 * Browsers say that they are the ones they descend from, so the order matters.
 */
const BROWSERS: ReadonlyArray<[RegExp, string]> = [
  [/Zalo/i, 'Zalo'],
  [/coc_coc_browser/i, 'Cốc Cốc'],
  [/Edg(e|A|iOS)?\//, 'Microsoft Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: ReadonlyArray<[RegExp, string]> = [
  [/Android/, 'Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'macOS'],
  [/Linux|CrOS/, 'Linux'],
];

/** Empty where nothing is recognised. @param userAgent the header, as it came */
export function browserName(userAgent: string): string {
  const first = (known: typeof BROWSERS) => known.find(([sign]) => sign.test(userAgent))?.[1];
  return [first(BROWSERS), first(SYSTEMS)].filter((name) => name !== undefined).join(' · ');
}
