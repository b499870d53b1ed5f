/** Where something is followed; each kind is read by its own file in `kinds/`. */
export type Where =
  /** A journal, through Crossref. */
  | { kind: 'journal'; issn: string[] }
  /** RSS, Atom or JSON Feed: a journal's, a society's, a blog's, a podcast's. */
  | { kind: 'feed'; url: string }
  /** A search in PubMed, as it is typed there. */
  | { kind: 'pubmed'; query: string }
  /** A category of a preprint server, by the server's own name of it. */
  | { kind: 'preprints'; server: 'biorxiv' | 'medrxiv'; category: string }
  /** Papers by an author, by ORCID (`0000-0002-1825-0097`). */
  | { kind: 'author'; orcid: string }
  /** What a person on Bluesky posts, by DID or handle; papers only, unless `all`. */
  | { kind: 'bluesky'; actor: string; all?: true }
  /** What a person on Mastodon posts, by the address of their page (`https://server/@user`); papers only, unless `all`. */
  | { kind: 'mastodon'; profile: string; all?: true }
  | { kind: 'youtube'; channelId: string };

export type SourceKindName = Where['kind'];

/** Something that the person follows. What Sheaf found out at its last look is apart from it (`Check`). */
export interface Source {
  id: string;
  where: Where;
  /** As the person named it, else as it names itself. */
  title: string;
  /** The folders that it is in, outermost first; empty at the top. */
  folder: string[];
  /** Given to what is saved from it. */
  tags: string[];
  starred: boolean;
  /** It is looked at no more until the person wants it again. */
  isPaused: boolean;
  /** The page for people. */
  home?: string;
  /** Attributes of its line in a list of subscriptions that mean nothing to Sheaf: written out again as they were. */
  outline?: Record<string, string>;
  /** ISO instants. */
  addedAt: string;
  updatedAt: string;
  deletedAt?: string;
}

/** What can be followed, before it is. */
export type NewSource = Pick<Source, 'where' | 'title'> &
  Partial<Pick<Source, 'folder' | 'tags' | 'starred' | 'isPaused' | 'home' | 'outline'>>;

/** What the person changes of a source. */
export type SourceChanges = Partial<Pick<Source, 'title' | 'folder' | 'tags' | 'starred' | 'isPaused' | 'where'>>;
