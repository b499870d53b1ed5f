/** Runs in a page of Sheaf: fills its database with so many articles with abstracts, the same at each run. */
export async function fillLibrary(count: number): Promise<void> {
  let seed = 20261125;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const syllables =
    'ba be bi bo ca ce ci co da de di do fa fe fi ga ge gi ha he hi in an er on ri ra re ro ta te ti to ma me mi mo na ne ni no pa pe pi po la le li lo sa se si so tic sis ment ing tion al ous'.split(
      ' ',
    );
  const word = () => Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join('');
  const common =
    'the of and in to a with for was were is by on that from as at be or this are patients study clinical treatment results group risk feedback education medical trial outcomes care data analysis response training students health disease therapy mortality'.split(
      ' ',
    );
  // Words as often as in a real text: the nth about 1/n of the first.
  const words = [...common, ...Array.from({ length: 60_000 }, word)];
  const ranked = () => words[Math.min(words.length - 1, Math.floor(words.length ** random()) - 1)] as string;
  const text = (length: number) => Array.from({ length }, ranked).join(' ');
  const sentence = (length: number) => {
    const all = text(length);
    return all.charAt(0).toUpperCase() + all.slice(1);
  };
  const families = Array.from({ length: 20_000 }, () => {
    const name = word();
    return name.charAt(0).toUpperCase() + name.slice(1);
  });
  const journals = Array.from({ length: 400 }, () => `Journal of ${sentence(2)}`);
  const tags = Array.from({ length: 150 }, (_, index) => (index === 0 ? 'MedEd' : word()));
  const states = ['unread', 'unread', 'unread', 'reading', 'read', 'archived'] as const;

  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('sheaf');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  for (let start = 0; start < count; start += 1000) {
    const writing = database.transaction(['articles', 'changed', 'readable', 'lookUps'], 'readwrite');
    const articles = writing.objectStore('articles');
    for (let number = start; number < Math.min(count, start + 1000); number++) {
      const id = `${number.toString(16).padStart(8, '0')}-bench-4000-8000-000000000000`;
      const year = 1990 + Math.floor(random() * 36);
      const added = new Date(Date.UTC(2022, 0, 1) + number * 900_000).toISOString();
      const journal = pick(journals);
      const doi = `10.5555/bench.${number}`;
      articles.put({
        id,
        title: sentence(8 + Math.floor(random() * 10)) + (number % 10_000 === 77 ? ` zyxwv${number}` : ''),
        authors: Array.from({ length: 1 + Math.floor(random() * 8) }, () => ({
          family: pick(families),
          given: 'A B',
        })),
        journal,
        journalKey: `name:${journal.toLowerCase()}`,
        issued: `${year}-0${1 + Math.floor(random() * 9)}`,
        volume: String(1 + Math.floor(random() * 400)),
        doi,
        url: `https://doi.org/${doi}`,
        type: 'journal-article',
        abstract: sentence(150 + Math.floor(random() * 100)),
        keys: [`doi:${doi}`],
        provenance: { title: { from: 'citation_title' }, doi: { from: 'citation_doi' } },
        capturedFrom: `https://doi.org/${doi}`,
        trust: { status: 'unchecked' },
        tags: Array.from({ length: Math.floor(random() * 4) }, () => tags[Math.floor(tags.length ** random()) - 1]),
        takeHome: random() < 0.1 ? sentence(12) : '',
        note: random() < 0.05 ? sentence(30) : '',
        readState: pick(states),
        starred: random() < 0.03,
        addedAt: added,
        updatedAt: added,
      });
      writing.objectStore('changed').put({ id });
      writing
        .objectStore('lookUps')
        .put({ id, dueAt: '2099-01-01T00:00:00.000Z', answered: {}, failed: {}, attempts: 0 });
      if (number % 100 === 0) {
        const full = sentence(2500);
        writing.objectStore('readable').put({ articleId: id, html: `<p>${full}</p>`, text: full, length: full.length });
      }
    }
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onerror = () => reject(writing.error);
    });
  }
  database.close();
}

/** What a person types, letter by letter: common words, rare ones, names, several words, fields, a word with a slip of the finger. */
export const TYPED = [
  'feedback',
  'medical education',
  'the',
  'zyxwv10077',
  'clinical trial mor',
  'author:ba',
  'tag:MedEd patients',
  'year:2020..2022 therapy',
  'is:unread feedb',
  'treatmnet',
  'stats tion',
  'has:take-home risk',
  'a',
  'p',
  'students -clinical',
  '"medical education"',
];
