import { browser } from 'wxt/browser';
import type { Pack } from '../../core/knowledge/pack.ts';
import { packReading } from '../../core/knowledge/read-pack.ts';
import { CodedError } from '../../messaging/errors.ts';
import { inSlices } from './in-slices.ts';
import { readPointers, type PackFile } from './pointers.ts';
import { sha256 } from './sha256.ts';
import { storePack } from './store-pack.ts';

/** The packs that ship with the extension (assets/packs), in the order in which they are asked. */
export const BUILT_IN = ['chips', 'gpus', 'architectures', 'organizations', 'people', 'models'] as const;
export type BuiltInId = (typeof BUILT_IN)[number];

/** Which version of the extension last brought its packs in. */
const KEY = 'builtIn';

/**
 * Brings in the packs of this version of the extension, where they are not in use yet: at first run, after an update,
 * and where a database was lost. `isNew` reads them again though the version is the same, as when a developer loads
 * the extension anew. `whole` holds the ids of packs whose database is whole. Returns whether anything was stored.
 */
export async function storeBuiltIn(isNew: boolean, whole: ReadonlySet<string>): Promise<boolean> {
  const { version } = browser.runtime.getManifest();
  const { [KEY]: before } = await browser.storage.local.get<{ [KEY]?: string }>(KEY);
  const isDue = isNew || before !== version;
  const due = BUILT_IN.filter((id) => isDue || !whole.has(id));
  // Side by side: while the browser writes one, the next is read and checked.
  const stores = await Promise.allSettled(due.map((id) => store(id, whole.has(id))));
  for (const outcome of stores) if (outcome.status === 'rejected') throw outcome.reason;
  const hasStored = stores.some((outcome) => outcome.status === 'fulfilled' && outcome.value);
  if (before !== version) await browser.storage.local.set({ [KEY]: version });
  return hasStored;
}

/** Reads one pack that ships with the extension. Throws `pack-invalid`, which a test of the packs rules out. */
export async function readBuiltIn(id: BuiltInId): Promise<PackFile> {
  const { text, ...file } = await load(id);
  return { pack: await parse(id, text), ...file };
}

async function store(id: BuiltInId, isWhole: boolean): Promise<boolean> {
  const { text, sha, bytes } = await load(id);
  const { [id]: entry } = await readPointers();
  const current = isWhole ? entry?.current : undefined;
  if (current?.sha === sha) return false;
  const pack = await parse(id, text);
  if (current && isOlder(pack.version, current.status.version)) return false;
  await storePack({ pack, sha, bytes });
  return true;
}

async function load(id: BuiltInId): Promise<Omit<PackFile, 'pack'> & { text: string }> {
  const response = await fetch(browser.runtime.getURL(`/packs/${id}.json`));
  const bytes = await response.arrayBuffer();
  return { text: new TextDecoder().decode(bytes), sha: await sha256(bytes), bytes: bytes.byteLength };
}

async function parse(id: BuiltInId, text: string): Promise<Pack> {
  const reading = await inSlices(packReading(JSON.parse(text)));
  if (reading.ok) return reading.pack;
  const [first] = reading.issues;
  throw new CodedError('pack-invalid', `The built-in pack ${id} is not valid: ${first?.message}`);
}

/** Versions are dotted numbers; missing places count as 0. */
function isOlder(version: string, than: string): boolean {
  const theirs = than.split('.').map(Number);
  const ours = version.split('.').map(Number);
  const differences = theirs.map((place, at) => place - (ours[at] ?? 0));
  return (differences.find((difference) => difference !== 0) ?? 0) > 0;
}
