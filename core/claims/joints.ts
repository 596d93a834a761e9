import { ATTRIBUTES, isFigure, type Attribute } from './attributes.ts';
import type { Role } from './claim-words.ts';

/** What joins chip and value. `link`: a preposition, possessive or particle. `heading`: a colon or dash. */
export type Connector = 'verb' | 'participle' | 'copula' | 'link' | 'apposition' | 'heading';

interface Joint {
  roles: Role[];
  connector: Connector;
  /** Only where nothing joins yet. */
  begins?: true;
  /** Not of amounts. */
  ofSorts?: true;
}

/** What may join subject and value, strongest first. */
export const JOINTS: ReadonlyMap<string, readonly Joint[]> = new Map(
  ATTRIBUTES.map((attribute) => [attribute.id, jointsOf(attribute)]),
);

/** A possessive tells a size by itself (`the H100's 80 GB`), a name only with a word for it. */
function jointsOf(attribute: Attribute): Joint[] {
  const { topic } = attribute;
  const possessive = isFigure(attribute) ? 'participle' : 'link';
  return [
    { roles: [`participles:${topic}`], connector: 'participle' },
    { roles: [`verbs:${topic}`], connector: 'verb' },
    { roles: [`choices:${topic}`], connector: 'verb', ofSorts: true },
    { roles: ['copula'], connector: 'copula' },
    { roles: [`links:${topic}`, 'topic'], connector: 'link', begins: true },
    { roles: ['possessive'], connector: possessive, begins: true },
  ];
}
