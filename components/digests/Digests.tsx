import { Home } from './Home.tsx';
import { OneIssue } from './OneIssue.tsx';
import { SeriesEditor } from './SeriesEditor.tsx';
import { TemplateEditor } from './TemplateEditor.tsx';

/** `#/digests`: the series and their issues; `#/digests/<id>`: one issue; `#/digests/series/<id>`, `#/digests/templates/<id>`: what they have in common. */
export function Digests({ rest }: { rest: string | undefined }) {
  const [, kind, id = ''] = /^(series|templates)\/(.+)$/.exec(rest ?? '') ?? [];
  if (kind === 'series') return <SeriesEditor key={id} id={id} />;
  if (kind === 'templates') return <TemplateEditor key={id} id={id} />;
  return rest ? <OneIssue key={rest} id={rest} /> : <Home />;
}
