import { writeEdition } from '../../lib/digest/write-edition.ts';
import { answerWriting } from '../../lib/platform/digest-writing.ts';

answerWriting(self as unknown as Worker, writeEdition);
