import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findCases } from '../eval/refs-cases.ts';
import { scoreCases } from '../eval/refs-scoring.ts';

const CORPUS = join(import.meta.dirname, '../../../shared/corpus/refs');

it.skipIf(!existsSync(CORPUS))('reads as many entries of each reference file as its own tool does', () => {
  const { cases } = findCases(CORPUS);
  expect(cases.length).toBeGreaterThan(90);
  expect(scoreCases(cases).wrongCounts).toEqual([]);
});
