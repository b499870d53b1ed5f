/**
 * Work of which there is one at a time: who asks while it goes on has it done once more after that, since it may have passed what
 * they ask for, and `meanwhile` is called. Answers when none is asked for any more.
 */
export function againIfAsked(work: () => Promise<void>, meanwhile?: () => void): () => Promise<void> {
  let going: Promise<void> | undefined;
  let isAskedAgain = false;

  async function goOn(): Promise<void> {
    try {
      do {
        isAskedAgain = false;
        await work();
      } while (isAskedAgain);
    } finally {
      // In the same moment: who asks from here on begins anew.
      going = undefined;
    }
  }

  return () => {
    isAskedAgain = true;
    if (going) meanwhile?.();
    going ??= Promise.resolve().then(goOn);
    return going;
  };
}
