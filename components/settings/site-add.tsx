import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { parseSite, type SiteProblem } from './site-address.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { PROBLEM_TEXTS } from './site-texts.ts';

interface SiteAddProps {
  phrases: Phrases;
  onGrant: (origins: string[]) => void;
}

/** Adds a site by its name, an address or a match pattern. What is no site is told before the browser is asked. */
export function SiteAdd({ phrases, onGrant }: SiteAddProps) {
  const [problem, setProblem] = useState<SiteProblem | null>(null);
  const add = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const site = parseSite(String(new FormData(form).get('site') ?? ''));
    setProblem('problem' in site ? site.problem : null);
    if ('problem' in site) return form.querySelector('input')?.focus();
    onGrant(site.origins);
    form.reset();
  };
  return (
    <form class="entry" onSubmit={add} noValidate>
      <label for="site-add">{phrases.say({ key: 'options_site_add_label' })}</label>
      <p id="site-add-hint" class="hint">
        {phrases.say({ key: 'options_site_add_hint' })}
      </p>
      <div class="line">
        <input
          id="site-add"
          name="site"
          type="text"
          dir="ltr"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellcheck={false}
          aria-invalid={problem !== null}
          aria-describedby="site-add-hint site-add-problem"
        />
        <button type="submit" class="main">
          {phrases.say({ key: 'options_site_add' })}
        </button>
      </div>
      <p id="site-add-problem" role="alert" class="problem">
        {problem && phrases.say({ key: PROBLEM_TEXTS[problem] })}
      </p>
    </form>
  );
}
