import type { Settings } from '../../lib/settings.ts';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';

/** How the reader sets a text. */
export interface Look {
  font: Settings['readerFont'];
  /** Pixels. */
  size: number;
  /** Not before what the person set has been read. */
  isKnown: boolean;
}

const [SMALLEST, LARGEST, STEP] = [14, 28, 2];

/** The look that the person set, live. */
export function useLook(): Look {
  const { store } = useSheaf();
  const font = useLive(() => store.settings.get('readerFont'), []);
  const size = useLive(() => store.settings.get('readerSize'), []);
  const isSize = typeof size === 'number' && size >= SMALLEST && size <= LARGEST;
  return {
    font: font === 'sans' ? 'sans' : 'serif',
    size: isSize ? size : 18,
    isKnown: font !== undefined && size !== undefined,
  };
}

/** The buttons that set the look. */
export function LookControls({ look: { font, size } }: { look: Look }) {
  const { tasks } = useSheaf();
  const { act } = useToasts();
  const setSize = (wanted: number) => {
    if (wanted >= SMALLEST && wanted <= LARGEST) void act(() => tasks.setSetting('readerSize', wanted));
  };
  return (
    <fieldset class="reader-look">
      <legend class="visually-hidden">{t('readerLook')}</legend>
      <button
        type="button"
        class="button"
        aria-pressed={font === 'sans' ? 'true' : 'false'}
        onClick={() => act(() => tasks.setSetting('readerFont', font === 'sans' ? 'serif' : 'sans'))}
      >
        {t('readerSans')}
      </button>
      <button
        type="button"
        class="button smaller"
        aria-label={t('readerSmaller')}
        title={t('readerSmaller')}
        aria-disabled={size <= SMALLEST ? 'true' : 'false'}
        onClick={() => setSize(size - STEP)}
      />
      <button
        type="button"
        class="button larger"
        aria-label={t('readerLarger')}
        title={t('readerLarger')}
        aria-disabled={size >= LARGEST ? 'true' : 'false'}
        onClick={() => setSize(size + STEP)}
      />
    </fieldset>
  );
}
