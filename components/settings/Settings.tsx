import { useEffect } from 'preact/hooks';
import { t } from '../ui/i18n.ts';
import { SECTIONS } from './sections.ts';

/** What the person can set, part by part; `rest` names the part to begin at. */
export function Settings({ rest }: { rest: string | undefined }) {
  useEffect(() => {
    if (!rest) return;
    const heading = document.getElementById(`settings-${rest}`);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }, [rest]);
  return (
    <main class="settings">
      <p>
        <a href="#/library">{t('uiBackToLibrary')}</a>
      </p>
      <h1>{t('settingsTitle')}</h1>
      {SECTIONS.map(({ id, title, Section }) => (
        <section key={id} class="settings-section" aria-labelledby={`settings-${id}`}>
          <h2 id={`settings-${id}`} tabIndex={-1}>
            {t(title)}
          </h2>
          <Section />
        </section>
      ))}
    </main>
  );
}
