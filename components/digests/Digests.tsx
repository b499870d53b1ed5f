import { useEffect, useRef } from 'preact/hooks';
import { t } from '../ui/i18n.ts';

/** `#/digests`: the series and their issues; `#/digests/<id>`: one issue. */
export function Digests(_: { rest: string | undefined }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <main class="digests">
      <h1 ref={heading} tabIndex={-1}>
        {t('digestTitle')}
      </h1>
      <p>{t('digestNone')}</p>
    </main>
  );
}
