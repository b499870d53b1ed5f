import { type MessageKey, t } from '../ui/i18n.ts';
import { APP_VIEWS } from './views.ts';

/** The way to the views beside the library, at the foot of its rail. */
export function OtherViews() {
  return (
    <ul>
      {APP_VIEWS.map(
        ({ path, label, goKey, Icon }) =>
          Icon && (
            <li key={path} class="rail-item">
              <a class="rail-button" href={`#/${path}`} aria-keyshortcuts={goKey && `g ${goKey}`}>
                <Icon />
                <span class="rail-label">{t(label as MessageKey)}</span>
              </a>
            </li>
          ),
      )}
    </ul>
  );
}
