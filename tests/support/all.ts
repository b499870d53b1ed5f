import { spawn } from 'node:child_process';

/**
 * `npm test`: everything that CI runs. What does not hang on the other runs side by side; each step's words are shown when it has
 * ended, as one piece. Where a step fails, those after it are not begun, and the last line names it.
 */
const STAGES: string[][][] = [
  [['prepare:types']],
  [
    ['typecheck', 'lint', 'deadcode'],
    ['build', 'build:firefox', 'lint:webext'],
  ],
  [['test:unit']],
  [['test:browser']],
];

for (const columns of STAGES) {
  const failed = (await Promise.all(columns.map((steps) => runSteps(steps, columns.length > 1)))).flat();
  if (failed.length === 0) continue;
  console.error(`\nFailed: ${failed.join(', ')}`);
  process.exit(1);
}

/** Runs one after the other; answers the one that failed. */
async function runSteps(steps: readonly string[], isBeside: boolean): Promise<string[]> {
  for (const step of steps) if (!(await passes(step, isBeside))) return [step];
  return [];
}

function passes(step: string, isBeside: boolean): Promise<boolean> {
  const started = performance.now();
  const child = spawn('npm', ['run', '--silent', step], {
    stdio: ['ignore', isBeside ? 'pipe' : 'inherit', isBeside ? 'pipe' : 'inherit'],
    // On Windows it is a script.
    shell: process.platform === 'win32',
  });
  const said: Uint8Array[] = [];
  child.stdout?.on('data', (chunk: Uint8Array) => said.push(chunk));
  child.stderr?.on('data', (chunk: Uint8Array) => said.push(chunk));
  if (!isBeside) console.log(`\n> ${step}`);
  return new Promise((resolve) => {
    child.on('error', (error) => said.push(Buffer.from(String(error))));
    child.on('close', (code) => {
      if (isBeside) console.log(`\n> ${step}\n${Buffer.concat(said).toString().trim()}`);
      console.log(
        `${step}: ${code === 0 ? 'passed' : 'FAILED'} in ${Math.round((performance.now() - started) / 1000)} s`,
      );
      resolve(code === 0);
    });
  });
}
