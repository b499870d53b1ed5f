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

it.each([
  '{{title}}',
  '$'.concat('{article.title}'),
  'undefined',
  '—',
  '',
  'Untitled',
  'Untitled document',
  '%title%',
  '{% title %}',
  '<%= title %>',
  '[[title]]',
  '$title$',
  '@@title@@',
  '__TITLE__',
  'Loading...',
  'Loading…',
  'Page title',
  'Document',
  `${' '.repeat(400)}{{title}}`,
])('%s is a placeholder', (text) => expect(isPlaceholder(text)).toBe(true));

it.each([
  'Sepsis',
  'A {curly} title',
  '心不全',
  'Loading doses of amiodarone',
  'Document delivery in libraries',
  'The cost of $100 and $200 drugs',
  'Use of {{braces}'.repeat(2),
])('%s is none', (text) => expect(isPlaceholder(text)).toBe(false));

it('looks no further than the beginning of a text', () => {
  expect(isPlaceholder(`${'a'.repeat(300)}{{title}}`)).toBe(false);
  for (const open of ['{{', '$'.concat('{'), '<%', '[[', '{%']) {
    expect(isPlaceholder(`a${open.repeat(1_000_000)}`)).toBe(false);
  }
});

it.each([
  ...[
    'Just a moment...',
    'Just a sec…',
    'Nur einen Moment…',
    '请稍候…',
    'Un momento…',
    'Un instant…',
    'Please wait...',
    'Please wait while we verify your browser',
    'Attention Required! | Cloudflare',
    'Are you a robot?',
    'Robot Check',
    'Human Verification',
    'Verify you are human',
    'Client Challenge',
    'Security Checkpoint',
    'Radware Page',
    'Radware Bot Manager Captcha',
    'Incapsula incident ID',
    'Incapsula incident ID: 123000-456',
    'Pardon Our Interruption',
    'DDoS-Guard',
    'Validate User',
    'Checking your browser before accessing example.org',
  ].map((title) => [title, 'robot']),
  ...[
    'Access Denied',
    '403 Forbidden',
    '429 Too Many Requests',
    'Service Unavailable',
    'Temporarily unavailable',
    'Site maintenance',
    'Error 403',
    'HTTP Error 503. The service is unavailable.',
    'Site under maintenance',
    'Sorry, you have been blocked',
    'Zugriff verweigert',
    'Accès refusé',
  ].map((title) => [title, 'denied']),
  ...[
    '404 Not Found',
    '404',
    'Error 404 (Not Found)!!1',
    'HTTP Status 404 – Not Found',
    'DOI Not Found',
    "Sorry, we can't find that page",
    'Sorry, we can’t find that page',
    'Missing Resource',
    'Page Not Available',
    'Article Not Available',
    '504 Gateway Time-out',
    '502 Bad Gateway',
    'Proxy Error',
    'Server Not Found',
    'Problem loading page',
    'Seite nicht gefunden',
    'Página no encontrada',
    'Page non trouvée',
    'Pagina non trovata',
    'Page not found - Example Journal of Medicine',
    'Page not found | Example',
    'Oops! Something went wrong',
    'Oops!',
    'Nature | Page not found',
    'Page not found (404)',
    '404: This page could not be found',
    'This site can’t be reached',
    'Sorry, the page you requested was not found',
    'Error',
  ].map((title) => [title, 'not-found']),
  ...[
    'Sign in | Example',
    'Sign In to Your Account',
    'Sign in to NEJM',
    'Log in to the Example Library',
    'Anmelden',
    'Iniciar sesión',
    'Connexion',
    'Session expired',
    'Shibboleth',
    'Shibboleth Authentication Request',
    'OpenAthens Login',
    'Redirecting',
    'Redirecting...',
  ].map((title) => [title, 'login']),
  ...[
    'Cookie absent',
    'Cookie Notice',
    'Error - Cookies Turned Off',
    'Before you continue to YouTube',
    'We value your privacy',
  ].map((title) => [title, 'cookies']),
  ...[
    'Access denied: barriers to care in rural medicine',
    'Access denied — a review of care in prisons',
    'Just a moment of mindfulness before surgery: a trial',
    'Sign in sinus rhythm',
    'Sign in to stay safe: the surgical checklist',
    'Login behaviour of residents: a cohort study',
    'Cookies and childhood obesity',
    'Error disclosure in surgery',
    'Error – a review of adverse events',
    'Abortion in Poland – access denied',
    'Please wait for the diagnosis',
    'Shibboleth in the clinic',
    'Single sign-on for hospitals',
    'OpenAthens in NHS libraries',
    'Verify your drug list',
    'Oops! I did it again: medical error',
    'Before you continue treating',
    'reCAPTCHA in online surveys',
    'Unusual traffic injuries in children',
    '404 cases of sepsis',
    '500 consecutive patients',
    '403 patients with stroke: a cohort',
    'Connexion between sleep and pain',
    'Forbidden foods in pregnancy',
    'Redirecting care to the community',
    'Validate user needs in design',
  ].map((title) => [title, undefined]),
])('%s stands before the article: %s', (title, reason) => expect(barrierFromTitle(title ?? '')).toBe(reason));

it('reads no more of a title than a title is long', () => {
  expect(barrierFromTitle(`${' | a'.repeat(100_000)}`)).toBeUndefined();
});

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
  ['Nature | '.repeat(1000), [], 'Nature | '.repeat(1000).trim()],
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
  [`${'a '.repeat(1000)}b†`, `${'a '.repeat(1000)}b`],
])('%s without note signs is %s', (title, stripped) => {
  expect(stripNoteSigns(title as MarkedText)).toBe(stripped);
});
