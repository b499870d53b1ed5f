/** Runs in a page of Sheaf: fills its inbox with so many items of up to 500 sources over 60 days, the same at each run but for the days, of which one in twenty is dealt with. */
export async function fillInbox(count: number): Promise<void> {
  const SOURCES = Math.min(500, Math.ceil(count / 10));
  const DAYS = 60;
  const DAY_MS = 86_400_000;
  let seed = 20261129;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const words =
    'patients study clinical treatment results group risk feedback education medical trial outcomes care data analysis response training students health disease therapy mortality learning assessment teaching supervision residents simulation workplace entrustable curriculum burnout diagnostic reasoning arthritis vasculitis lupus biologic remission cohort randomised placebo'.split(
      ' ',
    );
  const text = (length: number) => Array.from({ length }, () => pick(words)).join(' ');
  const sentence = (length: number) => {
    const all = text(length);
    return all.charAt(0).toUpperCase() + all.slice(1);
  };
  const families = Array.from({ length: 3000 }, (_, index) => `Family${index}`);
  const pad = (number: number) => String(number).padStart(2, '0');
  const dayOf = (instant: Date) => `${instant.getFullYear()}-${pad(instant.getMonth() + 1)}-${pad(instant.getDate())}`;
  const now = new Date();
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('sheaf');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const done = (writing: IDBTransaction) =>
    new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onerror = () => reject(writing.error);
    });
  const sources = Array.from({ length: SOURCES }, (_, index) => ({
    id: `source-${index}`,
    where: { kind: 'feed', url: `https://journal-${index}.example/feed` },
    title: `Journal of ${sentence(2)} ${index}`,
    folder: index % 5 === 0 ? [] : [`Folder ${index % 12}`],
    tags: [],
    starred: index % 25 === 0,
    isPaused: false,
    addedAt: now.toISOString(),
    updatedAt: now.toISOString(),
  }));
  const following = database.transaction(['sources', 'checks'], 'readwrite');
  for (const source of sources) {
    following.objectStore('sources').put(source);
    following.objectStore('checks').put({
      sourceId: source.id,
      dueAt: '2099-01-01T00:00:00.000Z',
      failures: 0,
      activity: [],
      activityWeek: 0,
    });
  }
  await done(following);
  // As `tallyOf` of the store names them.
  const tallies = new Map<string, number>();
  const tally = (id: string) => tallies.set(id, (tallies.get(id) ?? 0) + 1);
  for (let start = 0; start < count; start += 1000) {
    const writing = database.transaction(['inboxItems', 'standings'], 'readwrite');
    for (let number = start; number < Math.min(count, start + 1000); number++) {
      const id = `${number.toString(16).padStart(8, '0')}-bench-4000-8000-000000000000`;
      const cameAt = new Date(now.getTime() - Math.floor(random() * DAYS) * DAY_MS);
      const day = dayOf(cameAt);
      const source = pick(sources);
      const rank = Math.floor(random() * 10_000);
      const doi = `10.5555/inbox.${number}`;
      const fields = {
        title: sentence(8 + Math.floor(random() * 10)),
        authors: Array.from({ length: 1 + Math.floor(random() * 8) }, () => ({ family: pick(families), given: 'A B' })),
        journal: source.title,
        issued: day,
        doi,
        url: `https://doi.org/${doi}`,
        type: 'journal-article',
        abstract: sentence(150 + Math.floor(random() * 100)),
      };
      const guid = doi;
      writing.objectStore('inboxItems').put({
        id,
        keys: [`doi:${doi}`],
        fields,
        brought: [{ sourceId: source.id, guid, fields, publishedAt: cameAt.toISOString(), at: cameAt.toISOString() }],
        sharedBy: [],
        guids: [`${source.id} ${guid}`],
      });
      const state = number % 20 === 19 ? 'dismissed' : 'new';
      tally(`${state} day ${day}`);
      tally(`${state} source ${source.id}`);
      writing.objectStore('standings').put({
        id,
        state,
        cameAt: cameAt.toISOString(),
        day,
        rank,
        // As `placeOf` of the store reckons it.
        place: (100_000 - Date.parse(`${day}T00:00:00Z`) / DAY_MS) * 10_000 + (9999 - rank),
        reasons: source.starred ? [{ kind: 'starred-source', sourceId: source.id }] : [],
        sourceId: source.id,
        tags: [],
      });
    }
    await done(writing);
  }
  const counting = database.transaction('tallies', 'readwrite');
  for (const [id, number] of tallies) counting.objectStore('tallies').put({ id, count: number });
  await done(counting);
  database.close();
}
