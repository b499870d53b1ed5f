/** The text of an answer; `undefined` for one of more characters than that, which is read no further: a server can go on for ever. */
export async function boundedText(response: Pick<Response, 'body'>, most: number): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length <= most) continue;
    await reader.cancel();
    return undefined;
  }
}
