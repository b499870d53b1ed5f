/** Something that a page asks of the background. */
export interface Call {
  /** What it gives a value to (`article-1 takeHome`), so that a later call makes it void; `undefined` for what none does. */
  subject: string | undefined;
  /** May it be asked again if the worker dies while it works? */
  again: boolean;
  send(): Promise<unknown>;
}

interface Calls {
  last: Promise<unknown>;
  underWay: number;
}

/**
 * Sends each call at once, since a popup may be gone the next moment, and again if its worker died. One that a later call on
 * its subject has made void is never sent again, or an older keystroke would overwrite a newer one: it answers what that
 * one answers.
 */
export function createSender(): (call: Call) => Promise<unknown> {
  const bySubject = new Map<string, Calls>();

  return ({ subject, again, send }) => {
    if (subject === undefined) return send().catch((error: unknown) => (again ? send() : Promise.reject(error)));
    const calls = bySubject.get(subject) ?? { last: Promise.resolve(), underWay: 0 };
    bySubject.set(subject, calls);
    const unlessVoid = (error: unknown, otherwise: () => Promise<unknown>) => {
      if (calls.last !== answer) return calls.last;
      return again ? otherwise() : Promise.reject(error);
    };
    const answer: Promise<unknown> = send()
      .catch((error: unknown) => unlessVoid(error, send))
      .catch((error: unknown) => unlessVoid(error, () => Promise.reject(error)))
      .finally(() => {
        calls.underWay -= 1;
        if (calls.underWay === 0) bySubject.delete(subject);
      });
    calls.last = answer;
    calls.underWay += 1;
    return answer;
  };
}
