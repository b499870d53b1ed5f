// @vitest-environment jsdom
import { it } from 'vitest';
import { useEmailSize } from '../../../components/digests/use-email-size.ts';
import type { WriteIssue } from '../../../components/digests/write-issue.ts';
import { anEdition } from '../../support/an-edition.ts';
import { mount, says } from '../mount.tsx';

const EDITION = anEdition();
const MAIL = `<p>ä</p><img src="data:image/png;base64,${'A'.repeat(400_000)}" alt="">`;
const write: WriteIssue = async () => ({
  bytes: new TextEncoder().encode(MAIL),
  mime: 'text/html',
  extension: 'html',
});

function Size() {
  return <output>{useEmailSize(EDITION, write)}</output>;
}

it('is what Gmail counts: the bytes of its words, and not those of its images', async () => {
  mount(<Size />);
  // In all, 400 KB; without the image, as many as its HTML has.
  await says('28');
});
