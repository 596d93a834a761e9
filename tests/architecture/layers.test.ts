import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Who may import whom: a folder, and the folders below it that it may reach. The first match of a path counts. */
const LAYERS: Record<string, string[]> = {
  'core/knowledge': [],
  'core/article': ['core/knowledge'],
  'core/detection': ['core/article', 'core/knowledge'],
  'core/claims': ['core/detection', 'core/article', 'core/knowledge'],
  'core/insight': ['core/claims', 'core/detection', 'core/article', 'core/knowledge'],
  core: ['core'],
  'components/phrases': ['core'],
  messaging: ['core', 'components/phrases'],
  components: ['core', 'messaging', 'components/phrases'],
  'assets/_locales': [],
  'entrypoints/background': ['core', 'messaging', 'assets/_locales'],
  'entrypoints/annotator': ['core', 'messaging'],
  'entrypoints/analysis': ['core', 'messaging'],
  'entrypoints/card': ['core', 'messaging', 'components'],
  'entrypoints/popup': ['core', 'messaging', 'components'],
  'entrypoints/desk': ['core', 'messaging', 'components'],
  'entrypoints/options': ['core', 'messaging', 'components'],
  'entrypoints/welcome': ['core', 'messaging', 'components'],
  'entrypoints/gallery': ['core', 'messaging', 'components'],
};

/** Packages, and the folders that alone may import them. Type-only imports are free. */
const PACKAGES: Record<string, string[]> = {
  valibot: ['core/knowledge/pack-schema.ts', 'core/knowledge/read-pack.ts'],
  idb: ['entrypoints/background'],
  preact: [
    'components',
    'entrypoints/card',
    'entrypoints/popup',
    'entrypoints/desk',
    'entrypoints/options',
    'entrypoints/welcome',
    'entrypoints/gallery',
  ],
  wxt: ['messaging', 'entrypoints'],
};

interface Import {
  from: string;
  target: string;
  typeOnly: boolean;
}

function importsOf(from: string, source: string): Import[] {
  const pattern = /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;
  const later = /(?<!typeof )(type )?\bimport\(\s*'([^']+)'/g;
  return [...source.matchAll(pattern), ...source.matchAll(later)].map(([, type, target = '']) => ({
    from,
    target: target.startsWith('.') ? posix.join(dirname(from), target) : target,
    typeOnly: type !== undefined,
  }));
}

function layerOf(path: string): string | undefined {
  return Object.keys(LAYERS).find((layer) => path.startsWith(`${layer}/`));
}

/** Calls name the shapes of core; who talks does not decide. */
function takesTypesOnly(layer: string, other: string): boolean {
  return layer === 'messaging' && other.startsWith('core');
}

/** What is wrong with one import, or null. */
function complaint({ from, target, typeOnly }: Import): string | null {
  const layer = layerOf(from);
  if (!layer) return `${from}: stands in no layer`;
  if (target.startsWith('node:') || !/^[a-z]+\//.test(target))
    return packageComplaint({ from, target, typeOnly });
  const other = layerOf(target);
  if (!other) return packageComplaint({ from, target, typeOnly });
  if (other === layer) return null;
  if (takesTypesOnly(layer, other) && !typeOnly) return `${from}: messaging takes only types from ${other}`;
  const allowed = LAYERS[layer]?.some((below) => other === below || other.startsWith(`${below}/`));
  return allowed ? null : `${from}: ${layer} may not import ${other}`;
}

function packageComplaint({ from, target, typeOnly }: Import): string | null {
  if (typeOnly) return null;
  const name = Object.keys(PACKAGES).find((p) => target === p || target.startsWith(`${p}/`));
  if (!name) return `${from}: imports ${target}, which no rule allows`;
  return PACKAGES[name]?.some((place) => from.startsWith(place)) ? null : `${from}: may not import ${name}`;
}

function sourcesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourcesUnder(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

const root = join(import.meta.dirname, '../..');
const files = ['core', 'messaging', 'components', 'entrypoints'].flatMap((f) => sourcesUnder(join(root, f)));
const imports = files.flatMap((f) => importsOf(relative(root, f), readFileSync(f, 'utf8')));

describe('layers', () => {
  it('hold in the whole tree', () => {
    expect(imports.length).toBeGreaterThan(50);
    expect(imports.map(complaint).filter((c) => c !== null)).toEqual([]);
  });

  it.each([
    ['core/knowledge/x.ts', "import { find } from '../detection/find.ts';"],
    ['core/detection/x.ts', "import type { Finding } from '../claims/finding.ts';"],
    ['core/claims/x.ts', "import { render } from 'preact';"],
    ['core/knowledge/x.ts', "import { parse } from 'valibot';"],
    ['core/analyse.ts', "import { readFileSync } from 'node:fs';"],
    ['messaging/x.ts', "import { analyse } from '../core/analyse.ts';"],
    ['components/x.tsx', "import { browser } from 'wxt/browser';"],
    ['components/x.tsx', "import { main } from '../entrypoints/popup/main.tsx';"],
    ['entrypoints/popup/x.ts', "import { store } from '../background/store.ts';"],
    ['entrypoints/popup/x.ts', "const store = await import('../background/store.ts');"],
    ['entrypoints/popup/x.ts', "import { openDB } from 'idb';"],
    ['entrypoints/annotator/x.ts', "import { Card } from '../../components/card/card.tsx';"],
    ['helpers/x.ts', "import '../core/analyse.ts';"],
  ])('%s may not: %s', (from, source) => {
    expect(importsOf(from, source).map(complaint)).toEqual([expect.stringContaining(from)]);
  });
});

describe('folders', () => {
  const BANNED = /(^|\/)(src|lib|utils?|common|helpers?|types|shared|misc)(\/|\.tsx?$)/;

  it('have names that say what they hold', () => {
    expect(files.map((f) => relative(root, f)).filter((f) => BANNED.test(f))).toEqual([]);
  });

  it.each(['core/utils/x.ts', 'components/helpers.ts', 'src/x.ts', 'messaging/types.ts'])(
    '%s is refused',
    (path) => {
      expect(BANNED.test(path)).toBe(true);
    },
  );
});

/** Every module of ours that a script is bundled from. */
function bundleOf(entry: string, all: Import[]): Set<string> {
  const bundle = new Set([entry]);
  for (const module of bundle) {
    for (const { from, target, typeOnly } of all) if (from === module && !typeOnly) bundle.add(target);
  }
  return bundle;
}

function foreign(bundle: Set<string>): string[] {
  return [...bundle].filter((module) => /^valibot$|read-pack|pack-schema|^core\/insight\//.test(module));
}

describe('page scripts', () => {
  it.each(['annotator', 'analysis', 'card'])('%s carries no schema library, and no insight', (name) => {
    const bundle = bundleOf(`entrypoints/${name}/index.ts`, imports);
    expect(bundle.size).toBeGreaterThan(5);
    expect(foreign(bundle)).toEqual([]);
  });

  it('would be caught with one', () => {
    const far: Import[] = [
      { from: 'a.ts', target: 'b.ts', typeOnly: false },
      { from: 'b.ts', target: 'core/knowledge/read-pack.ts', typeOnly: false },
      { from: 'b.ts', target: 'core/insight/scale.ts', typeOnly: false },
    ];
    expect(foreign(bundleOf('a.ts', far))).toEqual(['core/knowledge/read-pack.ts', 'core/insight/scale.ts']);
  });
});

describe('markup from strings', () => {
  const SINK = /dangerouslySetInnerHTML|new Function\(|document\.write\(/;

  it('is made nowhere', () => {
    expect(files.filter((f) => SINK.test(readFileSync(f, 'utf8')))).toEqual([]);
  });

  it.each(['<p dangerouslySetInnerHTML={{ __html: x }} />', 'new Function("x")'])(
    '%s is refused',
    (source) => {
      expect(SINK.test(source)).toBe(true);
    },
  );
});
