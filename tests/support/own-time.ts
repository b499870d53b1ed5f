/** Milliseconds that the thread has worked so far: a machine that is busy with something else adds none. */
export function ownTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
