import { calledOf } from '../../lib/sources/called.ts';
import type { NewSource, Source, Where } from '../../lib/sources/source.ts';
import { useConsent } from '../article/consent-context.ts';
import { Unfit } from '../ui/failure-words.ts';
import { t, tn } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { askFor, hostOf, needsOf } from './needs.ts';

/** Rethrows what went wrong; in words where a source is none that can be kept. */
function told(error: unknown): never {
  throw error instanceof Error && error.name === 'SourceRefused' ? new Unfit(t('followRefused')) : error;
}

interface Follow {
  /**
   * Follows one, in the person's press: the browser asks there and then. Where it is refused it follows `instead`, which needs no site, and
   * says so. Answers whether anything is followed.
   */
  one(source: NewSource, instead?: NewSource): Promise<boolean>;
  /** Follows a source by another way from now on: its title, folder, tags and star stay. Answers whether that was done. */
  inPlaceOf(replaced: Source, source: NewSource): Promise<boolean>;
  /** Follows several; those whose sites are refused too, to be allowed later. Answers whether that was done. */
  many(sources: NewSource[]): Promise<boolean>;
}

/** Following something, told by a toast with its Undo. */
export function useFollow(): Follow {
  const { tasks } = useSheaf();
  const { act, show } = useToasts();
  const consent = useConsent();

  async function follow(sources: NewSource[], done: string): Promise<boolean> {
    let isDone = false;
    await act(async () => {
      const { undo } = await tasks.follow(sources).catch(told);
      isDone = true;
      show(done, undo, 'sources');
    });
    return isDone;
  }

  /** Is it given? What the browser throws at is not. */
  const isGiven = (asked: Promise<boolean>) => asked.catch(() => false);

  function refused(title: string, where: Where): void {
    const [site] = needsOf([where]).sites;
    show(site ? t('followNotAllowed', title, hostOf(site)) : t('followNotSent', title));
  }

  return {
    async one(source, instead) {
      const asked = askFor(consent, [source.where]);
      if (await isGiven(asked)) return follow([source], t('followDone', calledOf(source)));
      if (instead) return follow([instead], t('followInstead', calledOf(instead)));
      refused(calledOf(source), source.where);
      return false;
    },
    async inPlaceOf({ id, title }, { where }) {
      const asked = askFor(consent, [where]);
      if (!(await isGiven(asked))) {
        refused(title, where);
        return false;
      }
      let isDone = false;
      await act(
        async () => {
          const undo = await tasks.changeSources([id], { where });
          isDone = true;
          return undo;
        },
        t('sourcesAddressChanged', title),
        'sources',
      );
      return isDone;
    },
    async many(sources) {
      const wheres = sources.map(({ where }) => where);
      const asked = askFor(consent, wheres);
      const count = sources.length;
      if (await isGiven(asked)) return follow(sources, tn('followDoneMany', count));
      const refused = await consent.missing(needsOf(wheres).sites);
      return follow(sources, tn('followDoneRefused', count, String(new Set(refused.map(hostOf)).size)));
    },
  };
}
