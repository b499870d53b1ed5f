import { useState } from 'preact/hooks';
import type { NewSource } from '../../lib/sources/source.ts';
import { STARTER_PACKS, type StarterPack } from '../../lib/sources/starter-packs.ts';
import { type MessageKey, t, tn } from '../ui/i18n.ts';

const NAMES: Record<StarterPack['id'], MessageKey> = {
  medicalEducation: 'packsMedicalEducation',
  generalMedicine: 'packsGeneralMedicine',
  rheumatology: 'packsRheumatology',
};

interface Props {
  isFollowed(source: NewSource): boolean;
  onFollow(sources: NewSource[]): void;
}

/** The starter packs, for one who follows nothing yet. */
export function StarterPacks(props: Props) {
  return (
    <section class="packs" aria-labelledby="packs-title">
      <h2 id="packs-title">{t('packsTitle')}</h2>
      <PackChoice {...props} />
    </section>
  );
}

/** Chooses of the packs: whole, or journal by journal; each comes into a folder of its pack's name. */
export function PackChoice({ isFollowed, onFollow }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<NewSource>>(new Set());
  const toggle = (sources: readonly NewSource[], isOn: boolean) => {
    const next = new Set(chosen);
    for (const source of sources) {
      if (isOn) next.add(source);
      else next.delete(source);
    }
    setChosen(next);
  };
  return (
    <div class="pack-choice">
      <p class="quiet">{t('packsHow')}</p>
      <div class="packs-columns">
        {STARTER_PACKS.map(({ id, sources }) => {
          const free = sources.filter((source) => !isFollowed(source));
          const count = free.filter((source) => chosen.has(source)).length;
          return (
            <fieldset key={id} class="pack">
              <legend>
                <label class="pack-all">
                  <input
                    type="checkbox"
                    checked={free.length > 0 && count === free.length}
                    disabled={free.length === 0}
                    ref={(box) => {
                      if (box) box.indeterminate = count > 0 && count < free.length;
                    }}
                    onChange={(event) => toggle(free, event.currentTarget.checked)}
                  />
                  <strong>{t(NAMES[id])}</strong>
                </label>
              </legend>
              {sources.map((source) => (
                <label key={source.title} class="pack-journal">
                  <input
                    type="checkbox"
                    checked={chosen.has(source) || isFollowed(source)}
                    disabled={isFollowed(source)}
                    onChange={(event) => toggle([source], event.currentTarget.checked)}
                  />
                  <span>
                    {source.title}
                    {isFollowed(source) && <span class="quiet small"> · {t('followKnown')}</span>}
                  </span>
                </label>
              ))}
            </fieldset>
          );
        })}
      </div>
      <button
        type="button"
        class="button primary"
        aria-disabled={chosen.size === 0}
        onClick={() => {
          if (chosen.size === 0) return;
          setChosen(new Set());
          onFollow(
            STARTER_PACKS.flatMap(({ id, sources }) =>
              sources.filter((source) => chosen.has(source)).map((source) => ({ ...source, folder: [t(NAMES[id])] })),
            ),
          );
        }}
      >
        {chosen.size === 0 ? t('packsChoose') : tn('packsFollow', chosen.size)}
      </button>
    </div>
  );
}
