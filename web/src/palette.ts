export type Appearance = 'light' | 'dark';

/** Every colour of the screens. Text on `surface` and on its own `…Soft` ground holds a contrast of 4.5 or more. */
const LIGHT = {
  page: '#f3f5f7',
  surface: '#ffffff',
  raised: '#f8f9fb',
  line: '#dde2e8',
  lineStrong: '#8a94a1',
  text: '#1b2430',
  textSoft: '#55606e',
  primary: '#1b4f8f',
  primarySoft: '#e8eff8',
  onPrimary: '#ffffff',
  inTime: '#1c6b3c',
  inTimeSoft: '#e5f3ea',
  dueSoon: '#8a5200',
  dueSoonSoft: '#fdf0d9',
  overdue: '#b3261e',
  overdueSoft: '#fcebea',
  done: '#44596e',
  doneSoft: '#e7edf2',
  waiting: '#6a3fb0',
  waitingSoft: '#f0eafa',
  neutral: '#55606e',
  neutralSoft: '#eceff2',
  highlight: '#fff3c4',
} as const;

export type Palette = Record<keyof typeof LIGHT, string>;

const DARK: Palette = {
  page: '#12161c',
  surface: '#1a2028',
  raised: '#212933',
  line: '#333d4a',
  lineStrong: '#8592a3',
  text: '#e6eaf0',
  textSoft: '#a7b2c0',
  primary: '#8db8f2',
  primarySoft: '#1e3350',
  onPrimary: '#0d1b2e',
  inTime: '#7fd3a0',
  inTimeSoft: '#173326',
  dueSoon: '#f0bd6a',
  dueSoonSoft: '#3b2d13',
  overdue: '#ff9d94',
  overdueSoft: '#45201d',
  done: '#a9bccf',
  doneSoft: '#28333f',
  waiting: '#c5aef5',
  waitingSoft: '#30264a',
  neutral: '#a7b2c0',
  neutralSoft: '#2a323c',
  highlight: '#4a4017',
};

export const PALETTES: Record<Appearance, Palette> = { light: LIGHT, dark: DARK };

/** Makes the colours known to the style sheets, as `--text-soft` for `textSoft`. */
export function applyPalette(appearance: Appearance): void {
  const root = document.documentElement;
  root.dataset.appearance = appearance;
  root.style.colorScheme = appearance;
  for (const [name, colour] of Object.entries(PALETTES[appearance])) {
    root.style.setProperty(`--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, colour);
  }
}
