/** Which capitalised words behind `in` and `from` are no place, and which places are too broad to tell of one person. */

/** Countries, states and regions: 45 CFR 164.514(b)(2)(i)(B) counts only what is smaller than a state. */
const BROAD = new Set(
  [
    'england scotland wales ireland northern ireland britain great britain united kingdom europe africa asia america north america south america',
    'australia new zealand canada india pakistan bangladesh nepal sri lanka china japan korea south korea taiwan thailand vietnam malaysia singapore',
    'indonesia philippines france germany italy spain portugal netherlands belgium switzerland austria poland sweden norway denmark finland iceland',
    'greece turkey israel egypt nigeria ghana kenya uganda tanzania ethiopia south africa zimbabwe zambia malawi rwanda morocco tunisia sudan somalia',
    'syria iraq iran lebanon jordan saudi arabia qatar afghanistan ukraine russia romania bulgaria hungary czechia serbia croatia brazil argentina',
    'chile peru colombia venezuela ecuador bolivia mexico guatemala cuba haiti jamaica',
    'alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky',
    'louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada new hampshire new jersey new mexico',
    'north carolina north dakota ohio oklahoma oregon pennsylvania rhode island south carolina south dakota tennessee texas utah vermont virginia',
    'west virginia wisconsin wyoming ontario quebec alberta manitoba british columbia nova scotia queensland victoria tasmania new south wales',
  ]
    .join(' ')
    .split(' '),
);

const NO_PLACE = new Set(
  [
    'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday',
    'christmas easter ramadan thanksgiving diwali god english spanish french arabic hindi mandarin latin zoom twitter bluesky mastodon threads linkedin',
    'facebook instagram whatsapp youtube google wikipedia teams nature science cell circulation chest neurology gut blood brain kidney heart stroke',
    'pediatrics paediatrics anesthesiology anaesthesia annals lancet medicine academic clinical diabetes hepatology gastroenterology radiology surgery',
    'thorax rheumatology dermatology ophthalmology psychiatry oncology cardiology nephrology urology neurosurgery medical teacher journal jama bmj nejm',
    'plos frontiers cureus pubmed uptodate crossref cochrane medicare medicaid pfizer moderna novartis roche gsk lilly merck astrazeneca bayer sanofi',
    'parkinson parkinsons crohn alzheimer hodgkin marfan graves addison cushing behcet behçet sjogren sjögren kawasaki guillain wilson huntington down',
    'turner williams noonan fabry gaucher pompe still lynch lyme raynaud wegener takayasu whipple bell meniere ménière charcot wernicke budd type',
    'phase stage grade class black white asian hispanic latino african american indigenous native covid dr mr mrs ms prof professor i my our the this',
    'patient patients that it she he they we internal emergency family intensive critical general primary palliative infectious acute chronic figure table section',
    'chapter part day week month season star grey greys spring summer autumn winter facetime lupus sepsis asthma pneumonia cancer delirium dementia',
  ]
    .join(' ')
    .split(' '),
);

const first = (name: string) => name.toLowerCase().split(/[\s'’-]/)[0] ?? '';

/** Is a capitalised name that of a month, a journal, a company, an eponym: of anything but a place? */
export function isNoPlace(name: string): boolean {
  return NO_PLACE.has(first(name));
}

/** Is every word of it one of a country, a state or a region? */
export function isBroadPlace(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[\s-]+/)
    .every((word) => BROAD.has(word));
}
