import { describe, expect, it } from 'vitest';
import { captured, fieldsOf, metas, TEXT } from './a-page.ts';

/** Pages that name another paper, and pages before or instead of one: no wrong DOI, and nothing saved as an article. */

const PAPER = 'Effects of sleep on learning in medical residents';
const OTHERS = '10.1136/bmj.m1329';
const AT_DOI = 'https://www.nejm.org/doi/full/10.1056/NEJMoa2034577';
const TAGS = {
  citation_title: PAPER,
  citation_journal_title: 'Journal of Sleep',
  citation_author: ['Able, Ann', 'Baker, Bob'],
  citation_publication_date: '2020/05/01',
};

function coins(values: Record<string, string>): string {
  return `<span class="Z3988" title="${String(new URLSearchParams(values)).replaceAll('&', '&amp;')}"></span>`;
}

function jsonLd(node: object): string {
  return `<script type="application/ld+json">${JSON.stringify(node)}</script>`;
}

describe('a DOI beside the title is the page’s own only by its own label', () => {
  it.each([
    'Correction: https://doi.org/10.1136/bmj.m1329',
    'Commentary on: Smith J, et al. Sleep. J Sleep 2019;1:1-2. doi: 10.1136/bmj.m1329',
    'Original article DOI: 10.1136/bmj.m1329',
    'Translation of: Smith J. doi:10.1136/bmj.m1329',
    'Artículo original publicado en inglés. DOI: 10.1136/bmj.m1329',
    'Data: https://doi.org/10.1136/bmj.m1329',
    'Dataset doi:10.1136/bmj.m1329',
    'Linked editorial: doi:10.1136/bmj.m1329',
    'This is a comment on an article: https://doi.org/10.1136/bmj.m1329',
    'RETRACTED. See retraction notice: https://doi.org/10.1136/bmj.m1329',
    'Protocol: doi 10.1136/bmj.m1329',
    'Issue DOI: https://doi.org/10.1136/bmj.m1329',
    'Video: https://doi.org/10.1136/bmj.m1329',
    'Regarding: https://doi.org/10.1136/bmj.m1329',
    'DOI: 10.1136/journal',
  ])('not %s', (line) => {
    const body = `<h1>${PAPER}</h1><p>Ann Able, Bob Baker</p><p>${line}</p><h2>Abstract</h2>${TEXT}`;
    expect(fieldsOf(captured(`<title>${PAPER}</title>${metas(TAGS)}`, body)).doi).toBeUndefined();
  });

  it.each([
    'DOI: 10.1136/bmj.m1329',
    'https://doi.org/10.1136/bmj.m1329',
    '10.1136/bmj.m1329',
    'Digital Object Identifier 10.1136/bmj.m1329',
    'Published: 5 May 2020 · DOI: https://doi.org/10.1136/bmj.m1329',
    'Journal of Sleep 2020;3:1-5. doi:10.1136/bmj.m1329',
    'May 3, 2021 J Sleep 2021; 384:1-9 DOI: 10.1136/bmj.m1329',
    'Cómo citar: https://doi.org/10.1136/bmj.m1329',
    '文章编号: 1000-1234(2020)05 中图分类号: R1 文献标识码: A DOI: 10.1136/bmj.m1329',
    '<a href="https://doi.org/10.1136/bmj.m1329">DOI</a>',
    `Able A, Baker B. ${PAPER}. J Sleep 2020;3:1-5. doi:10.1136/bmj.m1329`,
  ])('but %s', (line) => {
    const body = `<h1>${PAPER}</h1><p>${line}</p><h2>Abstract</h2>${TEXT}`;
    expect(fieldsOf(captured(`<title>${PAPER}</title>${metas(TAGS)}`, body)).doi).toBe(OTHERS);
  });
});

describe('another paper’s DOI is not the page’s', () => {
  const others = { 'rft.atitle': PAPER, 'rft.jtitle': 'J Sleep', rft_id: `info:doi/${OTHERS}` };
  it.each([
    [
      'COinS of the paper that an encyclopaedia is about',
      `<title>${PAPER} - Wikipedia</title>`,
      `<h1>${PAPER}</h1>${TEXT}<ol class="references"><li><cite>Able</cite>${coins(others)}</li></ol>`,
    ],
    [
      'COinS of the paper that a post discusses',
      `<title>Journal club: ${PAPER} | A blog</title>`,
      `<h1>Journal club: ${PAPER}</h1>${TEXT}${coins(others)}`,
    ],
    [
      'COinS of the paper that is corrected',
      `<title>Correction to: ${PAPER}</title>${metas({ ...TAGS, citation_title: `Correction to: ${PAPER}` })}`,
      `<h1>Correction to: ${PAPER}</h1>${TEXT}${coins(others)}`,
    ],
    [
      'linked data of a paper whose title begins alike',
      `<title>Effects of sleep on learning in schools</title>${jsonLd({ '@type': 'ScholarlyArticle', headline: PAPER, sameAs: `https://doi.org/${OTHERS}` })}`,
      `<h1>Effects of sleep on learning in schools</h1>${TEXT}`,
    ],
    [
      'a tag on a news item',
      `<title>Sleep helps</title>${metas({ doi: OTHERS })}${jsonLd({ '@type': 'NewsArticle', headline: 'Sleep helps', datePublished: '2020-05-05' })}`,
      `<h1>Sleep helps</h1>${TEXT}`,
    ],
    [
      'a badge',
      `<title>${PAPER}</title>${metas(TAGS)}`,
      `<h1>${PAPER}</h1>${TEXT}<div class="altmetric-embed" data-doi="${OTHERS}"></div>`,
    ],
    [
      'a citation in a repository’s identifier',
      `<title>${PAPER}</title>${metas({ ...TAGS, 'dc.identifier': `Able A. Sleep. J Sleep 2020. https://doi.org/${OTHERS}` })}`,
      `<h1>${PAPER}</h1>${TEXT}`,
    ],
    [
      'a handle',
      `<title>${PAPER}</title>${metas({ ...TAGS, 'dc.identifier.uri': 'http://hdl.handle.net/10.1234/567' })}`,
      `<h1>${PAPER}</h1>${TEXT}`,
    ],
    [
      'a canonical address alone',
      `<title>${PAPER}</title><link rel="canonical" href="https://doi.org/${OTHERS}">`,
      `<h1>${PAPER}</h1>${TEXT}`,
    ],
    [
      'a review’s source',
      `<title>Key evidence</title>`,
      `<h1>Key evidence on sleep, a summary</h1><p>Able. BMJ 2020. doi:${OTHERS}</p><h2>Summary</h2>${TEXT}`,
    ],
  ])('%s', (_, head, body) => {
    const capture = captured(head, body, 'https://site.example/posts/sleep');
    expect(fieldsOf(capture).doi).toBeUndefined();
  });

  it.each([
    ['a year', 'https://magazine.example/articles/2020/sleep', '10.1002/sim.2020'],
    ['another journal’s number', 'https://journal.example/index.php/x/article/view/10274', '10.5210/fm.v25i10.10274'],
  ])('a reference that ends as the address does: %s', (_, url, doi) => {
    const body = `<h1>${PAPER}</h1>${TEXT}<h2>References</h2><ol><li>Foo. <a href="https://doi.org/${doi}">doi</a></li></ol>`;
    expect(fieldsOf(captured(`<title>${PAPER}</title>${metas(TAGS)}`, body, url)).doi).toBeUndefined();
  });

  it.each([
    [
      'that a news item was reached by',
      'https://news.example/sleep?doi=10.1136/bmj.m1329',
      jsonLd({ '@type': 'NewsArticle', headline: PAPER, datePublished: '2020-05-05' }),
    ],
    ['that is a handle', 'https://repository.example/handle/10.1234/567', metas(TAGS)],
  ])('an address %s', (_, url, head) => {
    expect(fieldsOf(captured(`<title>${PAPER}</title>${head}`, `<h1>${PAPER}</h1>${TEXT}`, url)).doi).toBeUndefined();
  });

  it('COinS in the references of a paper, though its title is the paper’s', () => {
    const body = `<h1>${PAPER}</h1>${TEXT}<ol class="references"><li>${coins(others)}</li></ol>`;
    expect(fieldsOf(captured(`<title>${PAPER}</title>${metas(TAGS)}`, body)).doi).toBeUndefined();
  });

  it('the number of a gene is no PMID', () => {
    const head = `<title>TP53 - Gene - NCBI</title>${metas({ ncbi_db: 'gene', ncbi_uidlist: '7157' })}`;
    const capture = captured(
      head,
      `<h1>TP53 tumor protein</h1><h2>Summary</h2>${TEXT}`,
      'https://www.ncbi.nlm.nih.gov/gene/7157',
    );
    expect(capture.kind).toBe('not-an-article');
    expect(fieldsOf(capture).pmid).toBeUndefined();
  });

  it('a published paper is no other published paper, nor a preprint that it cites', () => {
    const head = metas({ ...TAGS, citation_doi: '10.5555/editorial' });
    const body = `<h1>${PAPER}</h1><div class="version-of-record">Final version: https://doi.org/${OTHERS}</div>${TEXT}<ol class="references"><li><span class="preprint">Cook C. Preprint available at https://doi.org/10.1101/2020.05.05.20000005</span></li></ol>`;
    expect(captured(head, body)).toMatchObject({ article: { sameAs: [] } });
  });

  it('a review of a preprint is another work', () => {
    const head = metas({ ...TAGS, citation_title: `Peer review of: ${PAPER}`, citation_doi: '10.24072/pci.1' });
    const body = `<h1>Peer review of: ${PAPER}</h1><div class="preprint">Preprint version: https://doi.org/10.1101/2020.05.05.1</div>${TEXT}`;
    expect(captured(head, body)).toMatchObject({ article: { sameAs: [] } });
  });
});

describe('which of a page’s words are its own', () => {
  it('linked data of another address is another page’s', () => {
    const node = {
      '@type': 'ScholarlyArticle',
      headline: 'Something else entirely',
      url: 'https://site.example/posts/2',
      sameAs: `https://doi.org/${OTHERS}`,
    };
    const capture = captured(
      `<title>${PAPER}</title>${jsonLd(node)}`,
      `<h1>${PAPER}</h1>${TEXT}`,
      'https://site.example/posts/1',
    );
    expect(fieldsOf(capture)).toMatchObject({ title: PAPER });
    expect(fieldsOf(capture).doi).toBeUndefined();
  });

  it('tags of the page’s own address are its own, whatever the heading says', () => {
    const url = 'https://site.example/a/1';
    const head = `<title>Reports</title>${metas({ ...TAGS, citation_doi: OTHERS })}<meta property="og:url" content="${url}">`;
    expect(fieldsOf(captured(head, `<h1>Reports</h1>${TEXT}`, url))).toMatchObject({ title: PAPER, doi: OTHERS });
  });

  it('names in comments and references are not the authors’', () => {
    const body = `<h1>${PAPER}</h1><p class="byline"><a>Ann Able</a></p>${TEXT}<section class="comments"><p class="byline"><a>Carl Cook</a></p></section>`;
    const aside = `<div class="references"><span class="author-name">Dora Dean</span></div>`;
    const head = `<title>${PAPER}</title><meta property="og:type" content="article">`;
    expect(fieldsOf(captured(head, `${aside}${body}`)).authors).toEqual([{ family: 'Able', given: 'Ann' }]);
  });

  it.each([
    ['the address names', 'https://site.example/doi/10.1136/bmj.m1329', OTHERS],
    ['nothing names', 'https://site.example/a/1', undefined],
  ])('of two DOIs in one tag the one that %s', (_, url, doi) => {
    const head = `<title>${PAPER}</title>${metas({ 'dc.title': PAPER, 'dc.type': 'article', 'dc.creator': 'Able, Ann', 'dc.identifier': ['10.1136/bmj.m1', OTHERS] })}`;
    expect(fieldsOf(captured(head, `<h1>${PAPER}</h1>${TEXT}`, url)).doi).toBe(doi);
  });

  it('a DOI in the text of a PubMed record without one is of another record', () => {
    const record = `<article class="article-overview"><h1>${PAPER}</h1><div class="authors"><a>Able A</a></div><div class="cit">J Sleep. 2020;3(1):1-5.</div><span class="identifiers">PMID: 32678530</span></article>`;
    const body = `${record}<p>doi: ${OTHERS}</p>${TEXT}`;
    const capture = captured(`<title>${PAPER} - PubMed</title>`, body, 'https://pubmed.ncbi.nlm.nih.gov/32678530/');
    expect(fieldsOf(capture)).toMatchObject({ title: PAPER, pmid: '32678530' });
    expect(fieldsOf(capture).doi).toBeUndefined();
  });
});

describe('the head of an article that was shown before', () => {
  const shown = 'Beta agonists in acute asthma of adults';
  const before = { ...TAGS, citation_doi: '10.1234/alpha.1' };
  const body = `<h1>${shown}</h1><h2>Abstract</h2>${TEXT}`;

  it('says nothing where title and heading are another’s', () => {
    const head = `<title>${shown}</title>${metas(before)}<meta property="og:url" content="https://doi.org/10.1234/alpha.1">`;
    expect(fieldsOf(captured(head, body, 'https://portal.example/article/222')).doi).toBeUndefined();
  });

  it('is disproved by the DOI in the address, though the tab still shows its title', () => {
    const { doi } = fieldsOf(
      captured(`<title>${PAPER}</title>${metas(before)}`, body, 'https://portal.example/doi/10.1234/beta.2'),
    );
    expect(doi).toBe('10.1234/beta.2');
  });

  it('is told from the tags that were added for the article that is shown', () => {
    const added = {
      citation_title: shown,
      citation_doi: '10.1234/beta.2',
      citation_journal_title: 'Journal of Beta',
      citation_author: ['Cook, Carl'],
      citation_publication_date: '2021/02/02',
    };
    const head = `<title>${shown}</title>${metas(before)}${metas(added)}`;
    expect(fieldsOf(captured(head, body, 'https://portal.example/article/222'))).toMatchObject({
      title: shown,
      doi: '10.1234/beta.2',
      journal: 'Journal of Beta',
      authors: [{ family: 'Cook', given: 'Carl' }],
      issued: '2021-02-02',
    });
  });
});

describe('tags in another wording than the page are its own all the same', () => {
  const tags = metas({ ...TAGS, citation_doi: OTHERS });
  it.each([
    ['a translation', '<h1>Efectos del sueño en el aprendizaje de residentes</h1><p>Ann Able, Bob Baker</p>'],
    ['a translation in another script', '<h1>睡眠对住院医师学习的影响</h1><p>ABLE Ann, BAKER Bob</p><p>摘要：目的</p>'],
    ['a title in a lesser heading', `<h1>Journal of Sleep</h1><h2>${PAPER}</h2>`],
    ['the DOI shown', '<h1>Otro título del mismo artículo</h1><p>DOI: 10.1136/bmj.m1329</p>'],
  ])('%s', (_, shown) => {
    const title = /<h1>(.*?)<\/h1>/.exec(shown)?.[1];
    const capture = captured(`<title>${title}</title>${tags}`, `${shown}${TEXT}`, 'https://j.example/article/view/77');
    expect(capture.kind).toBe('article');
    expect(fieldsOf(capture)).toMatchObject({ doi: OTHERS, journal: 'Journal of Sleep' });
  });

  it('and count beside linked data that a plug-in calls news', () => {
    const head = `<title>${PAPER}</title>${metas({ 'dc.title': PAPER, 'dc.identifier': `doi:${OTHERS}`, 'prism.doi': OTHERS })}${jsonLd({ '@type': 'NewsArticle', headline: PAPER })}`;
    const capture = captured(head, `<h1>${PAPER}</h1>${TEXT}`);
    expect(capture).toMatchObject({ kind: 'article', article: { fields: { doi: OTHERS } } });
  });

  it('but a tag for a DOI that holds none leaves the search for it open', () => {
    const head = `<title>${PAPER}</title>${metas({ ...TAGS, citation_doi: 'https://doi.org/' })}`;
    const body = `<h1>${PAPER}</h1><main data-doi="${OTHERS}"></main>${TEXT}`;
    expect(fieldsOf(captured(head, body)).doi).toBe(OTHERS);
  });
});

describe('a page at a DOI’s address that does not show the article', () => {
  const menu = `<header><nav>${'<a href="/topic">A topic of the menu</a> '.repeat(200)}</nav></header>`;
  it.each([
    ['HTTP Status 404 – Not Found', ''],
    ['Missing Resource', 'The requested article is not currently available on this site'],
    ['Site maintenance | A publisher', 'We are currently performing maintenance'],
    ['504 Gateway Time-out', '504 Gateway Time-out'],
    ['Seite nicht gefunden', 'Seite nicht gefunden'],
    ['Anmelden', 'Anmelden'],
    ['Session expired', 'Your session has expired'],
    ['Purchase access', 'Purchase access'],
    ['SFX Services for this record', 'University Library'],
  ])('%s', (title, heading) => {
    for (const around of ['', menu]) {
      const capture = captured(
        `<title>${title}</title>`,
        `${around}<h1>${heading}</h1><p>Please try again later.</p>`,
        AT_DOI,
      );
      expect(['barrier', 'not-an-article']).toContain(capture.kind);
      expect(capture).toMatchObject({ doi: '10.1056/NEJMoa2034577' });
    }
  });

  it('a robot check that keeps a tag of the article', () => {
    const head = `<title>Just a moment...</title>${metas({ citation_doi: '10.1234/a' })}`;
    expect(captured(head, '<h1>Verify you are human</h1>', AT_DOI).kind).toBe('barrier');
  });

  it.each([
    ['a password', '<form><input type="password"></form>'],
    ['a choice of institutions', '<a href="/sso">Staff and students</a>'],
  ])('the login of a library’s proxy, with a long policy and %s', (_, form) => {
    const policy = `<p>${'Access is restricted to current students and staff of the University. '.repeat(60)}</p>`;
    const url = `https://ezproxy.uni.example/login?url=${AT_DOI}`;
    expect(
      captured('<title>Off-campus access</title>', `<h1>Off-campus access</h1>${form}${policy}`, url),
    ).toMatchObject({
      kind: 'barrier',
      reason: 'login',
    });
  });

  it('a password field alone on a short page is a login', () => {
    const body = '<h1>Welcome</h1><form><input type="password"></form>';
    expect(captured('<title>Library</title>', body, 'https://x.example/a')).toMatchObject({
      kind: 'barrier',
      reason: 'login',
    });
  });

  it('an element of a robot check on a short page is one', () => {
    const body = '<h1>www.nejm.org</h1><div class="cf-turnstile"></div>';
    expect(captured('<title>www.nejm.org</title>', body, AT_DOI)).toMatchObject({ kind: 'barrier', reason: 'robot' });
  });
});

describe('a page of several articles', () => {
  const list = `<ul>${[1, 2, 3].map((n) => `<li><a href="https://doi.org/10.5555/sleep.${n}">Article number ${n} of this collection</a></li>`).join('')}</ul>`;
  it.each([
    [
      'an issue whose address holds its DOI',
      '',
      'https://www.thieme-connect.com/products/ejournals/issue/10.1055/s-010-49215',
    ],
    [
      'a collection with an identifier',
      metas({ 'dc.identifier': '10.1177/collection.1' }),
      'https://j.example/topic/collections/sleep',
    ],
    ['an author’s publications', '', 'https://uni.example/people/jane-doe'],
  ])('%s', (_, head, url) => {
    const capture = captured(`<title>Sleep</title>${head}`, `<h1>Sleep</h1>${list}`, url);
    expect(capture).toMatchObject({ kind: 'several', candidates: [{ doi: '10.5555/sleep.1' }, {}, {}] });
    expect(fieldsOf(capture).doi).toBeUndefined();
  });

  it('loses none to the page itself, and none for its script', () => {
    const hit = (pmid: number, title: string) =>
      `<article><a href="/${pmid}/">${title}</a><span>Able A. Sleep. 2020. PMID: ${pmid}</span></article>`;
    const body = `<h1>Search Page</h1>${hit(32678530, 'Dexamethasone in hospitalized patients')}${hit(33301246, 'Επιδημιολογία της νόσου')}${hit(33301247, '高温与急性心肌梗死')}${hit(33301248, 'Heat stroke.')}`;
    const capture = captured(
      '<title>heat - Search Results - PubMed</title>',
      body,
      'https://pubmed.ncbi.nlm.nih.gov/?term=heat',
    );
    expect(capture).toMatchObject({
      kind: 'several',
      candidates: [
        { pmid: '32678530' },
        { pmid: '33301246' },
        { pmid: '33301247' },
        { pmid: '33301248', title: 'Heat stroke.' },
      ],
    });
    expect(fieldsOf(capture).pmid).toBeUndefined();
  });

  it('a paper about searching is one', () => {
    const title = 'Search strategies for systematic reviews';
    const head = `<title>${title}</title>${jsonLd({ '@type': 'ScholarlyArticle', headline: title })}`;
    expect(captured(head, `<h1>${title}</h1>${TEXT}`).kind).toBe('article');
  });
});

describe('linked data of a hostile page', () => {
  it.each(['constructor', 'toString', '__proto__'])('the type %s is no type', (type) => {
    const capture = captured(`<title>${PAPER}</title>${metas(TAGS)}${jsonLd({ '@type': type, headline: PAPER })}`);
    expect(fieldsOf(capture).type).toBe('journal-article');
    expect(() => structuredClone(capture)).not.toThrow();
  });

  it('nested without end is no word', () => {
    const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const head = `<title>${PAPER}</title><script type="application/ld+json">{"@type":"ScholarlyArticle","headline":"${PAPER}","identifier":${nested}}</script>`;
    expect(captured(head, `<h1>${PAPER}</h1>${TEXT}`).kind).toBe('article');
  });

  it('half a character is none', () => {
    const head = `<title>${PAPER}</title><script type="application/ld+json">{"@type":"ScholarlyArticle","headline":"${PAPER}","publisher":"A\\ud800\\u202e"}</script>`;
    expect(fieldsOf(captured(head, `<h1>${PAPER}</h1>${TEXT}`)).publisher?.isWellFormed()).toBe(true);
  });
});
