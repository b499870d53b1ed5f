/** A part of something that the person asked for, known again when the message is sent again after its worker died. */
export interface Step {
  /** The id that the message carries; without one the step is not known again. */
  operation: string | undefined;
  name: string;
  /** ISO instant. */
  at: string;
  /** What it gives a value to at each keystroke: of such steps only the last about one thing is known again. */
  about?: string | undefined;
  /** It changes what is followed, or the inbox, too: only such a step waits for what a look takes in. */
  reaches?: 'following';
}

/** What was asked for and is done in parts: each part once. */
export interface OperationStore {
  /** Does a step in one transaction with a record of its answer; of one that is done already, gives that answer. */
  once<T>(step: Step, work: () => Promise<T>): Promise<T>;
}
