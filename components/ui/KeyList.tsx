import { type MessageKey, t } from './i18n.ts';

/** Keys, and the name of what they do. */
export type KeyMeaning = [keys: string[], does: MessageKey];

/** What each key does, as a list. */
export function KeyList({ keys }: { keys: readonly KeyMeaning[] }) {
  return (
    <dl class="keys">
      {keys.map(([names, does]) => (
        <div key={does}>
          <dt>
            {names.map((name) => (
              <kbd key={name}>{name}</kbd>
            ))}
          </dt>
          <dd>{t(does)}</dd>
        </div>
      ))}
    </dl>
  );
}
