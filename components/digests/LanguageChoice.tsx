import { t, uiLocale } from '../ui/i18n.ts';

/** Those in which medicine is taught most; any other that a series has is there too. */
const LANGUAGES = [
  'ar',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'en-GB',
  'en-US',
  'es',
  'fa',
  'fi',
  'fr',
  'he',
  'hi',
  'hu',
  'id',
  'it',
  'ja',
  'ko',
  'nb',
  'nl',
  'pl',
  'pt',
  'pt-BR',
  'ro',
  'ru',
  'sv',
  'th',
  'tr',
  'uk',
  'vi',
  'zh',
];

interface Props {
  chosen: string;
  onChoose(language: string): void;
}

/** In which language the issues are written: told to the programs that show them and read them aloud. */
export function LanguageChoice({ chosen, onChoose }: Props) {
  const nameOf = languageNames();
  const all = [...new Set([...LANGUAGES, chosen])].map((tag) => ({ tag, name: nameOf(tag) }));
  all.sort((a, b) => a.name.localeCompare(b.name, uiLocale()));
  return (
    <label>
      <span class="label">{t('digestLanguage')}</span>
      <select class="select wide" value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {all.map(({ tag, name }) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What languages are called; one that is none stands for itself. */
function languageNames(): (tag: string) => string {
  const names = new Intl.DisplayNames(uiLocale(), { type: 'language' });
  return (tag) => {
    try {
      return names.of(tag) ?? tag;
    } catch (error) {
      if (error instanceof RangeError) return tag;
      throw error;
    }
  };
}
