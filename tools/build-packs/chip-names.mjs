import { titleOf } from './chip-labels.mjs';
import { NameList } from './name-rules.mjs';

/** @typedef {import('../../core/knowledge/entity.ts').Name} Name */
/** @typedef {import('./chip-labels.mjs').Label} Label */
/** @typedef {import('./chip-families.mjs').ChipGroup} ChipGroup */

/** Makers whose name has two words; any other maker's is the first word. */
const LONG_MAKERS =
  /^(?:Moore Threads|Untether AI|Tianshu Zhixin|Alibaba T-Head|Intel Habana|Etched|d-Matrix) /;
/** No name, whatever follows it. */
const BARE_NUMBER = /^(?:\S+ )?\d+$/;
/** Brand words that people leave out, and the makers that use them. */
const BRAND = /^(?:Tesla|Radeon Instinct|Instinct|GeForce|Radeon|Habana|Cloud) /;
/** Names of architectures and of computers that a table lists beside a chip: they name those. */
const OTHER_THINGS =
  /^(?:Grace Hopper(?: Superchip)?|Rubin Ultra|Grace Blackwell|Rubin|Vera Rubin|DGX Spark|Project DIGITS|.*\(source name\))$/;

/**
 * What people shorten, by product: the model number of a graphics card, the version of a TPU.
 * @type {{ product: RegExp, ways: (maker: string, rest: string) => string[] }[]}
 */
const SHORTENINGS = [
  {
    product: /^(?:RTX|GTX|RX) (\d{4}(?: (?:Ti|Super|XTX?))?)$/i,
    ways: (maker, number) => [`${maker} ${number}`, number],
  },
  { product: /^TPU (v\d\w*)$/, ways: (_, version) => [`TPU${version}`, `Cloud TPU ${version}`] },
  { product: /^TPU (v[4-9]\w*)$/, ways: (_, version) => [version] },
  { product: /^Ascend (9\d\d\w)$/, ways: (_, number) => [number] },
];

/**
 * How people write a chip: with and without maker and brand.
 * @param {string} name "NVIDIA GeForce RTX 4090"
 * @returns {string[]} in order: full first, shortest last
 */
function waysToWrite(name) {
  const maker = (LONG_MAKERS.exec(name)?.[0] ?? name.slice(0, name.indexOf(' ') + 1)).trim();
  const product = name.slice(maker.length).trim();
  const brandless = product.replace(BRAND, '');
  const shortened = SHORTENINGS.flatMap(({ product: pattern, ways }) => {
    const rest = pattern.exec(brandless)?.[1];
    return rest ? ways(maker, rest) : [];
  });
  const ways = [name, product, `${maker} ${brandless}`, brandless, ...shortened];
  return [...new Set(ways.map((way) => way.trim()))].filter((way) => way.length > 1);
}

/**
 * @param {ChipGroup} group
 * @returns {Name[]} of the chip, or of the family
 */
export function namesOfHead(group) {
  const { name, head, members } = group;
  const names = new NameList(`chip/${head.id}`);
  names.add(name, 'primary');
  const aliases = [head, ...members.map(({ draft }) => draft)].flatMap((draft) => draft.aliases);
  const ways = waysToWrite(name);
  for (const way of ways) names.add(way, 'short');
  for (const form of sharedForms(group)) {
    for (const way of ways) names.add(`${way} ${form}`);
  }
  if (members.length === 0) addListed(names, name, titleOf(head.label));
  for (const alias of aliases) {
    if (!OTHER_THINGS.test(alias) && (members.length === 0 || isAmong(alias, ways))) addAlias(names, alias);
  }
  return names.addExtra().list;
}

/**
 * @param {ChipGroup} group
 * @param {{ draft: import('./chips.mjs').ChipDraft, label: Label }} member
 * @returns {{ name: string, names: Name[] }}
 */
export function namesOfMember(group, { draft, label }) {
  const isNamed = label.own !== group.name && !label.form && !label.memory;
  const name = isNamed ? label.own : `${group.name} ${suffixOf(label, draft.label)}`.trim();
  const names = new NameList(`chip/${draft.id}`);
  names.add(name, 'primary');
  const ways = waysToWrite(group.name);
  if (isNamed) for (const way of waysToWrite(label.own)) names.add(way, 'short');
  else for (const way of ways) addForms(names, way, { label, group });
  const ofFamily = [...ways, ...ways.flatMap((way) => sharedForms(group).map((form) => `${way} ${form}`))];
  for (const alias of draft.aliases) {
    if (!isAmong(alias, ofFamily) && !OTHER_THINGS.test(alias)) names.add(alias);
  }
  return { name, names: names.addExtra().list };
}

/**
 * @param {Label} label
 * @param {string} listed
 */
function suffixOf({ form, memory }, listed) {
  return [form, memory].filter(Boolean).join(' ') || (/\(([^)]*)\)/.exec(listed)?.[1] ?? '');
}

/**
 * @param {NameList} names
 * @param {string} way
 * @param {{ label: Label, group: ChipGroup }} member
 */
function addForms(names, way, { label: { form, memory }, group }) {
  const kin = group.members.filter(({ label }) => label.form.startsWith('SXM'));
  if (form && !sharedForms(group).includes(form)) {
    names.add(`${way} ${form}`);
    if (form.startsWith('SXM') && kin.length === 1) names.add(`${way} SXM`);
  }
  if (form && memory) names.add(`${way} ${form} ${memory}`);
  if (!form && isOnlyMember(memory, group) && !BARE_NUMBER.test(way)) names.add(`${way} ${memory}`);
}

/**
 * @param {string} memory
 * @param {ChipGroup} group
 */
function isOnlyMember(memory, { members }) {
  return memory !== '' && members.filter(({ label }) => label.memory === memory).length === 1;
}

/**
 * Form factors that several members have, so that "A100 SXM4" means the family: it has 40 or 80 GB.
 * @param {ChipGroup} group
 */
function sharedForms({ members }) {
  const forms = members.map(({ label }) => label.form).filter((form) => /^[A-Z]/.test(form));
  const shared = forms.filter((form, i) => forms.indexOf(form) !== i);
  const sxm = forms.filter((form) => form.startsWith('SXM'));
  return [...new Set([...shared, ...(sxm.length > 1 ? ['SXM'] : [])])];
}

/**
 * @param {string} name
 * @param {string[]} names
 */
function isAmong(name, names) {
  return names.some((other) => other.toLowerCase() === name.toLowerCase());
}

/**
 * @param {NameList} names
 * @param {string} alias
 */
function addAlias(names, alias) {
  const bare = alias.replace(/\s*\([^)]*\)/, '').trim();
  names.add(bare);
  const inside = /\(([^)]*)\)/.exec(alias)?.[1];
  if (inside && !OTHER_THINGS.test(inside)) names.add(inside);
}

/**
 * A single chip whose listed name says more than its name: "Google TPU v6e (Trillium)", "NVIDIA A40 PCIe".
 * @param {NameList} names
 * @param {string} name
 * @param {string} listed
 */
function addListed(names, name, listed) {
  const inside = /\(([A-Za-z][A-Za-z0-9 -]*)\)$/.exec(listed)?.[1];
  if (inside && !/^(?:Blackwell Ultra|Broadcom)$/.test(inside)) names.add(inside);
  const rest = listed.replace(/\s*\([^)]*\)/g, '');
  if (rest !== name) for (const way of waysToWrite(rest)) names.add(way);
}
