import { useEffect, useRef } from 'preact/hooks';
import type { LinkChoice, Series } from '../../lib/digest/issue.ts';
import type { SeriesChanges } from '../../lib/ports/digests.ts';
import { useDigests } from '../article/digests-context.ts';
import { Unfit } from '../ui/failure-words.ts';
import { t } from '../ui/i18n.ts';
import { KeptField } from '../ui/KeptField.tsx';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { LookChoice } from './LookChoice.tsx';
import { Recipients } from './Recipients.tsx';
import { SeriesTags } from './SeriesTags.tsx';
import { SeriesWords } from './SeriesWords.tsx';
import { StyleChoice } from './StyleChoice.tsx';

/** `#/digests/series/<id>`: what all issues of a series have in common. */
export function SeriesEditor({ id }: { id: string }) {
  const room = useDigests();
  const heading = useRef<HTMLHeadingElement>(null);
  const found = useLive(async () => ({ series: await room.oneSeries(id) }), [id]);
  const series = found?.series;
  const isThere = series !== undefined;
  useEffect(() => {
    if (isThere) heading.current?.focus({ preventScroll: true });
  }, [isThere]);
  return (
    <main class="digest-editor" aria-busy={!found}>
      <p>
        <a href="#/digests">{t('digestBack')}</a>
      </p>
      {series && (
        <>
          <h1 ref={heading} tabIndex={-1}>
            <bdi>{series.name || t('digestUnnamed')}</bdi>
          </h1>
          <Fields series={series} />
        </>
      )}
      {found && !series && (
        <div class="empty">
          <p>{t('digestSeriesGone')}</p>
          <a class="button" href="#/digests">
            {t('digestBack')}
          </a>
        </div>
      )}
    </main>
  );
}

function Fields({ series }: { series: Series }) {
  const { tasks } = useSheaf();
  const { act } = useToasts();
  const write = (changes: SeriesChanges) => tasks.changeSeries(series.id, changes);
  return (
    <>
      <section class="digest-fields">
        <KeptField label={t('digestSeriesName')} value={series.name} onWrite={(name) => write({ name })} />
        <KeptField
          label={t('digestMasthead')}
          value={series.masthead}
          placeholder={t('digestMastheadPlaceholder')}
          onWrite={(masthead) => write({ masthead })}
        />
      </section>
      <section class="digest-fields">
        <h2>{t('digestBeginnings')}</h2>
        <SeriesWords series={series} onWrite={write} />
        <SeriesTags series={series} onTags={(tags) => act(() => write({ tags }))} />
      </section>
      <section class="digest-fields">
        <h2>{t('digestLookHead')}</h2>
        <LookChoice chosen={series.template} onChoose={(template) => act(() => write({ template }))} />
        <StyleChoice chosen={series.style} onChoose={(style) => act(() => write({ style }))} />
        <LinkChoiceField chosen={series.link} onChoose={(link) => act(() => write({ link }))} />
        <LanguageChoice chosen={series.language} onChoose={(language) => act(() => write({ language }))} />
      </section>
      <section class="digest-fields">
        <h2>{t('digestGoesTo')}</h2>
        <Recipients recipients={series.recipients} onWrite={(recipients) => write({ recipients })} />
        <KeptField
          label={t('digestHomepage')}
          value={series.homepage ?? ''}
          when="left"
          placeholder="https://"
          hint={t('digestHomepageHint')}
          onWrite={(text) => write({ homepage: addressOf(text) })}
        />
      </section>
    </>
  );
}

/** The address that was typed; `null` where nothing was. @throws Unfit */
function addressOf(text: string): string | null {
  const typed = text.trim();
  if (!typed) return null;
  const address = /^[a-z]+:/i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) throw new Unfit(t('digestHomepageUnfit'));
  const { protocol, href, hostname } = new URL(address);
  if (!/^https?:$/.test(protocol) || !hostname.includes('.')) throw new Unfit(t('digestHomepageUnfit'));
  return href;
}

interface LinkProps {
  chosen: LinkChoice;
  onChoose(link: LinkChoice): void;
}

function LinkChoiceField({ chosen, onChoose }: LinkProps) {
  return (
    <fieldset class="digest-radios">
      <legend class="label">{t('digestLinks')}</legend>
      {(['doi', 'open-access'] as const).map((link) => (
        <label key={link} class="digest-choice">
          <input type="radio" name="digest-link" checked={chosen === link} onChange={() => onChoose(link)} />
          {t(link === 'doi' ? 'digestLinksDoi' : 'digestLinksOpen')}
        </label>
      ))}
    </fieldset>
  );
}
