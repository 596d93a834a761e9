import { useEffect, useState } from 'preact/hooks';
import { SECTIONS, type SectionId } from '../../components/settings/view.ts';

/** The section that the address names; the first where it names none. */
export function useHash(): SectionId {
  const [current, setCurrent] = useState(readHash);
  useEffect(() => {
    const follow = () => setCurrent(readHash());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return current;
}

function readHash(): SectionId {
  const hash = location.hash.slice(1);
  return SECTIONS.find(([id]) => id === hash)?.[0] ?? 'sites';
}
