import { expect, it } from 'vitest';
import { atLocal } from '../../lib/services/local-registries.ts';

const URL = 'https://api.crossref.org/works/10.5555%2Fa';

it.each([
  ['', URL],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/api.crossref.org/works/10.5555%2Fa'],
  // No other machine is sent anything, whatever stands there.
  ['http://127.0.0.1:8080.evil.example', URL],
  ['http://127.0.0.1:80@evil.example', URL],
  ['https://evil.example', URL],
])('%j', (local, asked) => expect(atLocal(URL, local)).toBe(asked));
