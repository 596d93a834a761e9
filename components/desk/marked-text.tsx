import { useEffect, useRef } from 'preact/hooks';

interface MarkedTextProps {
  text: string;
  language: string | null;
  label: string;
  /** Told of the one text node, for paint over it; returns what takes the paint off again. */
  paint: (node: Text) => () => void;
}

/** A text as it was given, in one node of its own: marks are painted over it and change nothing in it. */
export function MarkedText({ text, language, label, paint }: MarkedTextProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const node = box.current?.firstChild;
    return node instanceof Text ? paint(node) : undefined;
  }, [text, paint]);
  return (
    <div ref={box} class="marked" role="region" aria-label={label} tabIndex={0} lang={language ?? undefined}>
      {text}
    </div>
  );
}
