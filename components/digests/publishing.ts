import type { Edition } from '../../lib/digest/edition.ts';
import { TemplateFault } from '../../lib/digest/template/fault.ts';
import { Unfit } from '../ui/failure-words.ts';
import { t } from '../ui/i18n.ts';
import { faultInWords } from './template-words.ts';
import type { WriteIssue } from './write-issue.ts';

/** Fails where an edition cannot be shown: once it is out it keeps its look, and nothing could mend it, nor the feeds that it stands in. @throws Unfit */
export async function mustShow(edition: Edition, write: WriteIssue): Promise<void> {
  try {
    await write(edition, 'text');
  } catch (error) {
    if (error instanceof TemplateFault) throw new Unfit(`${t('digestTemplateFault')} ${faultInWords(error)}`);
    throw error;
  }
}

/** What publishing answers; says in words that another window wrote, or published, meanwhile: what was looked at is not what would go out. @throws Unfit */
export async function asItStands<T>(published: Promise<T>): Promise<T> {
  try {
    return await published;
  } catch (error) {
    if (error instanceof Error && error.name === 'DigestRefused') throw new Unfit(t('digestWrittenMeanwhile'));
    throw error;
  }
}
