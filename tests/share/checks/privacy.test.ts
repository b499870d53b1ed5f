import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPrivacy, hitsIn } from '../../../lib/share/checks/privacy/check.ts';
import { ALL_POSTS } from '../../eval/privacy-posts.ts';
import { PRIVACY_BARS, scorePrivacy } from '../../eval/privacy-scoring.ts';
import { anImage, facts } from '../../support/draft-facts.ts';

describe('the privacy check', () => {
  it('reaches its bars on the posts written for it', () => {
    const score = scorePrivacy(ALL_POSTS);
    expect(score.recall).toBeGreaterThanOrEqual(PRIVACY_BARS.recall);
    expect(score.precision).toBeGreaterThanOrEqual(PRIVACY_BARS.precision);
  });

  it.each([
    [
      'one patient',
      'I saw a patient with gout today.',
      'the patients of a study',
      'We saw no change in patients today.',
    ],
    [
      'what was met',
      'A patient with gout came in today.',
      'what is published',
      'Reading of a patient with gout today.',
    ],
    ['what was met', 'My patient fell today.', 'advice', 'If a patient falls today, scan.'],
    ['this patient', 'The patient in bed 4 has gout today.', 'any', 'The patient with gout can wait today.'],
    ['a patient', 'I saw Mr Ito in clinic.', 'a colleague', 'Congratulations to Mr Ito in clinic.'],
    ['a name', "Maria's biopsy is benign.", 'an eponym', "Parkinson's biopsy is benign."],
    ['a woman', 'A patient: 94F.', 'a length', 'A patient: 94 m.'],
    ['an age', 'I met a 94-year-old man.', 'an old drug', 'I met a 94-year-old drug with a patient.'],
    ['today', 'I saw Mr Ito in clinic.', 'an effect', 'The Mr Ito effect in clinic.'],
    ['a house', 'I saw a man at Sample Hospital.', 'its history', 'A man at Sample Hospital, 1847: ether.'],
    ['a place', 'In Leeds I saw a patient with gout.', "one's own", 'I trained in Leeds. The patient will tell you.'],
    ['somebody', 'Email the patient at a.b@example.org.', 'an office', 'Email the patient team at info@example.org.'],
    ['a telephone', 'My patient: 07700 900 123.', 'a helpline', 'My patient: 0800 900 1234.'],
    ['a day', 'I saw a patient on Monday.', 'a course', 'The course on the patient starts on Monday.'],
    ['a short name', 'Jane D., 34, has gout.', 'an author', 'Jane D. Sample has gout in her title.'],
    ['initials', 'K.L. let us hear her murmur.', 'an author', 'K.L. Sample let us hear a murmur.'],
    ['a name', 'I promised Hamza: pain is pain.', 'a colleague', 'I promised Hamza, our intern: pain is pain.'],
    ['a name seen', 'Her name on the slide label!', 'a precaution', 'Blur her name on the slide label!'],
    ['what was met', 'My patient sang today.', 'an actor', 'Our standardised patient sang today.'],
    ['a town', 'I saw a woman from Leeds.', 'a country', 'I saw a woman from Kenya.'],
    ['a town', 'I saw a patient in Leeds.', 'a journal', 'I saw a patient in Lancet.'],
    ['a patient', 'My 94-year-old patient sings.', 'family', 'My 94-year-old grandmother sings.'],
  ])('tells %s (%j) from %s (%j)', (_, telling, __, fine) => {
    expect(hitsIn(telling)).not.toEqual([]);
    expect(hitsIn(fine)).toEqual([]);
  });

  it('marks the words themselves', () => {
    const text = 'Long day. I saw a lady of 96 in clinic today.';
    const marked = hitsIn(text).map(({ reason, start, end }) => [reason, text.slice(start, end)]);
    expect(marked).toEqual([
      ['age-over-89', 'lady of 96'],
      ['time', 'today'],
    ]);
  });

  it.each([
    ['name', 'I met Fatima (34F) in clinic.', 'Fatima'],
    ['name', 'Margaret’s biopsy is benign.', 'Margaret'],
    ['name', 'My patient Ana Sample sings.', 'Ana Sample'],
    ['name', 'My 54-year-old patient Maria from Thessaloniki, admitted on 3 March', 'Maria'],
    ['name', 'Our lovely, frail 80 year old patient, Maria Sample, went home.', 'Maria Sample'],
    ['record-number', 'MRN 55-20-913 is not the one.', 'MRN 55-20-913'],
    ['initials', 'M.K., a 41-year-old, has gout.', 'M.K.'],
    ['place', 'At Sample Community Hospital I saw a man with gout.', 'Sample Community Hospital'],
    ['place', 'I saw a man in Leeds on call.', 'Leeds'],
    ['date', 'My patient left on 19 July. Home.', '19 July'],
    ['time', 'A few hours ago I saw a man.', 'A few hours ago'],
  ])('marks of a %s the whole of it, and no more: %j', (expected, text, what) => {
    const marked = hitsIn(text).filter(({ reason }) => reason === expected);
    expect(marked.map(({ start, end }) => text.slice(start, end))).toEqual([what]);
  });

  it.each([
    ['I admitted a young man with gout today.', 'a young man'],
    ['This morning I told a patient that he was well.', 'a patient'],
    ['Woman came in at 2 am.', 'Woman'],
  ])('names who it is beside as a reader would: %j', (text, beside) => {
    expect(hitsIn(text).map((hit) => hit.beside)).toContain(beside);
  });

  it.each(['Our 24-hour patient Victoria Ward.', 'My 54-year-old patient Thinks otherwise.'])(
    'takes no other word behind a described patient for a name: %j',
    (text) => {
      expect(hitsIn(text).filter(({ reason }) => reason === 'name')).toEqual([]);
    },
  );

  it('looks at every text that is posted', () => {
    const telling = 'I saw a 94-year-old man.';
    const findings = checkPrivacy(
      facts(['Fine.', telling], {
        networks: ['bluesky', 'x'],
        overrides: { x: [telling] },
        answer: { parts: [telling] },
        poll: { options: ['Yes', telling], minutes: 60, isMultiple: false },
        contentWarning: telling,
        images: [anImage({ alt: telling })],
      }),
    );
    const at = { start: 8, end: 19 };
    expect(findings.map(({ place }) => place)).toEqual([
      { part: 1, ...at },
      { part: 0, network: 'x', ...at },
      { answer: 0, ...at },
      { option: 1, ...at },
      { contentWarning: true, ...at },
      { altOf: 'image-1', ...at },
    ]);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(1);
  });

  it('leaves out the words that no network gets', () => {
    expect(checkPrivacy(facts(['I saw a 94-year-old man.'], { networks: ['x'], overrides: { x: ['Fine.'] } }))).toEqual(
      [],
    );
  });

  it('says what the file of an image told', () => {
    const findings = checkPrivacy(facts(['Look.'], { images: [anImage({ told: ['place', 'date'] })] }));
    expect(findings.map(({ reason, place }) => [reason, place])).toEqual([
      ['image-place', { imageId: 'image-1' }],
      ['image-date', { imageId: 'image-1' }],
    ]);
  });

  it('knows nothing of links, DOIs and handles', () => {
    expect(hitsIn('My patient: https://example.org/12/03/2024/94F 10.1056/94F @ward7.example')).toEqual([]);
  });

  it('checks the last digit of a bare NHS number', () => {
    expect(hitsIn('943 476 5919')).toHaveLength(1);
    expect(hitsIn('943 476 5918')).toEqual([]);
  });

  it('stays within the text, whatever it is', () => {
    const words = fc.constantFrom(
      'my patient',
      'Mrs Ito',
      '94F',
      'today',
      '. ',
      '\n',
      'in Leeds',
      'DOB 1/2/1950',
      '😀',
      'MRN 123456',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string())), (pieces) => {
        const text = pieces.join(' ');
        for (const { start, end } of hitsIn(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
