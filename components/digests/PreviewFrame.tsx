import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  title: string;
  /** A whole page. */
  html: string;
  /** Pixels; as wide as there is room where none is told. */
  width: number | undefined;
  isDark: boolean;
}

/** A page in a frame where nothing runs. The next one comes up behind it, at the same place, and takes its turn once it is there. */
export function PreviewFrame({ title, html, width, isDark }: Props) {
  const shown = asShown(html, isDark);
  const [pages, setPages] = useState<[string, string]>([shown, '']);
  const [turn, setTurn] = useState<0 | 1>(0);
  const frames = useRef<(HTMLIFrameElement | null)[]>([]);
  useEffect(() => {
    if (pages[turn] === shown) return;
    setPages(turn === 0 ? [pages[0], shown] : [shown, pages[1]]);
  }, [shown]);

  function onLoad(loaded: 0 | 1) {
    if (loaded === turn || pages[loaded] === '') return;
    const [before, after] = [frames.current[turn]?.contentWindow, frames.current[loaded]?.contentWindow];
    after?.scrollTo(0, before?.scrollY ?? 0);
    setTurn(loaded);
  }

  return (
    <div class="preview-frames" style={width === undefined ? undefined : { inlineSize: `${width + 2}px` }}>
      {([0, 1] as const).map((each) => (
        <iframe
          key={each}
          ref={(frame) => {
            frames.current[each] = frame;
          }}
          class="preview-frame"
          title={title}
          // Without scripts, the same origin tells this page where it is scrolled to, and nothing more.
          sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
          srcdoc={pages[each]}
          // The paper of a page that names none, as browsers have it.
          style={{ colorScheme: isDark ? 'dark' : 'light', background: isDark ? '#121212' : '#ffffff' }}
          aria-hidden={each === turn ? undefined : 'true'}
          tabIndex={each === turn ? 0 : -1}
          data-shown={each === turn}
          onLoad={() => onLoad(each)}
        />
      ))}
    </div>
  );
}

const SCHEME = /\(\s*prefers-color-scheme:\s*(dark|light)\s*\)/g;

/** What begins with # leads within the page: without it, to Sheaf's own. It stands before the policy of the page, which lets in no other. */
const BASE = '<base href="about:srcdoc">';

/** As a light or a dark system shows it, whatever this one is; its links lead to a tab of their own. */
function asShown(html: string, isDark: boolean): string {
  const end = html.indexOf('</head>');
  const head = html.slice(0, Math.max(0, end));
  const scheme = isDark ? 'dark' : 'light';
  return (
    head
      .replace('<head>', `<head>${BASE}`)
      .replace(SCHEME, (_, of: string) => (of === scheme ? '(min-width: 0)' : '(max-width: 0)')) +
    // Its paper, too, where it leaves that to the browser.
    `<style>:root { color-scheme: ${scheme} !important; }</style>` +
    html.slice(Math.max(0, end)).replaceAll('<a href="http', '<a target="_blank" rel="noreferrer" href="http')
  );
}
