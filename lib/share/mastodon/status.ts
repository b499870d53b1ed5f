import { type Post, repliedBy } from '../post.ts';

/** A field of a form, as it is sent. */
export type FormField = readonly [name: string, value: string];

const MINUTE_SECONDS = 60;

/** The form of a part for `POST /api/v1/statuses`: https://docs.joinmastodon.org/methods/statuses/#create. */
export function statusForm(post: Post, index: number, mediaIds: readonly string[]): FormField[] {
  const { parts, visibility, contentWarning, language, poll } = post;
  const before = repliedBy(post, index)?.id;
  const spoken = language && languageCode(language);
  return [
    ['status', parts[index]?.text ?? ''],
    ...mediaIds.map((id): FormField => ['media_ids[]', id]),
    // Under the question, which is what a thread begins with.
    ...(poll && index === 0 ? pollFields(poll) : []),
    ...(before ? [['in_reply_to_id', before] as const] : []),
    ...(contentWarning ? [['spoiler_text', contentWarning] as const] : []),
    ...(visibility ? [['visibility', visibility] as const] : []),
    ...(spoken ? [['language', spoken] as const] : []),
  ];
}

/** What makes a part that is sent again the same one: of the post and the part's number alone. */
export function idempotencyKey(postId: string, index: number): string {
  // A header holds plain ASCII only.
  return `sheaf-${encodeURIComponent(postId.toWellFormed())}-${index}`;
}

/** The ISO 639 code of a language in BCP 47, which is all that Mastodon takes: `en` of `en-GB`. */
export function languageCode(language: string): string | undefined {
  return /^([a-z]{2,3})(?:-|$)/i.exec(language)?.[1]?.toLowerCase();
}

function pollFields({ options, minutes, isMultiple }: NonNullable<Post['poll']>): FormField[] {
  return [
    ...options.map((option): FormField => ['poll[options][]', option.trim()]),
    ['poll[expires_in]', String(minutes * MINUTE_SECONDS)],
    ['poll[multiple]', String(isMultiple)],
  ];
}
