import type { Draft, Numbering } from '../../lib/share/draft.ts';
import { newDraft } from '../../lib/share/new-draft.ts';
import type { Post } from '../../lib/share/post.ts';

/** A new draft with the words of a post, for its network. */
export function asNew(
  { articleIds, parts, network, contentWarning, language }: Post,
  { now, newId }: { now: string; newId(): string },
): Draft {
  const { texts, numbering } = withoutNumbers(parts.map(({ text }) => text));
  const draft = newDraft({
    id: newId(),
    kind: parts.length > 1 ? 'thread' : 'share',
    articleIds,
    texts,
    networks: [network],
    now,
    newId,
    language,
  });
  return { ...draft, numbering, ...(contentWarning && { contentWarning }) };
}

/** A draft that begins with the answer of a question, for the networks that the question was for. */
export function answerOf(
  question: Pick<Draft, 'id' | 'answer' | 'articleIds' | 'networks' | 'language'>,
  { now, newId }: { now: string; newId(): string },
): Draft {
  const { id, answer, articleIds, networks, language } = question;
  const texts = answer?.parts ?? [];
  const kind = texts.length > 1 ? 'thread' : 'share';
  return { ...newDraft({ id: newId(), kind, articleIds, texts, networks, now, newId, language }), answers: id };
}

/** The words of a thread as they were written: the numbers were put before them. */
function withoutNumbers(texts: string[]): { texts: string[]; numbering: Numbering } {
  const isNumbered = (total: string) => texts.every((text, index) => text.startsWith(`${index + 1}/${total} `));
  const total = [String(texts.length), ''].find(isNumbered);
  if (texts.length < 2 || total === undefined) return { texts, numbering: texts.length < 2 ? 'count-of' : 'none' };
  return {
    texts: texts.map((text) => text.slice(text.indexOf(' ') + 1)),
    numbering: total === '' ? 'count' : 'count-of',
  };
}
