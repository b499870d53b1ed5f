import { useEffect, useState } from 'preact/hooks';
import type { FileReading, FilesRead } from '../../lib/ports/reading-files.ts';
import { t, tn } from '../ui/i18n.ts';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { ChooseFiles } from './ChooseFiles.tsx';
import type { Choices } from './choices.ts';
import { EarlierImports } from './EarlierImports.tsx';
import { useLiveExchange } from './exchange-context.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportResult } from './ImportResult.tsx';
import { readingOf, type Standings } from './read-chosen.ts';
import { ViewPage } from './ViewPage.tsx';
import { WorkProgress } from './WorkProgress.tsx';

type Step =
  | { step: 'choose'; problem?: string }
  | { step: 'reading'; share: number; cancel(): void }
  | { step: 'preview'; reading: FileReading; read: FilesRead; standings: Standings };

/** `#/import`: choose files, look at what they hold before anything is written, import them, undo an import. */
export function ImportView() {
  const exchange = useLiveExchange();
  const [state, setState] = useState<Step>({ step: 'choose' });

  useEffect(() => {
    if (exchange.work || exchange.offered.length === 0) return;
    void begin(exchange.takeOffered());
  }, [exchange.offered]);

  async function begin(files: File[]) {
    exchange.forgetEnded();
    const reading = exchange.openReading();
    let isCancelled = false;
    const cancel = () => {
      isCancelled = true;
      reading.close();
      setState({ step: 'choose' });
    };
    setState({ step: 'reading', share: 0, cancel });
    const onProgress = (share: number) => !isCancelled && setState({ step: 'reading', share, cancel });
    try {
      const { read, standings } = await readingOf({ reading, imports: exchange.imports, files, onProgress });
      setState({ step: 'preview', reading, read, standings });
    } catch (error) {
      if (isCancelled) return;
      console.error(error);
      reading.close();
      setState({ step: 'choose', problem: t('exchangeReadFailed') });
    }
  }

  function leavePreview() {
    if (state.step === 'preview') state.reading.close();
    setState({ step: 'choose' });
  }

  async function start(choices: Choices) {
    if (state.step !== 'preview') return;
    const { reading, read } = state;
    setState({ step: 'choose' });
    await exchange.import(reading, read, choices);
  }

  return (
    <ViewPage title={t('exchangeImport')}>
      {exchange.work ? (
        <WorkProgress work={exchange.work} onStop={exchange.stop} />
      ) : state.step === 'reading' ? (
        <section class="exchange-part">
          <ProgressBar label={t('exchangeReading')} share={state.share} />
          <button type="button" class="button" onClick={state.cancel}>
            {t('exchangeCancel')}
          </button>
        </section>
      ) : state.step === 'preview' ? (
        <ImportPreview read={state.read} standings={state.standings} onStart={start} onCancel={leavePreview} />
      ) : (
        <>
          {exchange.ended && <ImportResult key={exchange.ended.importId} ended={exchange.ended} />}
          <ChooseFiles problem={state.problem} onFiles={begin} />
        </>
      )}
      <p class="visually-hidden" role="status">
        {state.step === 'preview' ? tn('exchangeFound', state.read.entries) : ''}
      </p>
      <EarlierImports />
    </ViewPage>
  );
}
