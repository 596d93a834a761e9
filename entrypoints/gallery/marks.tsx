import { useEffect, useRef } from 'preact/hooks';
import { highlightName, type Layer } from '../../messaging/highlight-names.ts';
import { PAINT_RULES } from '../../messaging/paint-rules.ts';
import { MARKED_KINDS, type MarkStyle } from '../../messaging/settings.ts';
import sheet from './marks.css?inline';
import type { SpecimenSet } from './specimen.tsx';

const STYLES: MarkStyle[] = ['line', 'dotted', 'wash', 'bold'];

const NAMES: Record<(typeof MARKED_KINDS)[number], string> = {
  chip: 'Nimbus N1',
  architecture: 'Cirrus',
  organization: 'Nimbus Devices',
  person: 'Ada Sample',
  model: 'Drizzle 2',
};

/** What is painted over a text: which part of it, and as what. */
type Stroke = [text: string, layer: Layer, style?: MarkStyle];

/** A paragraph of an article, painted as pages are. */
function Painted({ text, strokes }: { text: string; strokes: Stroke[] }) {
  const paragraph = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const node = paragraph.current?.firstChild;
    if (!(node instanceof Text)) return;
    for (const [part, layer, style] of strokes) paint(node, part, highlightName(layer, style));
  }, [text, strokes]);
  return <p ref={paragraph}>{text}</p>;
}

function paint(node: Text, part: string, name: string): void {
  const range = document.createRange();
  const start = node.data.indexOf(part);
  range.setStart(node, start);
  range.setEnd(node, start + part.length);
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  highlight.priority = name === highlightName('contradicted') ? 1 : 0;
  highlight.add(range);
  CSS.highlights.set(name, highlight);
}

const CLAIM =
  'The Nimbus N1, built on Stratus, left the factory in spring, and Nimbus Devices sold it all by summer.';

export const MARKS: SpecimenSet = {
  title: 'Marks',
  width: 'card',
  sheet: `${sheet}\n${PAINT_RULES}`,
  specimens: [
    ...STYLES.map((style) => ({
      name: `Each kind, ${style}`,
      draw: () => (
        <article class="gloss page">
          {MARKED_KINDS.map((kind) => (
            <Painted
              key={kind}
              text={`So went the year of ${NAMES[kind]}, quietly.`}
              strokes={[[NAMES[kind], kind, style]]}
            />
          ))}
        </article>
      ),
    })),
    {
      name: 'A contradicted claim, and the names in it',
      draw: () => (
        <article class="gloss page">
          <Painted
            text={CLAIM}
            strokes={[
              ['Nimbus N1', 'chip'],
              ['Nimbus Devices', 'organization'],
              ['Nimbus N1, built on Stratus', 'contradicted'],
            ]}
          />
        </article>
      ),
    },
    {
      name: 'Where the keyboard stands',
      draw: () => (
        <article class="gloss page">
          <Painted
            text="Nimbus Devices has not said when Drizzle 2 comes."
            strokes={[
              ['Nimbus Devices', 'organization'],
              ['Drizzle 2', 'model'],
              ['Drizzle 2', 'cursor'],
            ]}
          />
        </article>
      ),
    },
  ],
};
