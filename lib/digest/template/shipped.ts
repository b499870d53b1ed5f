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
<ul>{% for entry in entries %}<li><a href="#{{ entry.place }}">{{ entry.title }}</a></li>{% endfor %}</ul>
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
<p><strong>{{ entry.number }}.</strong> {{ entry.question }}</p>
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

/** The looks that Sheaf has; `name` is a key of the interface's words. */
export const SHIPPED_TEMPLATES: readonly Pick<DigestTemplate, 'id' | 'entry' | 'issue'>[] = [
  { id: 'full', entry: FULL, issue: `${MASTHEAD}${CONTENTS}${SECTIONS}${CORRECTIONS}${ANSWERS}${CLOSING}` },
];

/** The shipped template of an id; the full one of an id that is none. */
export function shippedTemplate(id: string): Pick<DigestTemplate, 'id' | 'entry' | 'issue'> {
  const found = SHIPPED_TEMPLATES.find((template) => template.id === id) ?? SHIPPED_TEMPLATES[0];
  if (!found) throw new Error('There is no template');
  return found;
}
