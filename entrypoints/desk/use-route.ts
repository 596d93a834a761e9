import { useEffect, useState } from 'preact/hooks';
import { routeOf, type Route } from '../../components/desk/routes.ts';

/** The route that the address names now; links, back and forward change it. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
