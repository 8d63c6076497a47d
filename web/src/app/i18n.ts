import type { BackendModule } from 'i18next';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Locale } from '../api/types';
import type { vi } from '../locales/vi';
import type { first } from '../locales/vi/first';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof vi;
  }
}

const REMEMBERED = 'dondoc.locale';

/** The sentences of the sign-in page and of the first screen; all others come with the screen that needs them. */
const FIRST = {
  common: true,
  insideUnit: true,
  shell: true,
  signIn: true,
  work: true,
} satisfies Record<keyof typeof first, true>;

const CATALOGUES = {
  vi: {
    first: async () => (await import('../locales/vi/first')).first,
    all: async () => (await import('../locales/vi')).vi,
  },
  en: {
    first: async () => (await import('../locales/en/first')).first,
    all: async () => (await import('../locales/en')).en,
  },
};

let everyScreen = false;

async function addCatalogue(locale: Locale, part: 'first' | 'all'): Promise<void> {
  const catalogue = await CATALOGUES[locale][part]();
  for (const [namespace, sentences] of Object.entries(catalogue)) {
    i18next.addResourceBundle(locale, namespace, sentences);
  }
}

/** Where a sentence is asked for before its catalogue is there, its screen waits for it instead of showing its key. */
const catalogues: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const locale = language === 'en' ? 'en' : 'vi';
    addCatalogue(locale, namespace in FIRST ? 'first' : 'all').then(
      () => done(null, i18next.getResourceBundle(locale, namespace) as object),
      (error: unknown) => done(error instanceof Error ? error : String(error), null),
    );
  },
};

/** Fetches the sentences of every screen ahead of their use. Without a connection each screen asks for its own again. */
export function fetchEveryCatalogue(): void {
  everyScreen = true;
  addCatalogue(i18next.language === 'en' ? 'en' : 'vi', 'all').catch(() => undefined);
}

export async function changeLanguage(locale: Locale): Promise<void> {
  await addCatalogue(locale, everyScreen ? 'all' : 'first');
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
  localStorage.setItem(REMEMBERED, locale);
}

/** Only the catalogues of the language in use are loaded. */
export async function startI18n(): Promise<void> {
  const locale = localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'vi';
  await i18next
    .use(catalogues)
    .use(initReactI18next)
    .init({
      lng: locale,
      fallbackLng: false,
      ns: Object.keys(FIRST),
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      showSupportNotice: false,
    });
  await changeLanguage(locale);
}
