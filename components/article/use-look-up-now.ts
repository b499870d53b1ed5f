import { t } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { useConsent, useMaySend } from './consent-context.ts';

/** Has articles looked up by the person's word, within the click that says so: the browser may want its own consent first. Answers whether it has it. */
export function useLookUpNow(): (ids: string[], done?: string) => Promise<boolean> {
  const { tasks } = useSheaf();
  const { act, show } = useToasts();
  const consent = useConsent();
  // Known before the click: the browser asks within it only, and nothing can be awaited first.
  const maySend = useMaySend('articles');
  return async (ids, done) => {
    let isAsked = false;
    await act(async () => {
      if (!maySend && !(await consent.ask(['articles']))) return show(t('lookUpConsentRefused'), undefined, 'consent');
      await tasks.lookUpNow(ids);
      isAsked = true;
      if (done) show(done, undefined, 'library');
    });
    return isAsked;
  };
}
