import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { gatherFacts } from '../../../lib/article/extract/in-page/index.ts';
import { AUTHORS, captured, DOI, fieldsOf, metas, TEXT, TITLE } from './a-page.ts';

const CITATION = {
  citation_title: TITLE,
  citation_journal_title: 'Nature',
  citation_author: ['Watson, James D.', 'Crick, Francis H. C.'],
  citation_publication_date: '1953/04/25',
  citation_volume: '171',
  citation_issue: '4356',
  citation_firstpage: '737',
  citation_lastpage: '738',
  citation_issn: ['0028-0836', '1476-4687'],
  citation_doi: DOI,
};

describe('one article, by each signal', () => {
  it('citation_* tags, with where each field was found', () => {
    const capture = captured(metas(CITATION));
    expect(capture.kind).toBe('article');
    expect(fieldsOf(capture)).toMatchObject({
      title: TITLE,
      journal: 'Nature',
      authors: AUTHORS,
      issued: '1953-04-25',
      volume: '171',
      issue: '4356',
      pages: '737-738',
      issn: ['0028-0836', '1476-4687'],
      doi: DOI,
    });
    expect(capture).toMatchObject({
      article: { provenance: { doi: { from: 'citation_doi' }, journal: { from: 'citation_journal_title' } } },
    });
  });

  it('bepress_citation_* tags count as citation_*', () => {
    const own = Object.entries(CITATION).map(([name, value]) => [`bepress_${name}`, value]);
    expect(fieldsOf(captured(metas(Object.fromEntries(own))))).toMatchObject({ title: TITLE, doi: DOI, volume: '171' });
  });

  it('joins a subtitle unless the title holds it', () => {
    const [title = '', subtitle = ''] = TITLE.split(': ');
    const tags = { ...CITATION, citation_title: title, citation_subtitle: subtitle };
    expect(fieldsOf(captured(metas(tags))).title).toBe(TITLE);
    expect(fieldsOf(captured(metas({ ...CITATION, citation_subtitle: subtitle }))).title).toBe(TITLE);
  });

  it('a month that Dublin Core calls its first day stays a month (rule 7)', () => {
    const head = metas({ ...CITATION, citation_publication_date: '1953/04', 'dc.date': '1953-04-01' });
    expect(fieldsOf(captured(head)).issued).toBe('1953-04');
  });

  it('all authors that the line below the title names, where a tag names the last of them only', () => {
    const body = `<h1>${TITLE}</h1><p>James D. Watson and Francis H. C. Crick</p>${TEXT}`;
    expect(fieldsOf(captured(metas({ ...CITATION, citation_author: 'Crick, Francis H. C.' }), body)).authors).toEqual(
      AUTHORS,
    );
  });

  it('a title below the label that <title> repeats', () => {
    const lines = [`Journal Article`, TITLE, 'Journal', 'Natural Sciences', 'Volume 171, Number 4356', `DOI ${DOI}`];
    const body = `${lines.map((line) => `<div>${line}</div>`).join('')}<h2>Abstract</h2>${TEXT}`;
    const fields = fieldsOf(captured('<title>Publisher - Journal Article</title>', body));
    expect(fields).toMatchObject({ title: TITLE, doi: DOI });
    expect(fields.authors).toBeUndefined();
  });

  it('Dublin Core and PRISM', () => {
    const capture = captured(
      metas({
        'DC.Title': TITLE,
        'DC.Creator': ['Watson, James D.', 'Crick, Francis H. C.'],
        'DC.Identifier': `doi:${DOI}`,
        'DC.Date': '1953-04-25',
        'prism.publicationName': 'Nature',
        'prism.volume': '171',
      }),
    );
    expect(capture.kind).toBe('article');
    expect(fieldsOf(capture)).toMatchObject({
      title: TITLE,
      journal: 'Nature',
      doi: DOI,
      authors: AUTHORS,
      volume: '171',
    });
  });

  it('JSON-LD of a scholarly article', () => {
    const data = {
      '@context': 'https://schema.org',
      '@type': 'ScholarlyArticle',
      name: TITLE,
      sameAs: `https://doi.org/${DOI}`,
      datePublished: '1953-04-25',
      author: AUTHORS.map(({ family, given }) => ({ '@type': 'Person', familyName: family, givenName: given })),
      isPartOf: {
        '@type': 'PublicationIssue',
        issueNumber: '4356',
        isPartOf: { '@type': ['PublicationVolume', 'Periodical'], volumeNumber: '171', name: 'Nature' },
      },
    };
    const capture = captured(`<script type="application/ld+json">${JSON.stringify(data)}</script>`);
    expect(capture.kind).toBe('article');
    expect(fieldsOf(capture)).toMatchObject({
      title: TITLE,
      journal: 'Nature',
      doi: DOI,
      authors: AUTHORS,
      issued: '1953-04-25',
    });
  });

  it('COinS', () => {
    const coins = new URLSearchParams({
      ctx_ver: 'Z39.88-2004',
      rft_val_fmt: 'info:ofi/fmt:kev:mtx:journal',
      'rft.atitle': TITLE,
      'rft.jtitle': 'Nature',
      'rft.volume': '171',
      'rft.date': '1953',
      rft_id: `info:doi/${DOI}`,
    });
    const body = `<h1>${TITLE}</h1><span class="Z3988" title="${String(coins).replaceAll('&', '&amp;')}"></span>${TEXT}`;
    expect(fieldsOf(captured('', body, `https://journal.example/doi/${DOI}`))).toMatchObject({
      title: TITLE,
      journal: 'Nature',
      volume: '171',
      doi: DOI,
      issued: '1953',
    });
  });

  it('the address alone, where the head says nothing', () => {
    const capture = captured(`<title>${TITLE}</title>`, undefined, `https://journal.example/doi/full/${DOI}?x=1`);
    expect(capture.kind).toBe('article');
    expect(fieldsOf(capture)).toMatchObject({ title: TITLE, doi: DOI });
  });

  it('an address behind a library proxy is the publisher’s', () => {
    const { url, doi } = fieldsOf(
      captured(metas(CITATION), undefined, 'https://www-nature-com.proxy.example.edu/articles/171737a0'),
    );
    expect(doi).toBe(DOI);
    expect(url).toBe('https://www.nature.com/articles/171737a0');
  });
});

describe('rather no DOI than a wrong one', () => {
  const elsewhere = '<li>Franklin RE, Gosling RG. <a href="https://doi.org/10.1038/171740a0">10.1038/171740a0</a></li>';

  it('a DOI among the references is not the page’s', () => {
    const { citation_doi: _, ...tags } = CITATION;
    const body = `<h1>${TITLE}</h1>${TEXT}<h2>References</h2><ol>${elsewhere}</ol>`;
    expect(fieldsOf(captured(metas(tags), body)).doi).toBeUndefined();
  });

  it('nor one in a list of related articles', () => {
    const { citation_doi: _, ...tags } = CITATION;
    const body = `<h1>${TITLE}</h1>${TEXT}<aside class="related"><ul>${elsewhere}</ul></aside>`;
    expect(fieldsOf(captured(metas(tags), body)).doi).toBeUndefined();
  });

  it('nor an identifier of another scheme', () => {
    const { citation_doi: _, ...tags } = CITATION;
    const head = `${metas(tags)}<meta name="dc.identifier" scheme="publisher-id" content="10.1038/171740a0">`;
    expect(fieldsOf(captured(head)).doi).toBeUndefined();
  });

  it('tags that stayed from the article before are not believed (rule 1)', () => {
    const other = 'Molecular Configuration in Sodium Thymonucleate';
    const head = `<title>${other}</title>${metas({ ...CITATION, 'og:url': 'https://journal.example/a/1' })}`;
    const body = `<h1>${other}</h1>${TEXT}`;
    const { doi, title } = fieldsOf(captured(head, body, 'https://journal.example/doi/10.1038/171740a0'));
    expect(doi).toBe('10.1038/171740a0');
    expect(title).toBe(other);
  });
});

describe('what is no article says so', () => {
  it.each([
    ['robot', '<title>Just a moment...</title>', '<h1>journal.example</h1><p>Verify you are human</p>'],
    ['login', '<title>Sign in</title>', '<form><input type="email"><input type="password"></form>'],
    ['cookies', '<title>Cookies disabled</title>', '<p>Please enable cookies to continue.</p>'],
    ['not-found', '<title>404 Not Found</title>', '<h1>Page not found</h1>'],
    ['denied', '<title>Access Denied</title>', '<p>You do not have permission.</p>'],
  ])('%s', (reason, head, body) => {
    expect(captured(head, body, `https://journal.example/doi/${DOI}`)).toMatchObject({
      kind: 'barrier',
      reason,
      doi: DOI,
    });
  });

  it('a login, by the heading that it shows', () => {
    const body = '<h1>Log in to read on</h1><form><input type="email"><input type="password"></form>';
    expect(captured('<title>Journal accounts</title>', body, 'https://idp.journal.example/login')).toMatchObject({
      kind: 'barrier',
      reason: 'login',
      title: 'Log in to read on',
    });
  });

  it('a home page', () => {
    expect(captured('<title>Nature</title>', `<h1>Nature</h1>${TEXT}`, 'https://journal.example/')).toMatchObject({
      kind: 'not-an-article',
      reason: 'home',
    });
  });

  it('a search result lists its articles with their titles', () => {
    const titles = { '10.1038/171737a0': TITLE, '10.1038/171740a0': 'Molecular Configuration in Sodium Thymonucleate' };
    const items = Object.entries(titles).map(([doi, title]) => `<li><a href="/doi/${doi}">${title}</a></li>`);
    const capture = captured(
      '<title>Search results</title>',
      `<h1>Search results</h1><ul>${items.join('')}</ul>`,
      'https://journal.example/search?q=dna',
    );
    expect(capture).toMatchObject({
      kind: 'several',
      candidates: Object.entries(titles).map(([doi, title]) => ({ doi, title })),
    });
  });

  it('a list of references is one article a paper, its numbers joined, with its title alone', () => {
    const references = `<ol>
      <li>1.<cite>Roe K, Doe J. A first paper on feedback. J Neurol 199857101–110.</cite> [<a href="https://doi.org/10.5555/one">DOI</a>] [<a href="/articles/PMC1736682/">PMC free article</a>] [<a href="https://pubmed.ncbi.nlm.nih.gov/9600202/">PubMed</a>]</li>
      <li>2.<cite>Doe J. et al Does a second one follow? Lancet 20011–2.</cite><ul><li><a href="https://doi.org/10.5555/two">View Article</a></li><li><a href="https://pubmed.ncbi.nlm.nih.gov/2/">PubMed</a></li></ul></li>
      </ol><p>As was shown (<a href="https://doi.org/10.5555/three">DOI</a>) and denied (<a href="https://pubmed.ncbi.nlm.nih.gov/4/">PubMed</a>).</p>`;
    const capture = captured(
      metas(CITATION),
      `<h1>${TITLE}</h1>${TEXT}${references}`,
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC2077939/',
    );
    const others = 'others' in capture ? capture.others.map(({ url: _, ...other }) => other) : [];
    expect(others.slice(0, 2)).toEqual([
      { doi: '10.5555/one', pmid: '9600202', pmcid: 'PMC1736682', title: 'A first paper on feedback' },
      { doi: '10.5555/two', pmid: '2', title: 'Does a second one follow?' },
    ]);
    expect(others.slice(2).map(({ title: _, ...ids }) => ids)).toEqual([{ doi: '10.5555/three' }, { pmid: '4' }]);
  });

  it('an empty page', () => {
    expect(captured('', '', 'https://journal.example/x')).toMatchObject({ kind: 'not-an-article', reason: 'empty' });
  });
});

describe('news, posts and pages', () => {
  it('a news article has its site as container, its byline and its day', () => {
    const data = {
      '@type': 'NewsArticle',
      headline: 'Announcing the structure of DNA',
      datePublished: '1953-05-15T08:00:00Z',
      author: { '@type': 'Person', name: 'Ritchie Calder' },
    };
    const head = `<meta property="og:site_name" content="News Chronicle"><meta property="og:type" content="article"><script type="application/ld+json">${JSON.stringify(data)}</script>`;
    const capture = captured(head, `<h1>${data.headline}</h1>${TEXT}`, 'https://news.example/1953/05/15/dna');
    expect(capture.kind).toBe('web-page');
    expect(fieldsOf(capture)).toMatchObject({
      title: data.headline,
      journal: 'News Chronicle',
      authors: [{ family: 'Calder', given: 'Ritchie' }],
      issued: '1953-05-15',
      type: 'news',
    });
  });
});

describe('hostile pages', () => {
  it('markup in a title is kept as marks or as text, never as an element', () => {
    const title =
      '&lt;script&gt;alert(1)&lt;/script&gt;Effect of CO&lt;sub&gt;2&lt;/sub&gt; &lt;img src=x onerror=alert(1)&gt;';
    const { title: read = '' } = fieldsOf(captured(metas({ ...CITATION, citation_title: title }), TEXT));
    expect(read).toContain('CO');
    expect(read).not.toMatch(/<(?!\/?(?:i|b|sub|sup|small-caps)>)[a-z]/i);
  });

  it('broken JSON-LD is passed over', () => {
    const head = `<script type="application/ld+json">{"@type": "ScholarlyArticle", </script>${metas(CITATION)}`;
    expect(fieldsOf(captured(head)).doi).toBe(DOI);
  });

  it('runs of spaces in its JSON-LD do not hold the background up', () => {
    const spaces = ' '.repeat(120_000);
    const data = {
      '@type': 'ScholarlyArticle',
      headline: spaces,
      identifier: `${spaces}x`,
      author: spaces,
      url: spaces,
    };
    const head = `<script type="application/ld+json">${spaces}${JSON.stringify(data)}${spaces};</script>${metas(CITATION)}`;
    expect(fieldsOf(captured(head)).doi).toBe(DOI);
  });

  it('a text without an end is not sent to the background whole', () => {
    const { window } = new JSDOM(`<h1>${TITLE}</h1><p>${'word '.repeat(200_000)}</p>`);
    const facts = gatherFacts(window.document, { href: 'https://journal.example/a/1' });
    expect(JSON.stringify(facts).length).toBeLessThan(60_000);
  });

  it('three thousand authors are kept in their order', () => {
    const lettersOf = (n: number) => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    const names = Array.from({ length: 3000 }, (_, i) => `Collaborator${lettersOf(i)}, A.`);
    const { authors = [] } = fieldsOf(captured(metas({ ...CITATION, citation_author: names })));
    expect(authors.map((author) => ('family' in author ? `${author.family}, A.` : ''))).toEqual(names);
  });
});
