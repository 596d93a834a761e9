import { About } from './about.tsx';
import { Language } from './language.tsx';
import { Look } from './look.tsx';
import { Marks } from './marks.tsx';
import { Packs } from './packs.tsx';
import { Privacy } from './privacy.tsx';
import { Sites } from './sites.tsx';
import { SECTIONS, type PartProps } from './view.ts';

/** All that a reader can choose, on one page; the nav leads to its sections. */
export function SettingsPage(props: PartProps) {
  const { view, phrases } = props;
  return (
    <div class="options" lang={phrases.locale}>
      <header>
        <h1>{phrases.say({ key: 'options_title' })}</h1>
        <nav aria-label={phrases.say({ key: 'options_nav' })}>
          <ul>
            {SECTIONS.map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`} aria-current={view.current === id ? 'location' : undefined}>
                  {phrases.say({ key: title })}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        <Sites {...props} />
        <Packs {...props} />
        <Marks {...props} />
        <Look {...props} />
        <Language {...props} />
        <Privacy {...props} />
        <About {...props} />
      </main>
    </div>
  );
}
