import current from 'tlds' with { type: 'json' };

/** Given back or never given out since X made its list, which links them still. */
const OF_X =
  'abarth active adac afamilycompany aigo alfaromeo an avianca bananarepublic bentley bl blanco bnl boots bq budapest bugatti cancerresearch cartier caseih cbs ceb chloe chrysler cityeats comcast cookingchannel csc dabur dodge doha doosan duck dunlop duns eh epost esurance etisalat everbank fiat flsmidth foodnetwork frontdoor fujixerox glade goodhands guardian hgtv honeywell hoteles htc iinet intel iselect iveco iwc jcp jlc kerrylogistics kinder ladbrokes lancaster lancia lancome liaison linde lipsy lixil loft lupin macys maserati mcd mcdonalds meo metlife mf mobily montblanc mopar movistar mtpc mutuelle mutual nadex nationwide natura newholland northwesternmutual off oldnavy onion onyourside orientexpress pamperedchef panerai passagens piaget pramerica qvc raid redstone rightathome rmit rocher sapo sca scjohnson scor ses shaw showtime shriram spiegel spreadbetting srt starhub statoil swiftcover symantec telecity telefonica tiffany tp travelchannel uconnect um vista vistaprint volkswagen vuelos warman xfinity xperia zippo 诺基亚 珠宝 手表 工行 大众汽车 موبايلي اتصالات';

const NON_ASCII = /[^\0-\x7f]/;
const all = [...current, ...OF_X.split(' ')];
const ascii = new Set(all.filter((domain) => !NON_ASCII.test(domain)));

/** By their first letter, the longest first: they may stand right before another letter. */
const others = new Map<string, string[]>();
for (const domain of all.filter((domain) => NON_ASCII.test(domain)).sort((a, b) => b.length - a.length)) {
  const first = domain.charAt(0);
  others.set(first, [...(others.get(first) ?? []), domain]);
}

/** Not after a top-level domain, as twitter-text has it. */
const GOES_ON = /[0-9a-zA-Z@+-]/;
const LETTERS = /[0-9a-z]+/iy;
const PUNYCODE = /xn--[-0-9a-z]+/iy;
const LONGEST = Math.max(...all.map((domain) => domain.length));

/** Where the top-level domain that begins at `start` ends, within the first `limit` characters of the text; -1 where none begins there. */
export function topLevelDomainEnd(text: string, start: number, limit: number): number {
  const end = plainEnd(text, start);
  if (end >= 0 && end <= limit) {
    const isWhole = end === limit || !GOES_ON.test(text.charAt(end));
    if (isWhole && end - start <= LONGEST && ascii.has(text.slice(start, end).toLowerCase())) return end;
    PUNYCODE.lastIndex = start;
    return PUNYCODE.test(text) ? Math.min(PUNYCODE.lastIndex, limit) : -1;
  }
  for (const domain of others.get(text.charAt(start)) ?? []) {
    const after = start + domain.length;
    if (after > limit || !text.startsWith(domain, start)) continue;
    if (after === limit || !GOES_ON.test(text.charAt(after))) return after;
  }
  return -1;
}

function plainEnd(text: string, start: number): number {
  LETTERS.lastIndex = start;
  return LETTERS.test(text) ? LETTERS.lastIndex : -1;
}
