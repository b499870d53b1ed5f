import type { ComponentChildren } from 'preact';

interface Props {
  headline: string;
  /** The page's title, where there is an article or page that it is about. */
  about?: string | undefined;
  /** Why, and what next. */
  children: ComponentChildren;
}

/** What the popup says where nothing was saved: what, why, what next. */
export function Message({ headline, about, children }: Props) {
  return (
    <section class="message">
      <h1>{headline}</h1>
      {about && (
        <p class="message-about" dir="auto">
          {about}
        </p>
      )}
      {children}
    </section>
  );
}
