import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface StatusProps {
  class?: string;
  lang?: string;
  children: ComponentChildren;
}

/** Filled once it is there: screen readers tell what changes in a status, and not what it comes with. */
export function Status({ children, ...rest }: StatusProps) {
  const [isThere, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  return (
    <p {...rest} role="status">
      {isThere && children}
    </p>
  );
}
