/**
 * How an issue looks in a mail. No colour is set behind the words, and none on the words that are read: a mail program in the dark turns
 * what it shows to its own dark (Outlook and Gmail change colours by themselves, Apple Mail does where a mail says that it knows both),
 * and what is not set cannot be turned wrongly. What has a colour has 4.5:1 on white and 4:1 on the dark of mail programs
 * (#121212): it is read even where nothing is turned and no style sheet is kept. `DARK` makes it lighter still where it is.
 */
const LINK = '#1a73e8';
const QUIET = '#757575';
const LINE = '#8a8a8a';

/** The widest that a line of text is, in pixels. */
export const WIDTH = 640;
/** On both sides of it. */
const MARGIN = 20;
/** The widest that an image is. */
export const IMAGE_WIDTH = WIDTH - 2 * MARGIN;

const FONT = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/** Attributes of elements, each with a space before it; classes are what `DARK` knows. */
export const LOOK = {
  body: ' style="margin:0;padding:0"',
  // Gmail drops the style of body.
  around: ` style="font:16px/1.5 ${FONT};overflow-wrap:break-word;word-break:break-word;-webkit-text-size-adjust:100%;text-size-adjust:100%"`,
  preheader: ' style="display:none;max-height:0;overflow:hidden;mso-hide:all"',
  column: ` style="width:100%;max-width:${WIDTH}px;margin:0 auto;border-collapse:collapse;table-layout:fixed"`,
  group: ` style="padding:12px ${MARGIN}px"`,
  headings: {
    1: ' style="margin:0 0 8px;font-size:28px;line-height:1.25"',
    2: ' style="margin:12px 0 4px;font-size:21px;line-height:1.3"',
    3: ' style="margin:0 0 6px;font-size:18px;line-height:1.35"',
  },
  paragraph: ' style="margin:0 0 10px"',
  small: ` class="q" style="margin:0 0 10px;font-size:14px;color:${QUIET}"`,
  label: ' style="margin:0 0 6px;font-size:14px;font-weight:bold"',
  list: ' style="margin:0 0 10px;padding:0 0 0 24px"',
  quote: ' style="margin:0 0 10px"',
  quoteBox: ' style="border-collapse:collapse"',
  quoteCell: ` style="border-left:3px solid ${LINE};padding:2px 0 2px 14px;font-style:italic"`,
  image: ' style="display:block;max-width:100%;height:auto;border:0;margin:0 0 10px"',
  rule: ` style="margin:4px 0;border:0;border-top:1px solid ${LINE}"`,
  link: ` style="color:${LINK}"`,
} as const;

/** The class and the style of a word that says what a reader must know; grave ones red, and so on, as everywhere in Sheaf. */
export const LABEL_LOOK = {
  retracted: ' class="r" style="color:#dc362e"',
  'expression-of-concern': ' class="c" style="color:#a06a00"',
  corrected: ' class="c" style="color:#a06a00"',
  preprint: ' class="p" style="color:#1a73e8"',
  'open-access': ' class="o" style="color:#248649"',
} as const;

/** An extra for the programs that follow it; the mail is readable without it. */
export const DARK =
  ':root{color-scheme:light dark;supported-color-schemes:light dark}@media (prefers-color-scheme:dark){a,.p{color:#8ab4f8!important}.q{color:#b3b3b3!important}.r{color:#f2b8b5!important}.c{color:#f0c060!important}.o{color:#7ddc9f!important}}';

/** Outlook for Windows draws with Word: it knows no widest width, hands no font down into a table, and scales pixels by the screen. */
export const OUTLOOK = {
  head: `<!--[if mso]><style>td,th,p,h1,h2,h3,li{font-family:Arial,sans-serif}</style><xml><o:OfficeDocumentSettings xmlns:o="urn:schemas-microsoft-com:office:office"><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><![endif]-->`,
  open: `<!--[if mso]><table role="presentation" align="center" width="${WIDTH}" cellpadding="0" cellspacing="0"><tr><td><![endif]-->`,
  close: '<!--[if mso]></td></tr></table><![endif]-->',
} as const;
