/** Leaves work to itself: what is unfinished stays recorded, and the next start goes on with it. Of a failure its name is told, or else `what` failed. */
export function unwaited(work: Promise<void>, what: string): void {
  void work.catch((error: unknown) => console.error(error instanceof Error ? error.name : what));
}
