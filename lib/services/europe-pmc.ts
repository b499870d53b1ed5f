import type { ArticleType, Author, CapturedArticle, TrustStatus } from '../article/article.ts';
import { cleanDoi, cleanIssn, cleanPmcid, cleanPmid } from '../article/identifiers.ts';
import { cleanJournal } from '../article/journals.ts';
import { toMarked } from '../article/markup.ts';
import { parseAuthor } from '../article/names.ts';
import { parsePages } from '../article/pages.ts';
import { parseDate } from '../article/parse-date.ts';
import { spelledOut } from '../article/spelled-out.ts';
import type { Identified, Registry } from '../ports/look-ups.ts';
import { asList, asObject, asText, asTexts } from '../text/json.ts';
import { languageOf } from '../text/language.ts';
import { collapseSpace } from '../text/strings.ts';
import { getJson, type HttpNeeds } from './http.ts';
import { gravest, saidBy } from './said.ts';

/** Europe PMC, which holds PubMed's records too: https://europepmc.org/RestfulWebService. */
export function createEuropePmc(needs: HttpNeeds & { base: string; now: () => string }): Registry {
  return {
    knows: (article) => queryOf(article) !== undefined,
    async lookUp(article) {
      const query = encodeURIComponent(queryOf(article) ?? '');
      const url = `${needs.base}/search?query=${query}&resultType=core&format=json&pageSize=5`;
      const body = asObject(await getJson(needs, 'Europe PMC', url));
      const results = asList(asObject(body.resultList).result).map(asObject);
      const own = results.find((result) => isOf(result, article));
      return own && parseResult(own, needs.now());
    },
  };
}

/** Asked by the one identifier that names it best. */
function queryOf({ pmid, pmcid, doi }: Identified): string | undefined {
  if (pmid) return `EXT_ID:${pmid} AND SRC:MED`;
  if (pmcid) return `PMCID:${pmcid}`;
  // A quote in a DOI would end the phrase.
  return doi && !/^10\.48550\//.test(doi) ? `DOI:"${doi.replaceAll('"', '')}"` : undefined;
}

/** A search may answer with what only cites the identifier. */
function isOf(result: ReturnType<typeof asObject>, { pmid, pmcid, doi }: Identified): boolean {
  if (pmid) return asText(result.pmid) === pmid;
  if (pmcid) return asText(result.pmcid)?.toLowerCase() === pmcid.toLowerCase();
  return asText(result.doi)?.toLowerCase() === doi?.toLowerCase();
}

/** Publication types by which an article is of a kind, the most telling first. */
const TYPES: [RegExp, ArticleType][] = [
  [/^preprint$/i, 'preprint'],
  [/guideline/i, 'guideline'],
  [/^(?:systematic review|review|meta-analysis|review-article|scoping review)$/i, 'review'],
  [/^case reports?$/i, 'case-report'],
  [/^editorial$/i, 'editorial'],
  [/^(?:letter|comment)$/i, 'letter'],
];

const STANDINGS: [RegExp, TrustStatus['status']][] = [
  [/^retracted publication$|^retraction in$|^retracted in$/i, 'retracted'],
  [/^expression of concern in$/i, 'expression-of-concern'],
  [/^(?:erratum|correction|corrigendum) in$|^corrected and republished in$/i, 'corrected'],
];

/** One record of Europe PMC in its `core` form; `undefined` where the answer is none. */
export function parseResult(answer: unknown, now: string): CapturedArticle | undefined {
  const record = asObject(answer);
  const title = asText(record.title);
  if (!title) return undefined;
  const info = asObject(record.journalInfo);
  const journal = asObject(info.journal);
  const kinds = asTexts(asObject(record.pubTypeList).pubType);
  const mesh = asList(asObject(record.meshHeadingList).meshHeading).map((each) =>
    asText(asObject(each).descriptorName),
  );
  const keywords = asTexts(asObject(record.keywordList).keyword);
  const corrections = asList(asObject(record.commentCorrectionList).commentCorrection);
  const said = [...kinds, ...corrections.map((each) => asText(asObject(each).type) ?? '')];
  const standings = STANDINGS.filter(([pattern]) => said.some((word) => pattern.test(word.trim()))).map(([, is]) => is);
  const abstract = asText(record.abstractText);
  const name = asText(journal.title);
  return saidBy(
    'europe-pmc',
    {
      title: toMarked(title.replace(/\.$/, '')),
      journal: name && cleanJournal(name),
      journalAbbreviation: asText(journal.medlineAbbreviation) ?? asText(journal.isoabbreviation),
      authors: authorsOf(record),
      issued: parseDate(asText(info.dateOfPublication) ?? '') ?? parseDate(asText(record.firstPublicationDate) ?? ''),
      volume: asText(info.volume),
      issue: asText(info.issue),
      ...parsePages(asText(record.pageInfo) ?? ''),
      issn: [asText(journal.issn), asText(journal.essn)]
        .map((issn) => issn && cleanIssn(issn))
        .filter((issn) => typeof issn === 'string'),
      abstract: abstract && collapseSpace(spelledOut(toMarked(abstract.replace(/<\/h4>/gi, ': '), 50_000))),
      keywords: [...new Set([...mesh.filter((word) => word !== undefined), ...keywords])],
      language: languageOf(asText(record.language) ?? ''),
      doi: cleanDoi(asText(record.doi) ?? ''),
      pmid: cleanPmid(asText(record.pmid) ?? ''),
      pmcid: cleanPmcid(asText(record.pmcid) ?? ''),
      type: TYPES.find(([pattern]) => kinds.some((kind) => pattern.test(kind)))?.[1],
    },
    {
      trust: { status: gravest(standings), from: 'europe-pmc', checkedAt: now },
      openAccess: asText(record.isOpenAccess) === 'Y' ? true : undefined,
    },
  );
}

function authorsOf(record: ReturnType<typeof asObject>): Author[] {
  return asList(asObject(record.authorList).author)
    .map(asObject)
    .map((author): Author | undefined => {
      const group = asText(author.collectiveName);
      if (group) return { group };
      const [family, given] = [asText(author.lastName), asText(author.firstName) ?? asText(author.initials)];
      return family ? { family, ...(given && { given }) } : parseAuthor(asText(author.fullName) ?? '');
    })
    .filter((author) => author !== undefined);
}
