import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ChevronRight } from './icons.tsx';

interface Props {
  label: string;
  /** Told after the label, quietly: a count, a first line. */
  hint?: string | undefined;
  open?: boolean;
  /** Rendered only once it has been opened. */
  children: () => ComponentChildren;
}

/** A part that opens at a click, closed and not even rendered until then. */
export function Disclosure({ label, hint, open = false, children }: Props) {
  const [opened, setOpened] = useState(open);
  return (
    <details
      class="disclosure"
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>
        <ChevronRight />
        <span>{label}</span>
        {hint && <span class="quiet disclosure-hint">{hint}</span>}
      </summary>
      {opened && <div class="disclosure-body">{children()}</div>}
    </details>
  );
}
