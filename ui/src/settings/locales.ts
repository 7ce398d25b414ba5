import { locale } from '$ui/locale.svelte';

/** Ways to write dates that can be chosen; the words of the app stay English. */
export const LOCALES = [
  'en-GB',
  'en-US',
  'en-AU',
  'en-CA',
  'en-IE',
  'en-IN',
  'en-NZ',
  'en-ZA',
  'da-DK',
  'de-AT',
  'de-CH',
  'de-DE',
  'es-ES',
  'fi-FI',
  'fr-CA',
  'fr-FR',
  'it-IT',
  'ja-JP',
  'nb-NO',
  'nl-NL',
  'pl-PL',
  'pt-BR',
  'pt-PT',
  'sv-SE',
];

/** Returns the name of a locale in the reader's language, or its code where there is none. */
export function localeName(code: string): string {
  try {
    return new Intl.DisplayNames([locale.name], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
