/**
 * What an element's name and attributes tell, without any computed style: whether it stands as a block of its own,
 * what role its text has, whether its text is read at all, and whether it stands beside the article.
 */
import type { Block } from './article.ts';
import type { Tree } from './tree.ts';

type Role = Block['role'];

const words = (list: string): Set<string> => new Set(list.split(' '));

const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p search section summary table ' +
    'tbody td tfoot th thead tr ul',
);

/** Code, editors, controls, and what is no text on the page. */
const UNREAD = words(
  'audio button canvas code datalist iframe kbd math meter noembed noframes noscript object output pre progress samp ' +
    'script select style svg template textarea title video',
);

const ROLES: Record<string, Role> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  figcaption: 'caption',
  caption: 'caption',
  li: 'item',
  dt: 'item',
  dd: 'item',
  td: 'cell',
  th: 'cell',
};

type Hides = (value: string) => boolean;

/** Attributes that take an element out of the text, and the values with which they do. */
const HIDING: [attribute: string, hides: Hides][] = [
  ['hidden', () => true],
  ['aria-hidden', (value) => value === 'true'],
  ['contenteditable', (value) => value !== 'false'],
];
const HIDING_BLOCKS: typeof HIDING = [
  ...HIDING,
  // In a sentence translate=no marks a name, which is what we look for; a block of it is code or an interface.
  ['translate', (value) => value === 'no'],
  ['style', (value) => /display:\s*none/.test(value)],
];

export function isBlock(name: string): boolean {
  return BLOCKS.has(name);
}

export function roleOf(name: string): Role | undefined {
  return ROLES[name];
}

/** Text that a reader does not see, or may be typing, or does not read as prose: never read, so never marked. */
export function isUnread<N>(element: N, name: string, tree: Tree<N>): boolean {
  if (UNREAD.has(name)) return true;
  for (const [attribute, hides] of BLOCKS.has(name) ? HIDING_BLOCKS : HIDING) {
    const value = tree.attribute(element, attribute);
    if (value !== null && hides(value)) return true;
  }
  return name === 'dialog' && tree.attribute(element, 'open') === null;
}

/** Beside the article for sure, or by the look of its names only: then its share of the page's prose decides. */
export type Side = 'surely' | 'maybe';

const SIDE_ELEMENTS: Record<string, Side> = {
  nav: 'surely',
  aside: 'surely',
  footer: 'surely',
  menu: 'surely',
  search: 'surely',
  // Some page frameworks wrap the whole page in a form.
  form: 'maybe',
};

/** Elements that hold the article, whatever their class names say of the page. */
const NEVER_SIDE = words('html body main article');

const SIDE_ROLES = words(
  'alert alertdialog banner complementary contentinfo dialog menu menubar navigation search tablist toolbar',
);

const COMMENTS = /(?:^|[\s_-])(?:comments?(?![a-z])|commentlist|disqus)/i;

/** Class names and ids as sites use them: short words whole, long ones also as a beginning. */
const MARGINS = new RegExp(
  '(?:^|[\\s_-])(?:(?:ads?|advert|byline|menu|meta|nav|share|social|tags?|toc)(?=[\\s_-]|$)|' +
    '(?:advertis|breadcrumb|cookie|consent|footer|modal|more-?(?:from|news|stories)|most-?(?:popular|read)|' +
    'newsletter|outbrain|paywall|popup|promo|read-?more|recirc|recommend|related|sidebar|signup|sponsor|subscri|' +
    'taboola|teaser|trending))',
  'i',
);

export function sideOf<N>(element: N, name: string, tree: Tree<N>): Side | null {
  const known = SIDE_ELEMENTS[name];
  if (known !== undefined || NEVER_SIDE.has(name)) return known ?? null;
  const role = tree.attribute(element, 'role');
  if (role !== null && SIDE_ROLES.has(role)) return 'surely';
  const names = `${tree.attribute(element, 'id') ?? ''} ${tree.attribute(element, 'class') ?? ''}`;
  if (COMMENTS.test(names)) return 'surely';
  return MARGINS.test(names) ? 'maybe' : null;
}
