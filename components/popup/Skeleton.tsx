import { t } from '../ui/i18n.ts';

/** What stands there until the answer: the page's title, and room for the rest, so that nothing jumps. */
export function Skeleton({ title }: { title: string }) {
  return (
    <div class="skeleton" aria-busy="true">
      <p class="bar short" />
      <h1 dir="auto">{title || t('extensionName')}</h1>
      <p class="bar" />
      <p class="bar half" />
    </div>
  );
}
