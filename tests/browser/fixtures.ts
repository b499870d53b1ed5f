import type { SitePages } from '../support/browsers/site-pages.ts';

/** An article as a publisher's page shows it; invented, like all of these. */
export const ARTICLE = {
  url: 'https://journal.example/doi/full/10.5555/sample.2024.001',
  title: 'Feedback literacy in clinical teaching: a scoping review of Helicobacter pylori & H2 breath tests',
  journal: 'Journal of Sample Medicine',
  doi: '10.5555/sample.2024.001',
  pmid: '99000001',
};

const ARTICLE_HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Feedback literacy in clinical teaching | Journal of Sample Medicine</title>
<meta name="citation_title" content="Feedback literacy in clinical teaching: a scoping review of &lt;i&gt;Helicobacter pylori&lt;/i&gt; &amp; H&lt;sub&gt;2&lt;/sub&gt; breath tests">
<meta name="citation_journal_title" content="${ARTICLE.journal}">
<meta name="citation_journal_abbrev" content="J Sample Med">
<meta name="citation_doi" content="${ARTICLE.doi}">
<meta name="citation_pmid" content="${ARTICLE.pmid}">
<meta name="citation_author" content="Sample, Ada"><meta name="citation_author" content="van der Sample, Bo">
<meta name="citation_author" content="SAMPLE Study Group">
<meta name="citation_publication_date" content="2024/05/12"><meta name="citation_volume" content="12"><meta name="citation_issue" content="3">
<meta name="citation_firstpage" content="123"><meta name="citation_lastpage" content="130"><meta name="citation_issn" content="0142-159X">
<meta name="citation_pdf_url" content="https://journal.example/doi/pdf/10.5555/sample.2024.001">
</head><body><main><article><h1>Feedback literacy in clinical teaching</h1>
<p id="first">Feedback is a conversation. ${'Learners who ask for feedback receive more of it, and use it better. '.repeat(20)}</p>
<p id="second">In the treated group, <em>mortality was lower</em> than in usual care. ${'The rest of the paper says so at length. '.repeat(20)}</p>
<h2>References</h2><ol><li>Another paper. doi:10.5555/reference.1</li></ol></article></main></body></html>`;

const PUBMED_HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Feedback literacy in clinical teaching - PubMed</title>
<meta name="citation_title" content="Feedback literacy in clinical teaching: a scoping review of Helicobacter pylori &amp; H2 breath tests">
<meta name="citation_journal_title" content="J Sample Med"><meta name="citation_pmid" content="${ARTICLE.pmid}"><meta name="citation_doi" content="${ARTICLE.doi}">
<meta name="citation_date" content="2024 May"></head><body><main id="article-details"><h1 class="heading-title">Feedback literacy in clinical teaching</h1>
<p>${'An abstract of some length. '.repeat(20)}</p></main></body></html>`;

const ROBOT_HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Just a moment...</title></head>
<body><h1>journal.example</h1><p>Verify you are human by completing the action below.</p></body></html>`;

const SEARCH_HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>feedback - Search Results - PubMed</title></head><body><main>
${[1, 2, 3].map((n) => `<article class="full-docsum"><a class="docsum-title" href="/9900000${n}/">Feedback paper number ${n} on teaching at the bedside</a><span>PMID: 9900000${n}</span> <span>doi: 10.5555/list.${n}.</span></article>`).join('\n')}
</main></body></html>`;

const HOME_HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Journal of Sample Medicine</title></head>
<body><h1>Journal of Sample Medicine</h1><nav><a href="/current">Current issue</a> <a href="/about">About</a></nav></body></html>`;

/** Addresses of the pages that `serveFixtures` shows. */
export const PAGES = {
  article: ARTICLE.url,
  proxied: 'https://journal-example.ezproxy.lib.example.edu/doi/full/10.5555/sample.2024.001',
  pubmed: 'https://pubmed.ncbi.nlm.nih.gov/99000001/',
  robot: 'https://journal.example/doi/full/10.5555/behind.a.check',
  search: 'https://pubmed.ncbi.nlm.nih.gov/?term=feedback',
  home: 'https://journal.example/',
} as const;

/** Shows the fixtures at their addresses. */
export function serveFixtures(site: SitePages): void {
  site.set(PAGES.article, ARTICLE_HTML);
  site.set(PAGES.proxied, ARTICLE_HTML);
  site.set(PAGES.pubmed, PUBMED_HTML);
  site.set(PAGES.robot, ROBOT_HTML);
  site.set(PAGES.search, SEARCH_HTML);
  site.set(PAGES.home, HOME_HTML);
}
