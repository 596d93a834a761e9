import { Check } from './check.tsx';
import { Section } from './section.tsx';
import { SiteAdd } from './site-add.tsx';
import { SiteCheck } from './site-check.tsx';
import { SiteRow } from './site-row.tsx';
import type { PartProps } from './view.ts';

/** On which sites pages are annotated without being asked. */
export function Sites({ view, acts, phrases }: PartProps) {
  const { sites, settings } = view;
  return (
    <Section id="sites" view={view} phrases={phrases}>
      <p>{phrases.say({ key: 'options_sites_why' })}</p>
      {sites?.length === 0 && <p class="empty">{phrases.say({ key: 'options_sites_none' })}</p>}
      {sites && sites.length > 0 && (
        <ul class="rows">
          {sites.map((site) => (
            <SiteRow key={site.pattern} site={site} acts={acts} phrases={phrases} />
          ))}
        </ul>
      )}
      <Check
        label={'options_pause_all'}
        hint={'options_pause_all_why'}
        isOn={settings.isPaused}
        phrases={phrases}
        onSwitch={(isPaused) => acts.onChange({ isPaused }, 'sites')}
      />
      <SiteAdd phrases={phrases} onGrant={acts.onGrant} />
      <p>
        <a href="/welcome.html">{phrases.say({ key: 'options_sites_first' })}</a>
      </p>
      <SiteCheck sites={sites ?? []} isPaused={settings.isPaused} phrases={phrases} />
    </Section>
  );
}
