import type { ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

const { PRIORITY_BELOW_NORMAL } = constants.priority;

/**
 * Has a process and all that it starts run where nothing else wants to, and end when this one ends. It is started detached, where
 * there are sessions: Linux parts the time between them before it looks at a process's own priority (sched(7), autogroup).
 */
export function giveWay(child: ChildProcess): void {
  const { pid } = child;
  if (pid === undefined) return;
  try {
    setPriority(pid, PRIORITY_BELOW_NORMAL);
    if (process.platform === 'linux') writeFileSync(`/proc/${pid}/autogroup`, String(PRIORITY_BELOW_NORMAL));
  } catch {
    // It has ended already, or this system parts the time otherwise: it only takes longer.
  }
  if (process.platform === 'win32') return;
  // What has a session of its own does not hear the terminal.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  process.once('exit', () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-pid, 'SIGTERM');
  });
}
