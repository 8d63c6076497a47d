import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Locale } from '../api/types';
import type { vi } from '../locales/vi';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof vi;
  }
}

const REMEMBERED = 'dondoc.locale';

async function addCatalogue(locale: Locale): Promise<void> {
  if (i18next.hasResourceBundle(locale, 'common')) return;
  const catalogue = locale === 'en' ? (await import('../locales/en')).en : (await import('../locales/vi')).vi;
  for (const [namespace, sentences] of Object.entries(catalogue)) {
    i18next.addResourceBundle(locale, namespace, sentences);
  }
}

export async function changeLanguage(locale: Locale): Promise<void> {
  await addCatalogue(locale);
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
  localStorage.setItem(REMEMBERED, locale);
}

/** Only the catalogue of the language in use is loaded. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: {},
    lng: 'vi',
    fallbackLng: 'vi',
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  });
  await changeLanguage(localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'vi');
}
