import { useEffect, useMemo, useState } from 'preact/hooks';
import { routeOf, type Route } from '../../components/desk/routes.ts';

/** The route that the address names now; links, back and forward change it. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return useMemo(() => routeOf(hash), [hash]);
}
