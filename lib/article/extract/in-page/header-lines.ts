import { collapseSpace } from '../../../text/strings.ts';
import type { LineFact } from '../page-facts.ts';
import { DEEPEST, isBlock } from './text-of.ts';

const MOST_CHARACTERS = 16_000;
const MOST_NODES = 8000;
const AFTER_TITLE = 7000;

/** Menus, footers, advertisements, neighbours: what they say is not said of this article. Words of a class or id, or two side by side. */
const ELSEWHERE = new Set(
  'nav navbar navigation menu footer sidebar related recommend recommended recommendation recommendations reference references bibliography reflist citedby comment comments cookie breadcrumb breadcrumbs advert promo trending mostread popular alsoread erratum newsletter searchform similar linkedarticle linkedarticles'.split(
    ' ',
  ),
);
const ROLES = new Set(['navigation', 'search', 'complementary', 'contentinfo']);
const SKIPPED = new Set(
  'script style noscript template svg math nav footer aside select textarea iframe button sup'.split(' '),
);
const ENDS =
  /^(\d+\.?\s*)?(references?|literature cited|bibliography|works cited|introduction|background|notes|footnotes|main)\s*$/i;

/**
 * The text of `root` line by line, bounded, and which of `headings` begins where. Which heading is the title is not
 * known yet, so a menu or neighbour that holds one is read too, its lines marked. Raised signs are left out: they are
 * notes to names. `title`: the heading that surely is the title, so that the text before it is all that may be long.
 */
export function headerLines(root: Element | null, headings: readonly Element[], title?: number): LineFact[] {
  const lines: LineFact[] = [];
  const isElsewhere = createIsElsewhere();
  let current: LineFact = { text: '' };
  let onlyFor: number[] | undefined;
  let met = 0;
  let isTitleMet = false;
  let characters = 0;
  let nodes = 0;
  let depth = 0;
  let budget = MOST_CHARACTERS;
  const flush = () => {
    const text = collapseSpace(current.text);
    if (text !== '') lines.push({ ...current, text, ...(onlyFor === undefined ? {} : { onlyFor }) });
    // A heading without a text of its own: the line that follows it has its place.
    const heading = text === '' ? current.heading : undefined;
    current = { text: '', ...(heading === undefined ? {} : { heading }) };
  };
  /** Returns false when the region has ended. */
  const visit = (node: Node): boolean => {
    if (depth > DEEPEST) return true;
    depth++;
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (++nodes > MOST_NODES || characters > budget) return false;
      if (child.nodeType === 3) {
        const text = (child.nodeValue ?? '').slice(0, MOST_CHARACTERS);
        current.text += text;
        characters += text.trim().length;
      } else if (child.nodeType === 1 && !enter(child as Element)) return false;
    }
    depth--;
    return true;
  };
  const enter = (element: Element): boolean => {
    const name = element.localName;
    const heading = name === 'h1' ? headings.indexOf(element) : -1;
    if (heading >= 0) {
      flush();
      current.heading = heading;
      met++;
      isTitleMet ||= heading === title;
      if (title === undefined) budget = Math.max(budget, characters + AFTER_TITLE);
      else if (heading === title) budget = characters + AFTER_TITLE;
    }
    if (!isElsewhere(element, name)) return read(element, name);
    const inside = headings.flatMap((h, i) => (element.contains(h) ? i : []));
    if (inside.length === 0) return true;
    const outer = onlyFor;
    flush();
    onlyFor = inside;
    const going = read(element, name);
    flush();
    onlyFor = outer;
    return going;
  };
  const read = (element: Element, name: string): boolean => {
    if (met > 0 && /^h[2-4]$/.test(name) && ENDS.test(collapseSpace(element.textContent ?? ''))) {
      if ((isTitleMet || met >= headings.length) && onlyFor === undefined) return false;
      flush();
      lines.push({ text: '', ends: true, ...(onlyFor === undefined ? {} : { onlyFor }) });
    }
    if (name === 'a') noteLink(current, element.getAttribute('href'));
    const breaks = isBlock(element);
    if (breaks) flush();
    const before = current.text.length;
    const going = visit(element);
    // What follows a DOI's own element is not of the DOI: `<a>10.1016/j.x.2020.01</a>Get rights`.
    if (!breaks && current.text.indexOf('10.', before) >= 0) current.text += ' ';
    if (breaks) flush();
    return going;
  };
  if (root !== null) visit(root);
  flush();
  return lines;
}

function noteLink(line: LineFact, href: string | null): void {
  if (!href) return;
  line.isLinked = true;
  if (!href.includes('10.')) return;
  line.doiLinks ??= [];
  line.doiLinks.push(href);
}

/** Templates repeat their classes: each is judged once. */
function createIsElsewhere(): (element: Element, name: string) => boolean {
  const judged = new Map<string, boolean>();
  return (element, name) => {
    if (SKIPPED.has(name)) return true;
    // Tables lay old pages out; one with headings for its columns holds results.
    if (name === 'table' && element.querySelector('th, caption') !== null && element.querySelector('table') === null)
      return true;
    if (!element.hasAttributes()) return false;
    const marks = `${element.getAttribute('class') ?? ''} ${element.id}`;
    if (marks.length > 1 && marks.length < 200) {
      let isElsewhere = judged.get(marks);
      if (isElsewhere === undefined) {
        isElsewhere = saysElsewhere(marks);
        judged.set(marks, isElsewhere);
      }
      if (isElsewhere) return true;
    }
    const role = element.getAttribute('role');
    return role !== null && ROLES.has(role);
  };
}

function saysElsewhere(marks: string): boolean {
  const words = marks.toLowerCase().split(/[^a-z0-9]+/);
  return words.some((word, i) => ELSEWHERE.has(word) || ELSEWHERE.has(word + words[i + 1]));
}
