import { useEffect, useRef, useState } from 'preact/hooks';
import type { Edition } from '../../lib/digest/edition.ts';
import { TemplateFault } from '../../lib/digest/template/fault.ts';
import { newDraft } from '../../lib/share/new-draft.ts';
import { useDigests } from '../article/digests-context.ts';
import { copyRich } from '../cite/clipboard.ts';
import { t, tn, uiLocale } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { FILE_FORMATS, type FileFormat, issueFileName } from './export-formats.ts';
import { exportAll, exportIssue } from './export-issue.ts';
import { mailAddress } from './mail-address.ts';
import { printPage } from './print-page.ts';
import { saveFile } from './save-file.ts';
import { faultInWords } from './template-words.ts';
import { threadOfIssue } from './thread-of-issue.ts';
import type { WriteIssue } from './write-issue.ts';

/** Articles that a draft is about at most: the first of them. */
const MOST_ARTICLES = 50;

/** An issue on its way out: what is being made, and how far it is. */
export interface Outgoing {
  what: string;
  share: number;
}

export interface ExportDeeds {
  outgoing: Outgoing | undefined;
  /** What was not done, and why. */
  problem: string | undefined;
  /** The mail was too long for an address: its words are on the clipboard. */
  isTooLong: boolean;
  cancel(): void;
  save(format: FileFormat): void;
  saveAll(): void;
  copyRich(): void;
  copyMarkdown(): void;
  print(): void;
  mail(): void;
  thread(): void;
}

interface Needs {
  /** The edition as it stands. */
  edition(): Promise<Edition>;
  write: WriteIssue;
}

/** What can be done with an issue; one thing at a time, each to be stopped. */
export function useExport({ edition, write }: Needs): ExportDeeds {
  const digests = useDigests();
  const { store, tasks } = useSheaf();
  const { show, announce } = useToasts();
  const [outgoing, setOutgoing] = useState<Outgoing>();
  const [problem, setProblem] = useState<string>();
  const [isTooLong, setTooLong] = useState(false);
  const stopping = useRef<AbortController>(undefined);
  // Leaving stops what it is at.
  useEffect(() => () => stopping.current?.abort(), []);

  async function run(what: string, work: (edition: Edition, how: How) => Promise<string | undefined>) {
    stopping.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    stopping.current = controller;
    setProblem(undefined);
    setTooLong(false);
    const onProgress = (share: number) => !signal.aborted && setOutgoing({ what, share });
    onProgress(0);
    try {
      const done = await work(await edition(), { signal, onProgress });
      if (done) show(done, undefined, 'digest-export');
    } catch (error) {
      if (!signal.aborted) setProblem(wordsFor(error));
    } finally {
      if (stopping.current === controller) setOutgoing(undefined);
    }
  }

  const textIn = async (issue: Edition, format: 'text' | 'markdown' | 'web-page' | 'rich-text', how: How) =>
    new TextDecoder().decode((await write(issue, format, how)).bytes);

  return {
    outgoing,
    problem,
    isTooLong,
    cancel() {
      stopping.current?.abort();
      setOutgoing(undefined);
      announce(t('digestStopped'));
    },
    save(format) {
      const name = FILE_FORMATS.find(({ id }) => id === format)?.name;
      void run(name ? t(name) : '', async (issue, how) => {
        const file = await exportIssue(issue, format, write, how);
        saveFile(file.blob, file.name);
        return t('digestSaved', file.name);
      });
    },
    saveAll() {
      void run(t('digestAllFormats'), async (issue, how) => {
        const { blob, count, failed } = await exportAll(issue, write, how);
        const name = `${issueFileName(issue)}.zip`;
        saveFile(blob, name);
        const missing = failed.flatMap((format) => FILE_FORMATS.find(({ id }) => id === format)?.name ?? []);
        if (missing.length > 0) setProblem(t('digestNotInZip', missing.map((key) => t(key)).join(', ')));
        return tn('digestSavedAll', count, name);
      });
    },
    copyRich() {
      void run(t('digestCopyRich'), async (issue, how) => {
        const [html, text] = [await textIn(issue, 'rich-text', how), await textIn(issue, 'text', how)];
        await copied(() => copyRich(html, text));
        return t('digestCopied');
      });
    },
    copyMarkdown() {
      void run(t('digestCopyMarkdown'), async (issue, how) => {
        const text = await textIn(issue, 'markdown', how);
        await copied(() => navigator.clipboard.writeText(text));
        return t('digestCopied');
      });
    },
    print() {
      void run(t('digestPrint'), async (issue, how) => {
        await printPage(await textIn(issue, 'web-page', how));
        return undefined;
      });
    },
    mail() {
      void run(t('digestMail'), async (issue, how) => {
        const text = await textIn(issue, 'text', how);
        const recipients = (await digests.oneSeries(issue.series.id))?.recipients ?? [];
        const subject = [`${issue.series.name}, ${issue.words.number}`, issue.title].filter(Boolean).join(': ');
        const whole = mailAddress(recipients, subject, text);
        if (!whole) {
          const html = await textIn(issue, 'rich-text', how);
          await copied(() => copyRich(html, text));
          setTooLong(true);
        }
        // Where there are too many readers for an address, the person chooses them in the mail.
        location.href = whole ?? mailAddress(recipients, subject) ?? mailAddress([], subject) ?? 'mailto:';
        return undefined;
      });
    },
    thread() {
      void run(t('digestThread'), async (issue) => {
        const [series, styles, networks] = await Promise.all([
          digests.oneSeries(issue.series.id),
          store.tagStyles.all(),
          store.settings.get('shareNetworks'),
        ]);
        const draft = newDraft({
          id: crypto.randomUUID(),
          kind: 'thread',
          articleIds: issue.sections
            .flatMap(({ entries }) => entries.map(({ articleId }) => articleId))
            .slice(0, MOST_ARTICLES),
          texts: threadOfIssue(issue, series?.tags ?? [], styles),
          networks,
          now: new Date().toISOString(),
          newId: () => crypto.randomUUID(),
          language: series?.language ?? uiLocale(),
        });
        await tasks.createDraft(draft);
        location.hash = `#/compose/${draft.id}`;
        return undefined;
      });
    },
  };
}

interface How {
  signal: AbortSignal;
  onProgress(share: number): void;
}

/** The browser would not put it on the clipboard. */
class NotCopied extends Error {
  override name = 'NotCopied';
}

async function copied(copy: () => Promise<void>): Promise<void> {
  try {
    await copy();
  } catch {
    throw new NotCopied();
  }
}

function wordsFor(error: unknown): string {
  if (error instanceof TemplateFault) return `${t('digestTemplateFault')} ${faultInWords(error)}`;
  if (error instanceof NotCopied) return t('uiCopyFailed');
  const name = error instanceof Error ? error.name : '';
  console.error(error);
  return t(name === 'DigestTooSlow' ? 'digestTooSlow' : 'digestExportFailed');
}
