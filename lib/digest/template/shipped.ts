import type { DigestTemplate } from '../issue.ts';

const MASTHEAD = `<h1>{{ series.name }}</h1>
<p class="small">{{ issue.number_text }} · {{ issue.date }}</p>
{% if series.masthead %}<p class="small">{{ series.masthead }}</p>{% endif %}
{% if issue.title %}<p><strong>{{ issue.title }}</strong></p>{% endif %}
{{ issue.intro }}
`;

const CORRECTIONS = `{% if corrections %}
<h2>{{ words.corrections }}</h2>
<ul>{% for correction in corrections %}<li>{{ correction.text }}{% if correction.link %} <a href="{{ correction.link }}">{{ words.read }}</a>{% endif %}</li>{% endfor %}</ul>
{% endif %}
`;

const CONTENTS = `{% if issue.count > 5 %}
<h2>{{ words.contents }}</h2>
<ul>{% for entry in entries %}<li><a href="#{{ entry.place }}">{{ entry.title }}</a>{% for label in entry.labels %} · {{ label.text }}{% endfor %}</li>{% endfor %}</ul>
{% endif %}
`;

const SECTIONS = `{% for section in sections %}
{% if section.title %}<h2>{{ section.title }}</h2>{% endif %}
{% for entry in section.entries %}{{ entry.shown }}{% endfor %}
{% endfor %}
`;

const ANSWERS = `{% assign answered = entries | where: "answer" %}
{% if answered.size > 0 %}
<h2>{{ words.answers }}</h2>
{% for entry in answered %}
<p><strong>{{ entry.title | default: entry.link }}</strong></p>
<p>{{ entry.question }}</p>
<p><strong>{{ words.answer }}:</strong> {{ entry.answer }}</p>
{% endfor %}
{% endif %}
`;

const CLOSING = `{% if issue.closing %}<hr>{{ issue.closing }}{% endif %}
`;

const TITLE = `<h3><a href="{{ entry.link }}">{{ entry.title | default: entry.link }}</a></h3>
`;

const LABELS = `{% if entry.labels %}<p class="label">{% for label in entry.labels %}{{ label.text }}{% unless forloop.last %} · {% endunless %}{% endfor %}</p>{% endif %}
`;

/** With all that an entry has. */
const FULL = `${LABELS}${TITLE}<p class="small">{{ entry.citation }}{% if entry.level_name %} · {{ entry.level_name }}{% endif %}{% if entry.open_access %} · {{ entry.open_access }}{% endif %}</p>
{{ entry.commentary }}
{{ entry.image }}
{% if entry.quote %}<blockquote>{{ entry.quote }}</blockquote>{% endif %}
{% if entry.question %}<p><strong>{{ words.question }}:</strong> {{ entry.question }}</p>{% endif %}
{% if entry.prompt %}<p><strong>{{ words.prompt }}:</strong> {{ entry.prompt }}</p>{% endif %}
`;

/** A line or two an entry: what it is, and why it matters. */
const BRIEF = `${LABELS}<p><strong><a href="{{ entry.link }}">{{ entry.title | default: entry.link }}</a></strong>
{% if entry.journal_short %} <em>{{ entry.journal_short }}</em>{% endif %}{% if entry.year %} {{ entry.year }}{% endif %}{% if entry.level_name %} · {{ entry.level_name }}{% endif %}{% if entry.open_access %} · {{ entry.open_access }}{% endif %}
{% if entry.commentary %}<br>{{ entry.commentary }}{% elsif entry.take_home %}<br>{{ entry.take_home }}{% endif %}</p>
{% if entry.question %}<p><strong>{{ words.question }}:</strong> {{ entry.question }}</p>{% endif %}
{% if entry.prompt %}<p><strong>{{ words.prompt }}:</strong> {{ entry.prompt }}</p>{% endif %}
`;

/** For a journal club: what to talk about comes before what to think of it. */
const TEACHING = `${LABELS}${TITLE}<p class="small">{{ entry.citation }}{% if entry.open_access %} · {{ entry.open_access }}{% endif %}</p>
{% if entry.level_name %}<p class="small"><strong>{{ words.level }}:</strong> {{ entry.level_name }}</p>{% endif %}
{% if entry.prompt %}<p><strong>{{ words.prompt }}:</strong> {{ entry.prompt }}</p>{% endif %}
{% if entry.question %}<p><strong>{{ words.question }}:</strong> {{ entry.question }}</p>{% endif %}
{{ entry.commentary }}
{{ entry.image }}
{% if entry.quote %}<blockquote>{{ entry.quote }}</blockquote>{% endif %}
`;

/** A look that Sheaf has; its name is among the words of the interface. */
export type ShippedTemplate = Pick<DigestTemplate, 'entry' | 'issue'> & { id: 'full' | 'brief' | 'teaching' };

const FULL_LOOK: ShippedTemplate = {
  id: 'full',
  entry: FULL,
  issue: `${MASTHEAD}${CONTENTS}${SECTIONS}${CORRECTIONS}${ANSWERS}${CLOSING}`,
};

export const SHIPPED_TEMPLATES: readonly ShippedTemplate[] = [
  FULL_LOOK,
  { id: 'brief', entry: BRIEF, issue: `${MASTHEAD}${SECTIONS}${CORRECTIONS}${ANSWERS}${CLOSING}` },
  { id: 'teaching', entry: TEACHING, issue: FULL_LOOK.issue },
];

/** The shipped template of an id; the full one of an id that none has. */
export function shippedTemplate(id: string): ShippedTemplate {
  return SHIPPED_TEMPLATES.find((template) => template.id === id) ?? FULL_LOOK;
}
