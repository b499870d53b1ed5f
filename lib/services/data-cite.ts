import type { ArticleType, Author, CapturedArticle } from '../article/article.ts';
import { arxivDoi, cleanArxiv, cleanDoi, doiKey } from '../article/identifiers.ts';
import { toMarked } from '../article/markup.ts';
import { parseAuthor } from '../article/names.ts';
import { parseDate } from '../article/parse-date.ts';
import { spelledOut } from '../article/spelled-out.ts';
import { isPreprintDoi } from '../article/versions.ts';
import type { Identified, Registry } from '../ports/look-ups.ts';
import { asList, asObject, asText } from '../text/json.ts';
import { languageOf } from '../text/language.ts';
import { collapseSpace } from '../text/strings.ts';
import { getJson, type HttpNeeds } from './http.ts';
import { isOfDataCite } from './registrants.ts';
import { saidBy } from './said.ts';

/** DataCite, which registers arXiv's DOIs and those of data repositories: https://support.datacite.org/docs/api. */
export function createDataCite(needs: HttpNeeds & { base: string }): Registry {
  return {
    knows: (article) => doiOf(article) !== undefined,
    async lookUp(article) {
      const url = `${needs.base}/dois/${encodeURIComponent(doiOf(article) ?? '')}`;
      const body = await getJson(needs, 'DataCite', url);
      return body === undefined ? undefined : parseDataCite(asObject(asObject(body).data).attributes);
    },
  };
}

function doiOf({ doi, arxiv }: Identified): string | undefined {
  if (arxiv) return arxivDoi(arxiv);
  return doi && isOfDataCite(doi) ? doi : undefined;
}

const TYPES: Record<string, ArticleType> = {
  Preprint: 'preprint',
  JournalArticle: 'journal-article',
  ConferencePaper: 'conference-paper',
  Book: 'book',
  BookChapter: 'book-chapter',
  Dissertation: 'thesis',
  Report: 'report',
  Dataset: 'dataset',
};

/** The attributes of a DOI at DataCite; `undefined` where the answer is none. */
export function parseDataCite(answer: unknown): CapturedArticle | undefined {
  const work = asObject(answer);
  const doi = cleanDoi(asText(work.doi) ?? '');
  const titles = asList(work.titles).map(asObject);
  const title = asText((titles.find(({ titleType }) => !titleType) ?? titles[0])?.title);
  if (!doi || !title) return undefined;
  const arxiv = cleanArxiv(/^10\.48550\/arxiv\.(.+)$/i.exec(doi)?.[1] ?? '');
  const dates = asList(work.dates).map(asObject);
  const dated = ['Issued', 'Submitted', 'Available', 'Created'].map((kind) =>
    asText(dates.find(({ dateType, dateInformation }) => dateType === kind && dateInformation !== 'v2')?.date),
  );
  // The year alone says less than the first submission of the same year.
  const year = asText(work.publicationYear);
  const best =
    dated.find((date) => date && date.length > 4 && date.startsWith(year ?? '')) ?? dated.find(Boolean) ?? year;
  const described = asList(work.descriptions).map(asObject);
  const abstract = asText(
    (described.find(({ descriptionType }) => descriptionType === 'Abstract') ?? described[0])?.description,
  );
  const kind = asText(asObject(work.types).resourceTypeGeneral) ?? '';
  return saidBy(
    'datacite',
    {
      title: toMarked(title),
      journal:
        asText(asObject(work.container).title) ?? asText(asObject(work.publisher).name) ?? asText(work.publisher),
      authors: asList(work.creators)
        .map(authorOf)
        .filter((author) => author !== undefined),
      issued: parseDate(best?.slice(0, 10) ?? ''),
      abstract: abstract && collapseSpace(spelledOut(toMarked(abstract, 50_000))),
      keywords: asList(work.subjects)
        .map((subject) => asText(asObject(subject).subject))
        .filter((subject): subject is string => subject !== undefined && !subject.startsWith('FOS: ')),
      language: languageOf(asText(work.language) ?? ''),
      doi,
      arxiv,
      type: arxiv ? 'preprint' : TYPES[kind],
    },
    {
      // DataCite knows of no retractions: its silence says nothing.
      trust: { status: 'unchecked' },
      sameAs: asList(work.relatedIdentifiers)
        .map(asObject)
        .filter(
          ({ relationType, relatedIdentifierType }) =>
            relationType === 'IsPreprintOf' && relatedIdentifierType === 'DOI',
        )
        .map(({ relatedIdentifier }) => cleanDoi(asText(relatedIdentifier) ?? ''))
        .filter((other) => other !== undefined && !isPreprintDoi(other))
        .map((other) => `doi:${doiKey(other as string)}`),
    },
  );
}

function authorOf(value: unknown): Author | undefined {
  const { name, nameType, givenName, familyName } = asObject(value);
  const [family, given, full] = [asText(familyName), asText(givenName), asText(name)];
  if (family) return { family, ...(given && { given }) };
  if (!full) return undefined;
  return nameType === 'Organizational' ? { group: full } : parseAuthor(full);
}
