import { cite } from '../../lib/citation/csl.ts';
import { answerCitations } from '../../lib/platform/citing.ts';

answerCitations(self as unknown as Worker, cite);
