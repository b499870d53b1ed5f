import { useEffect, useRef, useState } from 'preact/hooks';
import { t, tn } from '../ui/i18n.ts';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { ExportForm, FIRST_CHOICE } from './ExportForm.tsx';
import { useExchange } from './exchange-context.tsx';
import { type ExportFormat, exportFile, Stopped } from './export-file.ts';
import { safeName } from './safe-name.ts';
import { scopeOf } from './scope.ts';
import { ViewPage } from './ViewPage.tsx';

type Step =
  | { step: 'choose'; problem?: string }
  | { step: 'working'; done: number; total: number }
  | { step: 'done'; count: number; leftOut: number; format: ExportFormat; name: string; url: string };

/** `#/export`, `#/export/list/<id>`, `#/export/tag/<tag>`, `#/export/chosen`: articles out into a file. */
export function ExportView({ rest }: { rest: string | undefined }) {
  const { store } = useSheaf();
  const { exports, chosen } = useExchange();
  const [state, setState] = useState<Step>({ step: 'choose' });
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const told = useRef<HTMLHeadingElement>(null);
  const stopping = useRef<AbortController>(undefined);
  const scope = scopeOf(rest, chosen);
  const ids = useLive(() => (scope.kind === 'chosen' ? Promise.resolve(scope.ids) : exports.ids(scope)), [rest]);
  const list = useLive(async () => (scope.kind === 'list' ? store.lists.get(scope.id) : undefined), [rest]);

  // Leaving the view stops what it is at.
  useEffect(() => () => stopping.current?.abort(), []);
  const url = state.step === 'done' ? state.url : undefined;
  useEffect(() => {
    if (!url) return;
    told.current?.focus();
    return () => URL.revokeObjectURL(url);
  }, [url]);

  async function start() {
    if (!ids) return;
    const { format, options } = choice;
    const controller = new AbortController();
    stopping.current = controller;
    setState({ step: 'working', done: 0, total: ids.length });
    try {
      const { blob, count, leftOut } = await exportFile({
        ids,
        format,
        options,
        exports,
        signal: controller.signal,
        onProgress: (done) => setState({ step: 'working', done, total: ids.length }),
      });
      const name = fileName(format);
      const made = URL.createObjectURL(blob);
      setState({ step: 'done', count, leftOut, format, name, url: made });
      save(made, name);
    } catch (error) {
      if (error instanceof Stopped) {
        setState({ step: 'choose' });
        return;
      }
      console.error(error);
      setState({ step: 'choose', problem: t('exchangeExportFailed') });
    }
  }

  function fileName({ extension }: ExportFormat): string {
    const what = scope.kind === 'list' ? list?.name : scope.kind === 'tag' ? scope.tag : undefined;
    const day = new Date().toISOString().slice(0, 10);
    // Not as a backup is called, which may be a zip too.
    return `${safeName(what === undefined ? '' : `Sheaf ${what}`, 'Sheaf export')} ${day}.${extension}`;
  }

  return (
    <ViewPage title={t('exchangeExport')}>
      {ids === undefined ? null : ids.length === 0 ? (
        <section class="exchange-part">
          <p>{t('exchangeExportNothing')}</p>
          {scope.kind !== 'all' && <a href="#/export">{t('exchangeExportEverything')}</a>}
        </section>
      ) : state.step === 'working' ? (
        <section class="exchange-part">
          <ProgressBar
            label={t('exchangeExporting')}
            detail={t('exchangeOf', state.done, state.total)}
            share={state.done / state.total}
          />
          <p class="quiet small">{t('exchangeExportStops')}</p>
          <button type="button" class="button" onClick={() => stopping.current?.abort()}>
            {t('exchangeCancel')}
          </button>
        </section>
      ) : (
        <>
          {state.step === 'done' && (
            <section class="exchange-part exchange-result" role="status">
              <h2 ref={told} tabIndex={-1}>
                {tn('exchangeExported', state.count, state.name)}
              </h2>
              {state.leftOut > 0 && (
                <p>{tn(state.format.id === 'bookmarks' ? 'exchangeNoAddress' : 'exchangeNoName', state.leftOut)}</p>
              )}
              <a href={state.url} download={state.name}>
                {t('exchangeSaveAgain')}
              </a>
            </section>
          )}
          <ExportForm
            what={whatOf()}
            count={ids.length}
            problem={state.step === 'choose' ? state.problem : undefined}
            choice={choice}
            onChoice={setChoice}
            onStart={() => void start()}
          />
        </>
      )}
    </ViewPage>
  );

  function whatOf(): string {
    const count = ids?.length ?? 0;
    switch (scope.kind) {
      case 'all':
        return tn('exchangeExportAll', count);
      case 'list':
        return tn('exchangeExportList', count, list?.name ?? '');
      case 'tag':
        return tn('exchangeExportTag', count, scope.tag);
      case 'chosen':
        return tn('exchangeExportChosen', count);
    }
  }
}

/** Hands the file to the browser's downloads. */
function save(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
