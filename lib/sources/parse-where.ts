import { cleanIssn } from '../article/identifiers.ts';
import { MISFIT, maybe, oneOf, type Parse, shaped, where } from '../text/parse.ts';
import { cleanOrcid } from './orcid.ts';
import type { SourceKindName, Where } from './source.ts';

type Of<K extends SourceKindName> = Extract<Where, { kind: K }>;

const text = (fits: (value: string) => boolean, most = 4000) =>
  where<string>((value) => typeof value === 'string' && value.length <= most && fits(value));
const anAddress = text((value) => /^https?:$/.test(URL.parse(value)?.protocol ?? ''));
const isIssn = (value: unknown) => typeof value === 'string' && cleanIssn(value) === value;
const words = text((value) => value.trim() !== '');
const all = maybe(oneOf([true as const]));

const PARSERS: { [K in SourceKindName]: Parse<Of<K>> } = {
  journal: shaped<Of<'journal'>>({
    kind: oneOf(['journal']),
    issn: where((value) => Array.isArray(value) && value.length > 0 && value.length <= 20 && value.every(isIssn)),
  }),
  feed: shaped<Of<'feed'>>({ kind: oneOf(['feed']), url: anAddress }),
  pubmed: shaped<Of<'pubmed'>>({ kind: oneOf(['pubmed']), query: words }),
  preprints: shaped<Of<'preprints'>>({
    kind: oneOf(['preprints']),
    server: oneOf(['biorxiv', 'medrxiv']),
    category: words,
  }),
  author: shaped<Of<'author'>>({ kind: oneOf(['author']), orcid: text((value) => cleanOrcid(value) === value) }),
  bluesky: shaped<Of<'bluesky'>>({
    kind: oneOf(['bluesky']),
    actor: text((value) => /^[\w.:%-]+$/.test(value), 300),
    all,
  }),
  mastodon: shaped<Of<'mastodon'>>({ kind: oneOf(['mastodon']), profile: anAddress, all }),
  youtube: shaped<Of<'youtube'>>({ kind: oneOf(['youtube']), channelId: text((value) => /^UC[\w-]{22}$/.test(value)) }),
};

/** Where something is followed, as a file tells it; `MISFIT` where it is nowhere that Sheaf knows. */
export const parseWhere: Parse<Where> = (value, mend) => {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  return typeof kind === 'string' && Object.hasOwn(PARSERS, kind)
    ? PARSERS[kind as SourceKindName](value, mend)
    : MISFIT;
};
