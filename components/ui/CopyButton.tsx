import { useState } from 'preact/hooks';
import { t } from './i18n.ts';
import { Check, Copy } from './icons.tsx';
import { useToasts } from './toasts.tsx';

interface Props {
  text: string;
  label: string;
  /** Said once it is on the clipboard. */
  done: string;
}

/** Puts a text on the clipboard, and says so with a tick and in words. */
export function CopyButton({ text, label, done }: Props) {
  const { announce, show } = useToasts();
  const [copied, setCopied] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      announce(done);
    } catch {
      // Refused: the document has lost the focus, or a policy forbids it.
      show(t('uiCopyFailed'));
    }
  }
  const Icon = copied ? Check : Copy;
  return (
    <button type="button" class="icon-button small-target" aria-label={label} title={label} onClick={copy}>
      <Icon />
    </button>
  );
}
