import { useRef } from 'preact/hooks';
import { READER_SIZES, type Settings } from '../../lib/settings.ts';
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

const [{ least: SMALLEST, most: LARGEST }, STEP] = [READER_SIZES, 2];

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
  /** What was asked for last: a second click may come before the first is kept. */
  const wanted = useRef(size);
  const underWay = useRef(0);
  if (underWay.current === 0) wanted.current = size;
  const change = (by: number) => {
    const next = wanted.current + by;
    if (next < SMALLEST || next > LARGEST) return;
    wanted.current = next;
    underWay.current += 1;
    void act(() => tasks.setSetting('readerSize', next)).then(() => {
      underWay.current -= 1;
    });
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
        onClick={() => change(-STEP)}
      />
      <button
        type="button"
        class="button larger"
        aria-label={t('readerLarger')}
        title={t('readerLarger')}
        aria-disabled={size >= LARGEST ? 'true' : 'false'}
        onClick={() => change(STEP)}
      />
    </fieldset>
  );
}
