import { useEffect, useRef } from 'preact/hooks';
import type { DigestTemplate } from '../../lib/digest/issue.ts';
import { t } from '../ui/i18n.ts';
import { Trash } from '../ui/icons.tsx';
import { KeptField } from '../ui/KeptField.tsx';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { isShipped, lookName } from './look-names.ts';
import { TemplatePreview } from './TemplatePreview.tsx';
import { TemplateTexts } from './TemplateTexts.tsx';
import { type Look, lookOf, useLookDeeds, useOwnLooks } from './use-looks.ts';

/** `#/digests/templates/<id>`: the look of issues, its words on one side and what they make on the other. */
export function TemplateEditor({ id }: { id: string }) {
  const own = useOwnLooks();
  const heading = useRef<HTMLHeadingElement>(null);
  const look = own && lookOf(id, own);
  const isThere = look !== undefined && look !== 'gone';
  useEffect(() => {
    if (isThere) heading.current?.focus({ preventScroll: true });
  }, [isThere]);
  return (
    <main class="digest-editor digest-template" aria-busy={!look}>
      <p>
        <a href="#/digests">{t('digestBack')}</a>
      </p>
      {look === 'gone' && (
        <div class="empty">
          <p>{t('digestLookGone')}</p>
          <a class="button" href="#/digests">
            {t('digestBack')}
          </a>
        </div>
      )}
      {isThere && (
        <>
          <h1 ref={heading} tabIndex={-1}>
            <bdi>{lookName(look)}</bdi>
          </h1>
          {isShipped(id) ? <Shipped look={look} /> : <Own key={id} look={look as DigestTemplate} />}
        </>
      )}
    </main>
  );
}

/** One that Sheaf has: to be seen, and to begin one's own from. */
function Shipped({ look }: { look: Look }) {
  const { act } = useToasts();
  const { makeOwn } = useLookDeeds();
  return (
    <>
      <div class="digest-template-ways">
        <p class="quiet">{t('digestLookShipped')}</p>
        <button
          type="button"
          class="button primary"
          onClick={() =>
            act(async () => {
              location.hash = `#/digests/templates/${encodeURIComponent(await makeOwn(look))}`;
            })
          }
        >
          {t('digestLookMakeOwn')}
        </button>
      </div>
      <div class="digest-template-sides">
        <TemplateTexts look={look} />
        <TemplatePreview look={look} />
      </div>
    </>
  );
}

/** One of the person's own: every keystroke is kept. */
function Own({ look }: { look: DigestTemplate }) {
  const { tasks } = useSheaf();
  const { remove } = useLookDeeds();
  /** What was written last, which the store may not have told yet. */
  const latest = useRef(look);
  if (look.updatedAt > latest.current.updatedAt) latest.current = look;
  const write = (changes: Partial<Pick<DigestTemplate, 'name' | 'entry' | 'issue'>>) => {
    latest.current = { ...latest.current, ...changes, updatedAt: new Date().toISOString() };
    return tasks.keepTemplate(latest.current);
  };
  return (
    <>
      <div class="digest-template-ways">
        <KeptField label={t('digestLookName')} value={look.name} onWrite={(name) => write({ name })} />
        <button
          type="button"
          class="button"
          onClick={async () => {
            await remove(look);
            location.hash = '#/digests';
          }}
        >
          <Trash /> {t('digestLookDeleteThis')}
        </button>
      </div>
      <div class="digest-template-sides">
        <TemplateTexts look={look} onWrite={write} />
        <TemplatePreview look={look} />
      </div>
    </>
  );
}
