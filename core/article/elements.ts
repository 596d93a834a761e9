/**
 * What an element's name and attributes tell, without any computed style: whether it stands as a block of its own,
 * what role its text has, whether it is read at all, and whether it stands beside the article.
 */
import type { Block } from './article.ts';
import type { Tree } from './tree.ts';

const words = (list: string): string[] => list.split(' ');

const BLOCKS = new Set(
  words(
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
      'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p search section summary table ' +
      'tbody td tfoot th thead tr ul',
  ),
);

const ROLES = new Map<string, Block['role']>([
  ...words('h1 h2 h3 h4 h5 h6').map((name) => [name, 'heading'] as const),
  ...words('figcaption caption').map((name) => [name, 'caption'] as const),
  ...words('li dt dd').map((name) => [name, 'item'] as const),
  ...words('td th').map((name) => [name, 'cell'] as const),
]);

/** Where an element's text stands to the article, from near to far. */
export const STANDING = {
  /** Nothing speaks against it. */
  read: 0,
  /** Its names look like a margin's: its share of the page's prose decides. */
  doubtful: 1,
  /** Its names look like an offer's: before a paywall it is often longer than the article, so it must have most. */
  offer: 2,
  /** Readers' comments by its names: often longer than the article, but without its headline. */
  discussion: 3,
  /** Beside the article, as navigation is. */
  beside: 4,
  /** Not seen, being typed, or no prose: code, editors, controls. Never read, so never marked. */
  unread: 5,
} as const;
export type Standing = (typeof STANDING)[keyof typeof STANDING];
const { read, doubtful, offer, discussion, beside, unread } = STANDING;

const BY_NAME = new Map<string, Standing>([
  ...words(
    'audio button canvas code datalist iframe kbd math meter noembed noframes noscript object output pre progress ' +
      'samp script select style svg template textarea title video',
  ).map((name) => [name, unread] as const),
  ...words('aside footer menu nav search').map((name) => [name, beside] as const),
  // Some page frameworks wrap the whole page in a form.
  ['form', doubtful],
]);

const SIDE_ROLES = new Set(
  words(
    'alert alertdialog banner complementary contentinfo dialog menu menubar navigation search tablist toolbar',
  ),
);
const COMMENTS = /(?:^|[\s_-])(?:comment(?:s|i|list|aires?)?|comentarios?|kommentare?|disqus)(?![a-z])/i;
/** Class names and ids as sites use them: short words whole, long ones also as a beginning (`templateFooter`). */
const MARGINS = /(?:^|[\s_-])(?:adv?s?|advert|byline|menu|meta|nav|share|social|tags|toc)(?=[\s_-]|$)/i;
const LONG_MARGINS = new RegExp(
  '(?:^|[\\s_-])(?:action-?bar|breadcrumb|correlat|footer|leggi-anche|lesen-?sie|modal|' +
    'more-?(?:from|news|stories)|most-?(?:popular|read)|paginat|paywall|popup|post-?profile|promo|read-?more|' +
    'recirc|recommend|related|sidebar|signature|teaser|trending)',
  'i',
);
const OFFERS =
  /(?:^|[\s_-])(?:advertis|barrier|cookie|consent|newsletter|outbrain|signup|sponsor|subscri|taboola)/i;
const HUMP = /(?<=[a-z])(?=[A-Z])/g;

type Judge = (value: string) => Standing;
const unreadIf = (is: boolean): Standing => (is ? unread : read);

/** What class names and ids were judged before: a page repeats a few of them thousands of times. */
const judgedLooks = new Map<string, Standing>();
const MOST_LOOKS = 5000;

function standingBy(names: string): Standing {
  if (COMMENTS.test(names)) return discussion;
  const parts = names.replace(HUMP, '-');
  if (OFFERS.test(parts)) return offer;
  return MARGINS.test(names) || LONG_MARGINS.test(parts) ? doubtful : read;
}

function byLook(names: string): Standing {
  const known = judgedLooks.get(names);
  if (known !== undefined) return known;
  const standing = standingBy(names);
  if (judgedLooks.size >= MOST_LOOKS) judgedLooks.clear();
  judgedLooks.set(names, standing);
  return standing;
}

/** What attributes say against any element, and against a block. */
const BY_ATTRIBUTE = new Map<string, Judge>([
  ['hidden', () => unread],
  ['aria-hidden', (value) => unreadIf(value === 'true')],
  ['contenteditable', (value) => unreadIf(value !== 'false')],
]);
const BY_BLOCK_ATTRIBUTE = new Map<string, Judge>([
  ...BY_ATTRIBUTE,
  // In a sentence translate=no marks a name, which is what we look for; a block of it is code or an interface.
  ['translate', (value) => unreadIf(value === 'no')],
  ['style', (value) => unreadIf(/display:\s*none/.test(value))],
  ['role', (value) => (SIDE_ROLES.has(value) ? beside : read)],
  ['id', byLook],
  ['class', byLook],
]);
const JUDGED = [...BY_BLOCK_ATTRIBUTE.keys()];

/** These hold the article, whatever their class names say of the page. */
const HOLDERS = new Set(words('html body main article'));

export function isBlock(name: string): boolean {
  return BLOCKS.has(name);
}

export function roleOf(name: string): Block['role'] | undefined {
  return ROLES.get(name);
}

/** Custom elements have a hyphen in their names, which tell as much as class names do. */
function isComponent(name: string): boolean {
  return name.includes('-');
}

export function standingOf<N>(element: N, name: string, tree: Tree<N>): Standing {
  const byName = BY_NAME.get(name) ?? (isComponent(name) ? byLook(name) : read);
  if (byName === unread || (name === 'dialog' && tree.attribute(element, 'open') === null)) return unread;
  const other = byAttributes(element, name, tree);
  return other > byName ? other : byName;
}

/** Whether a node is, or is inside of, what is never read. */
export function isUnread<N>(node: N, tree: Tree<N>): boolean {
  for (let at: N | null = node; at !== null; at = tree.parent(at)) {
    if (standingOf(at, tree.name(at), tree) === unread) return true;
  }
  return false;
}

function judgesOf(name: string): Map<string, Judge> {
  const isPart = (BLOCKS.has(name) && !HOLDERS.has(name)) || isComponent(name);
  return isPart ? BY_BLOCK_ATTRIBUTE : BY_ATTRIBUTE;
}

function byAttributes<N>(element: N, name: string, tree: Tree<N>): Standing {
  let worst: Standing = read;
  const judges = judgesOf(name);
  for (const attribute of tree.attributeNames?.(element) ?? JUDGED) {
    const judge = judges.get(attribute);
    const value = judge ? tree.attribute(element, attribute) : null;
    const standing = judge && value !== null ? judge(value) : read;
    if (standing > worst) worst = standing;
  }
  return worst;
}
