import { expect, it } from 'vitest';
import type { MarkedText } from '../../lib/article/article.ts';
import {
  barrierFromTitle,
  isPlaceholder,
  joinSubtitle,
  mendMojibake,
  stripNoteSigns,
  stripSiteName,
} from '../../lib/article/titles.ts';

it.each([
  ['RÃ¶ntgen und MÃ¼ller', 'Röntgen und Müller'],
  ['donâ€™t', 'don’t'],
  ['Röntgen', 'Röntgen'],
  ['Ã la carte', 'Ã la carte'],
])('mends %s', (text, meant) => expect(mendMojibake(text)).toBe(meant));

it.each(['{{title}}', '$'.concat('{article.title}'), 'undefined', '—', '', 'Untitled', '%title%'])(
  '%s is a placeholder',
  (text) => expect(isPlaceholder(text)).toBe(true),
);

it.each(['Sepsis', 'A {curly} title', '心不全'])('%s is none', (text) => expect(isPlaceholder(text)).toBe(false));

it.each([
  ['Just a moment...', 'robot'],
  ['Attention Required! | Cloudflare', 'robot'],
  ['Are you a robot?', 'robot'],
  ['Access Denied', 'denied'],
  ['Sign in | Example', 'login'],
  ['Sign In to Your Account', 'login'],
  ['404 Not Found', 'not-found'],
  ['DOI Not Found', 'not-found'],
  ['Cookie absent', 'cookies'],
  ['Access denied: barriers to care in rural medicine', undefined],
  ['Just a moment of mindfulness before surgery: a trial', undefined],
  ['Sign in sinus rhythm', undefined],
  ['Login behaviour of residents: a cohort study', undefined],
  ['Cookies and childhood obesity', undefined],
  ['Error disclosure in surgery', undefined],
])('%s stands before the article: %s', (title, reason) => expect(barrierFromTitle(title)).toBe(reason));

it.each([
  ['Feedback in clinics - PubMed', [], 'Feedback in clinics'],
  [
    'Feedback in clinics | Medical Teacher | Example Press',
    ['Medical Teacher', 'Example Press'],
    'Feedback in clinics',
  ],
  ['Medical Teacher: Feedback in clinics', ['Medical Teacher'], 'Medical Teacher: Feedback in clinics'],
  ['Beta-blockers - a review', ['The Lancet'], 'Beta-blockers - a review'],
  ['The Lancet | Sepsis', ['Lancet'], 'Sepsis'],
])('%s', (title, names, bare) => expect(stripSiteName(title, names)).toBe(bare));

it.each([
  ['Feedback', 'a review', 'Feedback: a review'],
  ['Why feedback?', 'A review', 'Why feedback? A review'],
  ['Feedback: a review', 'A review', 'Feedback: a review'],
])('%s + %s', (title, subtitle, joined) => expect(joinSubtitle(title, subtitle)).toBe(joined));

it.each([
  ['Synthesis of zeolites†', 'Synthesis of zeolites'],
  ['Growth <i>in vivo</i><sup>†‡</sup>', 'Growth <i>in vivo</i>'],
  ['Growth <i>in vivo</i> <sup>†</sup> §', 'Growth <i>in vivo</i>'],
  ['The shadow of Sagittarius A*', 'The shadow of Sagittarius A*'],
  ['Effect of CO<sub>2</sub>', 'Effect of CO<sub>2</sub>'],
  ['†', '†'],
])('%s without note signs is %s', (title, stripped) => {
  expect(stripNoteSigns(title as MarkedText)).toBe(stripped);
});
