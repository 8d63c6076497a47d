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
  // A digest is made of hundreds of these, and ten thousand digests leave in one morning: a sentence is cut into
  // its parts once.
  const known = new Map<string, Sentence>();
  return (locale, key, params = {}) => {
    const text = catalogue[locale][key];
    if (text.includes(NESTED)) return catalogues.t(`${namespace}:${key}`, { lng: locale, ...params });
    let sentence = known.get(text);
    if (!sentence) known.set(text, (sentence = partsOf(text)));
    return fillIn(sentence, params);
  };
}

/** Another sentence of the catalogues within a sentence. */
const NESTED = '$t(';

/** Fixed text and names of parameters by turns, beginning with text. */
type Sentence = string[];

function partsOf(text: string): Sentence {
  return text.split(/\{\{\s*(\w+)\s*\}\}/);
}

function fillIn(sentence: Sentence, params: MessageParams): string {
  let text = sentence[0] ?? '';
  for (let at = 1; at < sentence.length; at += 2)
    text += String(params[sentence[at] as string] ?? '') + (sentence[at + 1] ?? '');
  return text;
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
