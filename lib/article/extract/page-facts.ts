/**
 * What is gathered in a page and read outside of it. The script in the page only collects: every rule, pattern and
 * parser runs in the background, where it is compiled once and stays warm, so that a click holds no page up.
 */

/** What `capture.js` leaves in its world of the page for `readable.js`. */
export interface PageGlobals {
  /** The address that was captured: gone with the page. */
  sheafCaptured?: string;
}

/** What the injected script answers where the tab shows no HTML page but the browser's PDF viewer. */
export const NOT_A_PAGE = 'not-a-page';

/** Everything that the signals read of a page, as plain data. Texts have their white space collapsed; addresses are as written. */
export interface PageFacts {
  /** The address of the tab, as it is. */
  href: string;
  title: string;
  /** The `lang` of the document. */
  language?: string;
  metas: MetaFact[];
  /** `<meta name="citation_fulltext_world_readable">`, which has no content. */
  isWorldReadable: boolean;
  /** A link that gives a Creative Commons licence. */
  isCreativeCommons: boolean;
  canonical?: string;
  /** Signposting's `cite-as`. */
  citeAs?: string;
  linkedPdf?: string;
  /** The headings of the first rank that have a text. */
  headings: HeadingFact[];
  /** The region around the title, line by line. */
  lines: LineFact[];
  /** The short texts of headings and of what stands for them. */
  sectionTitles: string[];
  jsonLd: string[];
  coins: CoinFact[];
  /** The names that the templates' elements hold, by the selector that found them, the most trusted first. */
  people: PeopleFact[];
  /** The day in an element made for it. */
  published?: string;
  /** The day in the first `<time>` of the article itself. */
  firstTime?: string;
  /** `itemprop="headline"`. */
  headline?: string;
  /** Names in elements made for the journal's. */
  journals: string[];
  /** `data-doi` and its like. */
  dataDois: string[];
  /** Notices above the text. */
  banners: string[];
  /** Where a page says that the work is elsewhere too. */
  otherVersions: OtherVersionFact[];
  /** Links that may lead to articles. */
  links: LinkFact[];
  /** The texts around links that do not say a title, once each: `LinkFact.beside` counts in this list. */
  besides: string[];
  /** Links that hold a DOI and a number of the page's own address. */
  numbered: NumberedLinkFact[];
  /** What tells a barrier; absent where the head describes the article that is shown. */
  barrier?: BarrierFact;
  site: SiteFacts;
  /** The body has next to no elements. */
  isBare: boolean;
}

export interface MetaFact {
  /** Its name, property or itemprop in lower case. */
  name: string;
  /** Trimmed, never empty. */
  content: string;
  scheme?: string;
}

/** The `title` attribute of a COinS span. */
export interface CoinFact {
  title: string;
  isReference?: true;
}

export interface HeadingFact {
  text: string;
  /** With its marks, where it has any element inside. */
  html?: string;
}

export interface LineFact {
  text: string;
  /** The line holds a link. */
  isLinked?: true;
  /** The addresses of its links that hold a DOI. */
  doiLinks?: string[];
  /** The heading, counted in `headings`, that begins with this line. */
  heading?: number;
  /** A line of a menu, a footer, a neighbour: counts only where one of these headings, that stand in it, is the title. */
  onlyFor?: number[];
  /** A heading (`References`, `Introduction`) with which the region ends. */
  ends?: true;
}

export interface PeopleFact {
  /** Which selector, in the order of trust. */
  selector: number;
  names: { text: string; isContent?: true }[];
}

export interface OtherVersionFact {
  text: string;
  /** arXiv's own table, whose DOI is the published version's by its place. */
  isArxiv?: true;
  /** The first address in it that holds a DOI. */
  href?: string;
}

export interface LinkFact {
  href: string;
  text: string;
  /** The text around the link, counted in `besides`; absent where the link's own is surely a title. */
  beside?: number;
}

export interface NumberedLinkFact {
  href: string;
  /** The lines of the paragraph around it; empty where that is longer than a citation. */
  lines: LineFact[];
}

export interface BarrierFact {
  /** The beginning of the page's text without its frame of menus, longer than any barrier's. */
  text: string;
  hasPassword: boolean;
  hasEmail: boolean;
  /** An element of a robot check. */
  hasChallenge: boolean;
}

/** What the site adapters read. */
export interface SiteFacts {
  /** A PubMed record, where the page shows one. */
  pubmed?: {
    /** HTML. */
    title: string;
    names: string[];
    citation: string;
    numbers: string;
    /** Text, with `<sup>` and `<sub>` as tags. */
    abstract: string;
    /** Of the site before 2020. */
    isOld: boolean;
  };
  /** ScienceDirect's names, `Family, Given`. */
  surnames?: string[];
  /** The number that Springer's journals give an article, alone or behind its volume: `3:21`. */
  number?: string;
  /** The inline scripts in which ScienceDirect or JSTOR describes the article. */
  script?: string;
}
