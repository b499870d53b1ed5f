import type { Candidate, CapturedArticle } from '../../../lib/article/article.ts';
import type { CaptureResult } from '../../../lib/ports.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { CHINESE, DEXAMETHASONE, GREEK, HOME_PAGE, HOSTILE, LONG_TITLE, NOTHING, THIN } from './sample-articles.ts';

/** Makes the answer to a click, and puts into the store what it needs. */
type State = (sheaf: SheafInMemory) => Promise<CaptureResult>;

const CANDIDATES: Candidate[] = [
  {
    title: 'Feedback literacy in clinical teaching: a scoping review',
    pmid: '38012345',
    doi: '10.1097/ACM.0000000000005501',
  },
  { title: 'Dexamethasone in Hospitalized Patients with Covid-19', pmid: '32678530', doi: '10.1056/NEJMoa2021436' },
  {
    title:
      'Entrustable professional activities in undergraduate medical education: what have we learned after fifteen years of implementation across four continents?',
    pmid: '37999888',
  },
  { title: 'β-Blocker interruption or continuation after myocardial infarction', doi: '10.1056/NEJMoa2404204' },
];

async function saved(
  sheaf: SheafInMemory,
  captured: CapturedArticle,
  extra: { thin?: 'pdf' | 'address'; others?: Candidate[] } = {},
): Promise<CaptureResult> {
  const result = await sheaf.store.articles.save(captured, '2026-11-24T09:00:00.000Z');
  return {
    ok: true,
    kind: 'saved',
    saved: result,
    others: extra.others ?? [],
    ...(extra.thin && { thin: extra.thin }),
  };
}

/** An article that has been in the library since March, with everything that can be on one. */
async function known(sheaf: SheafInMemory): Promise<string> {
  const { volume: _v, pages: _p, ...fields } = DEXAMETHASONE.fields;
  const { article } = await sheaf.store.articles.save({ ...DEXAMETHASONE, fields }, '2026-03-03T09:00:00.000Z');
  const { id } = article;
  await sheaf.tasks.writeArticle(id, {
    tags: ['MedEd', 'covid', 'steroids in severe respiratory failure'],
    takeHome: 'Dexamethasone cut 28-day deaths in ventilated patients by a third; none in those without oxygen.',
    note: 'For Thursday’s journal club.\nAsk: which subgroup carries the effect?',
    readState: 'reading',
    starred: true,
  });
  await sheaf.tasks.createList('Journal club', [id]);
  await sheaf.tasks.createList('Ward teaching');
  await sheaf.store.quotes.put({
    id: 'quote-1',
    articleId: id,
    exact:
      'In patients hospitalized with Covid-19, the use of dexamethasone resulted in lower 28-day mortality among those who were receiving either invasive mechanical ventilation or oxygen alone at randomization.',
    prefix: '',
    suffix: '',
    url: 'https://www.nejm.org/doi/full/10.1056/NEJMoa2021436',
    addedAt: '2026-03-04T09:00:00.000Z',
  });
  return id;
}

const failed =
  (code: 'failed' | 'storage-full' | 'storage-failed' | 'page-unreadable' | 'no-page', url = '', title = '') =>
  async (): Promise<CaptureResult> => ({ ok: false, error: { code, url, title } });

const barrier =
  (reason: 'login' | 'robot' | 'cookies' | 'denied' | 'not-found', title: string, doi?: string) =>
  async (): Promise<CaptureResult> => ({
    ok: true,
    kind: 'barrier',
    reason,
    url: 'https://www.nejm.org/doi/full/10.1056/NEJMoa2021436',
    title,
    ...(doi && { doi }),
  });

/** Every state of the popup, by the name that the gallery's address ends in. */
export const POPUP_STATES: Record<string, State> = {
  opening: () => new Promise(() => undefined),
  new: (sheaf) => saved(sheaf, DEXAMETHASONE),
  known: async (sheaf) => {
    await known(sheaf);
    return saved(sheaf, DEXAMETHASONE, { others: CANDIDATES });
  },
  undone: async (sheaf) => {
    const result = await saved(sheaf, DEXAMETHASONE);
    if (result.ok && result.kind === 'saved') await sheaf.tasks.undoCapture(result.saved);
    return result;
  },
  restored: async (sheaf) => {
    await sheaf.tasks.trashArticles([await known(sheaf)]);
    return saved(sheaf, DEXAMETHASONE);
  },
  joined: async (sheaf) => {
    const { doi: _d, url: _u, pdfUrl: _p, ...ofPubMed } = DEXAMETHASONE.fields;
    const { pmid: _m, pmcid: _c, ...ofPublisher } = DEXAMETHASONE.fields;
    const pubmed = 'https://pubmed.ncbi.nlm.nih.gov/32678530/';
    await sheaf.store.articles.save(
      { ...DEXAMETHASONE, fields: { ...ofPubMed, url: pubmed }, capturedFrom: pubmed },
      '2026-03-03T09:00:00.000Z',
    );
    await sheaf.store.articles.save({ ...DEXAMETHASONE, fields: ofPublisher }, '2026-03-04T09:00:00.000Z');
    return saved(sheaf, DEXAMETHASONE);
  },
  'long-title': (sheaf) => saved(sheaf, LONG_TITLE),
  greek: (sheaf) => saved(sheaf, GREEK),
  chinese: (sheaf) => saved(sheaf, CHINESE),
  hostile: (sheaf) => saved(sheaf, HOSTILE),
  'over-limit': async (sheaf) => {
    const result = await saved(sheaf, DEXAMETHASONE);
    if (result.ok && result.kind === 'saved') {
      await sheaf.tasks.writeArticle(result.saved.article.id, {
        takeHome: '👩🏽‍⚕️ A point that is too long. '.repeat(6),
      });
    }
    return result;
  },
  pdf: (sheaf) => saved(sheaf, THIN, { thin: 'pdf' }),
  nothing: (sheaf) => saved(sheaf, NOTHING, { thin: 'pdf' }),
  several: async (sheaf) => {
    await known(sheaf);
    return {
      ok: true,
      kind: 'several',
      candidates: CANDIDATES,
      article: { ...HOME_PAGE, capturedFrom: 'https://pubmed.ncbi.nlm.nih.gov/?term=feedback' },
    };
  },
  'not-an-article': async () => ({ ok: true, kind: 'not-an-article', reason: 'home', article: HOME_PAGE }),
  'not-shown': async () => ({
    ok: true,
    kind: 'not-an-article',
    reason: 'page',
    article: HOME_PAGE,
    doi: '10.1056/NEJMoa2034577',
  }),
  robot: barrier('robot', 'Just a moment...', '10.1056/NEJMoa2021436'),
  login: barrier('login', 'Sign in to your account'),
  cookies: barrier('cookies', 'We value your privacy'),
  denied: barrier('denied', '403 Forbidden', '10.1056/NEJMoa2021436'),
  'not-found': barrier('not-found', 'Page not found'),
  'browser-page': failed('page-unreadable', 'chrome://extensions/', 'Extensions'),
  store: failed('page-unreadable', 'https://chromewebstore.google.com/', 'Chrome Web Store'),
  'no-page': failed('no-page'),
  failed: failed(
    'failed',
    'https://www.nejm.org/doi/full/10.1056/NEJMoa2021436',
    'Dexamethasone in Hospitalized Patients',
  ),
  'storage-full': failed('storage-full'),
  'storage-failed': failed('storage-failed'),
};
