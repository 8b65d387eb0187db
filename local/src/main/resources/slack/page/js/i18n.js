import { texts as en } from './texts/en.js';
import { texts as nb } from './texts/nb.js';
import { texts as nn } from './texts/nn.js';

const LANGUAGES = { nb, no: nb, nn, en };
const language = { locale: 'nb-NO', texts: nb };

/** The page speaks the language of the one who acts; Bokmål where that is unknown. */
export function speak(locale) {
  language.locale = locale || 'nb-NO';
  const code = language.locale.split('-')[0];
  language.texts = LANGUAGES[code] || nb;
  document.documentElement.lang = LANGUAGES[code] ? code : 'nb';
}

/** For `Intl`: not every browser knows Nynorsk, and Bokmål is nearer than the browser's own language. */
export function locales() {
  return [language.locale, 'nb-NO'];
}

/** A text by its key, `{name}` replaced by what `values` says. */
export function t(key, values = {}) {
  const text = language.texts[key] ?? en[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
