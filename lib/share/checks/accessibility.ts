import { plain } from '../../article/markup.ts';
import { graphemeCount } from '../counting/graphemes.ts';
import type { Draft, DraftImage } from '../draft.ts';
import { networkRules } from '../networks.ts';
import { type DraftFacts, partOf, versionsOf } from './facts.ts';
import { type Finding, findingId } from './finding.ts';
import { inCamelCase, wordsAround } from './hashtag-words.ts';
import { hashtagsIn } from './hashtags.ts';

/** More hashtags than these in one part are a wall: a screen reader says each of them, with its "hashtag". */
const MOST_HASHTAGS = 5;

/** Hashtags of several words that this audience writes, as a screen reader reads them right. */
const KNOWN_HASHTAGS = [
  '#MedEd #FOAMed #FOAMcc #FOAMped #FOAMrad #FOAMim #MedTwitter #MedSky #MedStudentTwitter #SciComm #SoMe #SoMeDocs #HCSM #TwitteRx',
  '#MedEdChat #MedEdTwitter #MedEdPearls #JournalClub #VisualAbstract #Tweetorial #NephJC #NephTwitter #AskRenal #RheumJC #RheumTwitter #RheumIOW',
  '#CardioTwitter #CardioEd #CardioSky #EPeeps #EchoFirst #IDTwitter #IDJClub #IDSky #GITwitter #GIJC #LiverTwitter #ScopingSundays #NeuroTwitter #NeuroSky',
  '#PedsTwitter #PedsICU #PedsEM #TwitterPICU #OBGynTwitter #UroTwitter #UroSoMe #UroJC #OncTwitter #OncSky #HemeTwitter #HemeOnc #EndoTwitter #EndoJC #PulmTwitter #PulmCC #PulmCCM',
  '#EMTwitter #EMConf #SurgTwitter #SurgEd #OrthoTwitter #OrthoEd #DermTwitter #PathTwitter #PathX #RadTwitter #RadRes #PsychTwitter #PallOnc #HPMJC #GeriTwitter #GeriJC #FamMed #PrimaryCare',
  '#GenSurg #AnesTwitter #CritCare #IntensiveCare #PointOfCareUltrasound #PatientSafety #QualityImprovement #HealthEquity #HealthPolicy #PublicHealth #GlobalHealth #DigitalHealth #MentalHealth #ImplementationScience',
  '#MedicalEducation #MedicalStudent #MedicalStudents #ClinicalReasoning #EvidenceBasedMedicine #EBMedicine #OpenAccess #OpenScience #AcademicMedicine #AcademicTwitter #AcademicChatter #PhDChat #PhDLife #WomenInMedicine #WomenInSTEM',
  '#ILookLikeASurgeon #BlackInMedicine #BlackMenInMedicine #DiversityInMedicine #PhysicianWellness #SelfCare #RareDisease #RareDiseaseDay #WorldCancerDay #LungCancer #BreastCancer #HeartFailure #KidneyDisease #AntibioticStewardship #AntimicrobialResistance',
]
  .join(' ')
  .split(' ');

const CASED = new Map(KNOWN_HASHTAGS.map((hashtag) => [hashtag.toLowerCase(), hashtag]));

/** Alt text that says nothing: a word for a picture, or the name of its file. */
const EMPTY_ALT =
  /^\W*(?:an? )?(?:image|picture|photo|photograph|figure|screenshot|graphic|alt(?: text)?|untitled|img[_-]?\d*|dsc[_-]?\d*|[\w-]{1,80}\.(?:jpe?g|png|gif|webp))\W*$/i;

/** Can who does not see the post take it in: images with alt text, hashtags that a screen reader reads right, and few of them? */
export function checkAccessibility({ draft, ownHashtags, articles }: DraftFacts): Finding[] {
  const own = new Map(ownHashtags.map((hashtag) => [hashtag.toLowerCase(), hashtag]));
  const versions = versionsOf(draft);
  let words: Set<string> | undefined;
  const around = () => {
    words ??= wordsAround([
      ...articles.map(({ title = '' }) => plain(title)),
      ...versions.flatMap(({ parts }) => parts),
    ]);
    return words;
  };
  const ofTexts = versions.flatMap((version) =>
    version.parts.flatMap((text, part) => {
      const hashtags = hashtagsIn(text).map(({ start, end }) => ({
        what: text.slice(start, end),
        place: { ...partOf(version, part), start, end },
      }));
      return [...hashtags.flatMap(({ what, place }) => wrongCase(what, place, own, around)), ...wall(hashtags)];
    }),
  );
  const rules = networkRules();
  // Without a network that counts them, there is no most.
  const altCharacters = Math.min(...draft.networks.flatMap((network) => rules[network].images?.altCharacters ?? []));
  return [...draft.images.flatMap((image) => [...ofImage(image, draft), ...tooLong(image, altCharacters)]), ...ofTexts];
}

function ofImage(image: DraftImage, draft: Pick<Draft, 'images' | 'parts'>): Finding[] {
  const { id, alt } = image;
  const reason = alt.trim() === '' ? 'no-alt' : EMPTY_ALT.test(alt.slice(0, 200)) ? 'empty-alt' : undefined;
  if (!reason) return [];
  return [
    {
      check: 'accessibility',
      ...(reason === 'no-alt' ? whichOf(image, draft) : { reason, names: { what: alt } }),
      place: { imageId: id },
      weight: 'warn',
      id: findingId('accessibility', reason, id, alt),
    },
  ];
}

/** Which image of its part it is, and of which part, where there are several. */
function whichOf({ id, partId }: DraftImage, { images, parts }: Pick<Draft, 'images' | 'parts'>) {
  const beside = images.filter((image) => image.partId === partId);
  const part = parts.findIndex((each) => each.id === partId);
  const names = { count: String(beside.findIndex((image) => image.id === id) + 1), most: String(beside.length) };
  if (parts.length > 1 && part >= 0) return { reason: 'no-alt-in', names: { ...names, part: String(part + 1) } };
  return beside.length > 1 ? { reason: 'no-alt-of', names } : { reason: 'no-alt', names: {} };
}

/** A network refuses the whole post for it. */
function tooLong({ id, alt }: DraftImage, most: number): Finding[] {
  const count = graphemeCount(alt);
  if (count <= most) return [];
  return [
    {
      check: 'accessibility',
      reason: 'long-alt',
      names: { count: String(count), most: String(most) },
      place: { imageId: id },
      weight: 'warn',
      id: findingId('accessibility', 'long-alt', id),
    },
  ];
}

function wrongCase(
  what: string,
  place: Finding['place'],
  own: Map<string, string>,
  around: () => Set<string>,
): Finding[] {
  // All know only what has no capital at all: #HIV and #Meded are someone's choice.
  const instead = own.get(what) ?? CASED.get(what) ?? inCamelCase(what, around);
  if (!instead || instead === what) return [];
  return [
    {
      check: 'accessibility',
      reason: 'hashtag-case',
      names: { what, instead },
      place,
      weight: 'hint',
      id: findingId('accessibility', 'hashtag-case', what),
    },
  ];
}

function wall(hashtags: { what: string; place: Finding['place'] }[]): Finding[] {
  const over = hashtags[MOST_HASHTAGS];
  if (!over) return [];
  return [
    {
      check: 'accessibility',
      reason: 'hashtag-wall',
      names: { count: String(hashtags.length), most: String(MOST_HASHTAGS) },
      place: over.place,
      weight: 'hint',
      id: findingId('accessibility', 'hashtag-wall', ...hashtags.map(({ what }) => what)),
    },
  ];
}
