import { provideMessages } from '../../components/ui/i18n.ts';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

/** Gives the views the English strings, filled in as a browser does. */
export function provideEnglish(locale = 'en-GB'): void {
  provideMessages(
    (key, substitutions = []) =>
      (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, n) => substitutions[n - 1] ?? ''),
    locale,
  );
}
