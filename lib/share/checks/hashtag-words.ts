/** Words of hashtags: a screen reader reads `#HeartFailure` as two words, and `#heartfailure` as none. */

/** What hashtags of this audience are made of, besides what a post and its article say; no beginning or end of other words. */
const COMMON = new Set(
  [
    'academic access acute advance advanced ageing aging airway alert anatomy antibiotic antimicrobial anxiety arthritis asthma awareness bedside bias bleeding blood bone brain',
    'breast burnout cancer cardiac cardiology care case cases cell chat children chronic clinic clinical club communication community conference congress consent critical culture data deficiency delivery',
    'dementia depression diabetes diagnosis diagnostic diagnostics digital disease disorder doctor doctors drug early ebola ecology education educational educator educators effect elderly emergency endocrine',
    'equity ethics evidence exercise failure family fellow fellowship fever fibrosis film first free future gender general geriatric global grand guide guideline guidelines health healthcare heart history',
    'hospital humanities image imaging immune implementation infection infectious inflammation injury innovation intelligence intensive internal interview journal kidney language leader leadership learning',
    'lesson lessons library life liver lung lupus machine management maternal medical medicine mental meta method methods microbiology migraine month mortality muscle national nerve neurology nurse nurses',
    'nursing nutrition obesity oncology open outcome outcomes pain palliative paper papers patient patients pearl pearls pediatric pediatrics paediatric paediatrics peer pharmacology physical physician',
    'physicians physiology planetary podcast point policy poster practice pregnancy prescribing prevention primary problem program programme psychology public publishing pulmonary quality question quiz rare',
    'reading reasoning registrar rehabilitation renal report research resident residency residents resistance respiratory review reviews rheumatology rounds rural safety sample school science sciences screening',
    'sepsis sexual shared simulation skills skin sleep social society sound sports statistics stewardship stroke student students study support surgeon surgeons surgery surgical syndrome systematic teacher',
    'teachers teaching team technology test therapy thoracic thyroid tips training transplant trauma travel treatment trial trials trust tuberculosis tumor tumour twitter ultrasound university update urology',
    'vaccination vaccine vaccines valve vascular violence virtual visual vitamin week wellbeing wellness women world wound writing young abstract artificial based controlled decision making randomised randomized',
  ].flatMap((line) => line.split(' ')),
);
/** Between two others only: at an end they are as often a syllable. */
const JOINING = new Set([
  'of',
  'in',
  'and',
  'the',
  'for',
  'to',
  'on',
  'at',
  'with',
  'from',
  'by',
  'as',
  'is',
  'a',
  'my',
]);
const LEAST_LETTERS = 4;
const LOWER_CASE = /^#[a-z]{8,60}$/;

/** The words of texts that a hashtag could be made of. */
export function wordsAround(texts: readonly string[]): Set<string> {
  const words = texts.flatMap(
    (text) => text.toLowerCase().match(/(?<![\p{L}\p{N}#])[a-z]{4,30}(?![\p{L}\p{N}])/gu) ?? [],
  );
  return new Set(words);
}

/** A hashtag in lower case with a capital at each of its words; `undefined` where it is one word, or is not made of words that are known. */
export function inCamelCase(hashtag: string, around: () => ReadonlySet<string>): string | undefined {
  const letters = hashtag.slice(1);
  if (!LOWER_CASE.test(hashtag) || COMMON.has(letters)) return undefined;
  const known = around();
  const isWord = (word: string) => word.length >= LEAST_LETTERS && (COMMON.has(word) || known.has(word));
  if (isWord(letters)) return undefined;
  /** The fewest words of the letters before each offset. */
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    for (let start = 0; start < end; start++) {
      const before = best[start];
      const word = letters.slice(start, end);
      const isInside = start > 0 && end < letters.length;
      if (!before || !(isWord(word) || (isInside && JOINING.has(word)))) continue;
      if (before.length + 1 < (best[end]?.length ?? Number.POSITIVE_INFINITY)) best[end] = [...before, word];
    }
  }
  const words = best[letters.length];
  return words && `#${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}`;
}
