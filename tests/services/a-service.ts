/** A service in memory: answers by what an address holds, and notes what it was asked. */
export function aService(answers: Record<string, unknown | (() => Response)>) {
  const asked: string[] = [];
  const fetch = async (input: string | URL | Request): Promise<Response> => {
    const url = String(input);
    asked.push(url);
    const known = Object.keys(answers).find((part) => url.includes(part));
    if (known === undefined) return new Response('not found', { status: 404 });
    const answer = answers[known];
    return typeof answer === 'function' ? (answer as () => Response)() : Response.json(answer);
  };
  return { fetch: fetch as typeof globalThis.fetch, asked };
}
