import { render } from 'preact';
import { Card, type CardProps } from '../../../components/card/card.tsx';
import { STRINGS } from '../phrases/words.ts';
import { A100, mention } from './samples.ts';

/** Draws a card into the document: that of the A100, in an Italian article of April 2023, unless told otherwise. */
export function show(props: Partial<CardProps>, locale: 'en' | 'it' = 'en'): HTMLElement {
  const host = document.body.appendChild(document.createElement('div'));
  render(
    <Card
      mention={{ ...mention('A100'), entity: 'chip/a100' }}
      known={A100}
      findings={[]}
      subjects={{ 'chip/a100': A100 }}
      published={{ date: '2023-04-12', from: 'json-ld' }}
      language="it"
      strings={STRINGS[locale]}
      locale={locale}
      onClose={() => {}}
      {...props}
    />,
    host,
  );
  return host;
}

/** Text with white space as a reader sees it. */
export const textOf = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
