import { expect, it } from 'vitest';
import type { Edition } from '../../lib/digest/edition.ts';
import { TemplateFault } from '../../lib/digest/template/fault.ts';
import { writeEdition } from '../../lib/digest/write-edition.ts';
import { anEdition } from '../support/an-edition.ts';

const FAULTY = { entry: '', issue: '{{ nobody.knows }}' };

async function itemsOf(edition: Edition, earlier: Edition[]): Promise<string[]> {
  const { bytes } = await writeEdition(
    { format: 'json-feed', edition, earlier, images: new Map(), recipients: [] },
    () => undefined,
  );
  return JSON.parse(new TextDecoder().decode(bytes)).items.map(({ id }: { id: string }) => id);
}

it('leaves an earlier issue whose look has a fault out of a feed, but not the issue itself', async () => {
  const earlier = ['a', 'b'].map((issueId) => anEdition({ issueId, ...(issueId === 'a' && { template: FAULTY }) }));
  expect(await itemsOf(anEdition(), earlier)).toEqual(['issue-12', 'b']);
  await expect(itemsOf(anEdition({ template: FAULTY }), [])).rejects.toThrow(TemplateFault);
});
