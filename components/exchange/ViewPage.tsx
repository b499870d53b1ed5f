import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../ui/i18n.ts';
import { ArrowLeft } from './icons.tsx';

/** A view in the library's place, with the way back to it; the focus goes to its heading. */
export function ViewPage({ title, children }: { title: string; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <main class="exchange">
      <header class="exchange-head">
        <a class="exchange-back" href="#/library">
          <ArrowLeft /> {t('uiBackToLibrary')}
        </a>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </header>
      {children}
    </main>
  );
}
