import { useId } from 'preact/hooks';

interface Props {
  label: string;
  /** How far it has come, in words: `3,400 of 10,000`. */
  detail?: string;
  /** 0 to 1. */
  share: number;
}

/** How far long work has come. */
export function ProgressBar({ label, detail, share }: Props) {
  const id = useId();
  return (
    <div class="progress">
      <p class="progress-words">
        <span id={id}>{label}</span>
        {detail && <span class="quiet">{detail}</span>}
      </p>
      <progress aria-labelledby={id} value={share} max={1} />
    </div>
  );
}
