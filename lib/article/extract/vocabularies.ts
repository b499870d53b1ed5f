import type { FieldName } from '../article.ts';
import { RANK } from './claims.ts';

/** What one vocabulary of meta tags calls each thing. */
export interface Vocabulary {
  rank: number;
  names: Partial<Record<FieldName, readonly string[]>>;
  first?: readonly string[];
  last?: readonly string[];
}

/** `citation_*`, matched by suffix, so that `bepress_citation_*` counts; Ovid's `wkhealth_*` says the same in its own words. */
const CITATION: Vocabulary = {
  rank: RANK.citation,
  names: {
    title: ['citation_title', 'wkhealth_title', 'citation_article_title'],
    journal: [
      'citation_journal_title',
      'wkhealth_journal_title',
      'citation_inbook_title',
      'citation_book_title',
      'citation_conference_title',
      'citation_conference',
    ],
    journalAbbreviation: ['citation_journal_abbrev', 'citation_journal_abbreviation'],
    authors: ['citation_author', 'citation_authors', 'wkhealth_authors', 'wkhealth_author'],
    volume: ['citation_volume', 'wkhealth_volume'],
    issue: ['citation_issue', 'wkhealth_issue'],
    pages: ['citation_pages', 'citation_page_range'],
    articleNumber: ['citation_article_number', 'citation_elocation_id', 'citation_elocation'],
    issn: ['citation_issn', 'citation_eissn', 'citation_pissn', 'wkhealth_issn'],
    isbn: ['citation_isbn'],
    publisher: [
      'citation_publisher',
      'citation_dissertation_institution',
      'citation_technical_report_institution',
      'citation_institution',
    ],
    abstract: ['citation_abstract', 'wkhealth_abstract'],
    keywords: ['citation_keywords', 'citation_keyword'],
    language: ['citation_language'],
    doi: ['citation_doi', 'wkhealth_doi', 'wkhealth_article_doi'],
    pmid: ['citation_pmid'],
    pmcid: ['citation_pmcid'],
    arxiv: ['citation_arxiv_id'],
    pdfUrl: ['citation_pdf_url', 'wkhealth_pdf_url', 'citation_pdf'],
  },
  first: ['citation_firstpage', 'wkhealth_firstpage', 'wkhealth_first_page', 'wkhealth_start_page'],
  last: ['citation_lastpage', 'wkhealth_lastpage', 'wkhealth_last_page', 'wkhealth_end_page'],
};

const PRISM: Vocabulary = {
  rank: RANK.prism,
  names: {
    title: ['prism.title'],
    journal: ['prism.publicationname'],
    volume: ['prism.volume'],
    issue: ['prism.number', 'prism.issue', 'prism.issueidentifier'],
    pages: ['prism.pagerange'],
    issn: ['prism.issn', 'prism.eissn'],
    isbn: ['prism.isbn'],
    keywords: ['prism.keyword'],
    doi: ['prism.doi'],
  },
  first: ['prism.startingpage'],
  last: ['prism.endingpage'],
};

const EPRINTS: Vocabulary = {
  rank: RANK.eprints,
  names: {
    title: ['eprints.title'],
    journal: ['eprints.publication', 'eprints.book_title', 'eprints.event_title'],
    authors: ['eprints.creators_name'],
    volume: ['eprints.volume'],
    issue: ['eprints.number'],
    pages: ['eprints.pagerange', 'eprints.pages'],
    issn: ['eprints.issn'],
    isbn: ['eprints.isbn'],
    publisher: ['eprints.publisher', 'eprints.institution'],
    abstract: ['eprints.abstract'],
    keywords: ['eprints.keywords'],
    doi: ['eprints.id_number', 'eprints.doi', 'eprints.official_url'],
    pmid: ['eprints.pubmed_id'],
    pmcid: ['eprints.pmcid'],
    pdfUrl: ['eprints.document_url'],
  },
};

const DUBLIN_CORE: Vocabulary = {
  rank: RANK.dublinCore,
  names: {
    title: ['dc.title', 'dcterms.title'],
    journal: ['dc.relation.ispartof', 'dcterms.ispartof', 'dc.source'],
    authors: ['dc.creator', 'dc.creator.personalname', 'dcterms.creator', 'dc.contributor.author', 'dc.contributor'],
    volume: ['dc.source.volume', 'dc.citation.volume'],
    issue: ['dc.source.issue', 'dc.citation.issue'],
    pages: ['dc.identifier.pagenumber', 'dc.citation.spage'],
    issn: ['dc.source.issn', 'dc.identifier.issn', 'dc.relation.issn'],
    isbn: ['dc.identifier.isbn'],
    publisher: ['dc.publisher', 'dcterms.publisher'],
    abstract: ['dc.description.abstract', 'dcterms.abstract', 'dc.description', 'dcterms.description'],
    keywords: ['dc.subject', 'dcterms.subject'],
    language: ['dc.language', 'dcterms.language', 'dc.language.iso'],
    doi: ['dc.identifier.doi', 'dc.doi', 'dc.identifier', 'dcterms.identifier', 'dc.identifier.uri'],
    pmid: ['dc.identifier.pmid'],
  },
};

/** Names outside any vocabulary that only pages of articles carry. */
export const LOOSE: Vocabulary = {
  rank: RANK.citation + 5,
  names: {
    doi: ['doi', 'publication_doi', 'article-doi', 'article:doi', 'article_doi', 'bepress_doi', 'evt-doi', 'rft_id'],
    pmid: ['pmid'],
    pmcid: ['pmcid', 'ncbi_pcid'],
  },
};

/** What is made for literature, in the order of trust. */
export const VOCABULARIES: readonly Vocabulary[] = [CITATION, LOOSE, PRISM, EPRINTS, DUBLIN_CORE];
