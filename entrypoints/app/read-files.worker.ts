import { readEntries, recogniseFormat } from '../../lib/citation/formats.ts';
import { answerFromWorker } from '../../lib/platform/file-reading.ts';
import { createFileReading } from '../../lib/tasks/read-files.ts';

answerFromWorker(self as unknown as Worker, createFileReading({ recognise: recogniseFormat, read: readEntries }));
