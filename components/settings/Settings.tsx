import { useEffect } from 'preact/hooks';
import { t } from '../ui/i18n.ts';
import { SECTIONS } from './sections.ts';

/** The parts above fill as they are read, within this time. */
const FILLED_MS = 1000;

/** What the person can set, part by part; `rest` names the part to begin at. */
export function Settings({ rest }: { rest: string | undefined }) {
  useEffect(() => {
    const heading = rest && document.getElementById(`settings-${rest}`);
    if (!heading) return;
    heading.focus({ preventScroll: true });
    return keepAtTop(heading);
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

/** Scrolls to an element, and again while what stands above it grows, until the person does something themselves. */
function keepAtTop(element: HTMLElement): () => void {
  const follow = new ResizeObserver(() => element.scrollIntoView());
  const stop = () => follow.disconnect();
  for (const section of document.querySelectorAll('.settings-section')) follow.observe(section);
  for (const event of ['wheel', 'touchmove', 'keydown', 'pointerdown']) addEventListener(event, stop, { once: true });
  const timer = setTimeout(stop, FILLED_MS);
  return () => {
    clearTimeout(timer);
    stop();
  };
}
