import { type MessageKey, t } from '../ui/i18n.ts';
import { Library } from '../ui/icons.tsx';
import { APP_VIEWS } from './views.ts';

/** The way to the other views, at the foot of the rail of one. */
export function OtherViews({ from = 'library' }: { from?: string }) {
  return (
    <ul>
      {from !== 'library' && (
        <li class="rail-item">
          <a class="rail-button" href="#/library" aria-keyshortcuts="g l">
            <Library />
            <span class="rail-label">{t('libraryTitle')}</span>
          </a>
        </li>
      )}
      {APP_VIEWS.map(
        ({ path, label, goKey, Icon, Count }) =>
          Icon &&
          path !== from && (
            <li key={path} class="rail-item">
              <a class="rail-button" href={`#/${path}`} aria-keyshortcuts={goKey && `g ${goKey}`}>
                <Icon />
                <span class="rail-label">{t(label as MessageKey)}</span>
                {Count && <Count />}
              </a>
            </li>
          ),
      )}
    </ul>
  );
}
