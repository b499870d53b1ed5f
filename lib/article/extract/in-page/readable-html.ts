/** What DOMPurify is to leave of readable text, wherever it comes from: a page, a backup. */
export const READABLE_HTML = {
  USE_PROFILES: { html: true },
  FORBID_TAGS: [
    'style',
    'form',
    'input',
    'button',
    'select',
    'textarea',
    'audio',
    'video',
    'source',
    'track',
    'map',
    'area',
  ],
  FORBID_ATTR: ['style', 'id', 'class', 'name', 'srcset', 'sizes', 'target', 'ping', 'onclick'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
};
