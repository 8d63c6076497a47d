import i18next from 'i18next';

export const LOCALES = ['vi', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'vi';

export type MessageParams = Record<string, string | number>;
type Entries = Record<string, string>;

const catalogues = i18next.createInstance();
void catalogues.init({
  lng: DEFAULT_LOCALE,
  fallbackLng: DEFAULT_LOCALE,
  initAsync: false,
  showSupportNotice: false,
  keySeparator: false,
  nsSeparator: ':',
  resources: {},
  // Texts are put into JSON, mail subjects and documents; each of those escapes for itself.
  interpolation: { escapeValue: false },
});

/**
 * Declares a feature's catalogue and returns its translator. Both languages must have the same keys
 * (the compiler holds that). Keys are flat; `{{name}}` is replaced from the parameters.
 */
export function defineMessages<const V extends Entries>(
  namespace: string,
  catalogue: { vi: V; en: { [K in keyof V]: string } },
): (locale: Locale, key: keyof V & string, params?: MessageParams) => string {
  for (const locale of LOCALES)
    catalogues.addResourceBundle(locale, namespace, catalogue[locale], true, true);
  return (locale, key, params) => catalogues.t(`${namespace}:${key}`, { lng: locale, ...params });
}

/** Looks a full key (`plans:ALREADY_IMPORTED`) up; null where no catalogue has it. */
export function lookUpMessage(locale: Locale, key: string, params?: MessageParams): string | null {
  return catalogues.exists(key, { lng: locale }) ? catalogues.t(key, { lng: locale, ...params }) : null;
}

/** The best of our languages for an `Accept-Language` header. */
export function localeFromHeader(header: string | undefined): Locale {
  const first = header?.split(',')[0]?.trim().slice(0, 2).toLowerCase();
  return first === 'en' ? 'en' : DEFAULT_LOCALE;
}
