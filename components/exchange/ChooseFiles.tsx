import { useId, useRef, useState } from 'preact/hooks';
import { t } from '../ui/i18n.ts';
import { FileUp } from './icons.tsx';

interface Props {
  problem: string | undefined;
  onFiles(files: File[]): void;
}

/** Chooses files, by a dialog or by dropping them. */
export function ChooseFiles({ problem, onFiles }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => files && files.length > 0 && onFiles([...files]);
  return (
    <section
      class="exchange-drop"
      data-over={isOver}
      aria-labelledby={`${id}-title`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <FileUp class="empty-icon" />
      <h2 id={`${id}-title`}>{t('exchangeChooseTitle')}</h2>
      <p class="quiet">{t('exchangeChooseHow')}</p>
      <input
        ref={input}
        id={id}
        type="file"
        class="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        multiple
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <button type="button" class="button primary" onClick={() => input.current?.click()}>
        {t('exchangeChooseButton')}
      </button>
      <p class="quiet small">{t('exchangeStaysHere')}</p>
      {problem && (
        <p class="field-error" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
