import type { Theme } from '../../messaging/settings.ts';

/** How the gallery is to be seen, from its address: `?theme=dark&locale=it&dir=rtl&set=cards,marks&font=Inter`. */
export interface Switches {
  theme: Theme;
  locale: 'en' | 'it';
  /** `long`: texts longer by half, as a language may need that we do not have yet. */
  isLong: boolean;
  /** `rtl`: mirrored, with our texts written backwards. */
  dir: 'ltr' | 'rtl';
  /** Names of the sets to show; all where there is none. */
  sets: string[];
  /** A font that the page has, in place of the system's. */
  font: string | null;
}

export function readSwitches(search: string): Switches {
  const asked = new URLSearchParams(search);
  const theme = asked.get('theme');
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    locale: asked.get('locale') === 'it' ? 'it' : 'en',
    isLong: asked.get('locale') === 'long',
    dir: asked.get('dir') === 'rtl' ? 'rtl' : 'ltr',
    sets: asked.get('set')?.split(',') ?? [],
    font: asked.get('font'),
  };
}
