import { Disclosure } from '../ui/Disclosure.tsx';
import { t } from '../ui/i18n.ts';

const FEWEST = 4;

/** The headings of a long text, each leading to its place; nothing where they are few. */
export function Contents({ headings }: { headings: HTMLHeadingElement[] }) {
  if (headings.length < FEWEST) return null;
  return (
    <nav class="reader-contents" aria-label={t('readerContents')}>
      <Disclosure label={t('readerContents')}>
        {() => (
          <ol>
            {headings.map((heading, index) => (
              <li key={index} class={`level-${heading.localName}`}>
                <button
                  type="button"
                  class="link-button"
                  dir="auto"
                  onClick={() => {
                    heading.scrollIntoView();
                    heading.focus({ preventScroll: true });
                  }}
                >
                  {heading.textContent}
                </button>
              </li>
            ))}
          </ol>
        )}
      </Disclosure>
    </nav>
  );
}
