import type { Article } from '../../lib/article/article.ts';
import { arxivLink, doiLink, isbnLink, pmcidLink, pmidLink } from '../../lib/article/identifiers.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { t } from '../ui/i18n.ts';

/** The identifiers of an article, each a link to where it leads; the DOI with a button that copies it. */
export function Identifiers({ article }: { article: Pick<Article, 'doi' | 'pmid' | 'pmcid' | 'arxiv' | 'isbn'> }) {
  const { doi, pmid, pmcid, arxiv, isbn: [isbn] = [] } = article;
  if (!doi && !pmid && !pmcid && !arxiv && !isbn) return null;
  return (
    <ul class="identifiers">
      {doi && (
        <li class="identifier-doi">
          <span>
            doi <Outward href={doiLink(doi)}>{doi}</Outward>
          </span>
          <CopyButton text={doi} label={t('fieldDoiCopy')} done={t('fieldDoiCopied')} />
        </li>
      )}
      {pmid && (
        <li>
          PMID <Outward href={pmidLink(pmid)}>{pmid}</Outward>
        </li>
      )}
      {pmcid && (
        <li>
          <Outward href={pmcidLink(pmcid)}>{pmcid}</Outward>
        </li>
      )}
      {arxiv && (
        <li>
          arXiv <Outward href={arxivLink(arxiv)}>{arxiv}</Outward>
        </li>
      )}
      {isbn && (
        <li>
          ISBN <Outward href={isbnLink(isbn)}>{isbn}</Outward>
        </li>
      )}
    </ul>
  );
}

function Outward({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer" dir="ltr">
      {children}
    </a>
  );
}
