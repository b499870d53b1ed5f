/** What a page says of itself, as far as something to follow can be made of it. */
export interface PageHints {
  /** The address that answered. */
  url: string;
  title: string;
  /** `og:site_name`, or what else names the site. */
  siteName?: string;
  /** `link rel=alternate`, in their order: absolute addresses, with the title and media type as written. */
  feeds: { url: string; title: string; type: string }[];
  /** Of the journal that the page is of (`citation_issn`, `prism.issn`). */
  issn: string[];
  /** The journal's name (`citation_journal_title`). */
  journal?: string;
  /** ORCID iDs that the page links to its authors, with their names as written. */
  authors: { orcid: string; name: string }[];
  /** Of a channel or a video of YouTube. */
  channelId?: string;
}
