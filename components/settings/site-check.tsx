import { useState } from 'preact/hooks';
import type { SiteStatus } from '../../messaging/calls.ts';
import { matches, readAddress } from './site-address.ts';
import { Phrase } from '../phrases/phrase.tsx';
import type { Phrases, Sentence } from '../phrases/phrases.ts';

interface SiteCheckProps {
  sites: SiteStatus[];
  isPaused: boolean;
  phrases: Phrases;
}

/** Tells whether pages of an address are annotated, and by which entry of the list. */
export function SiteCheck({ sites, isPaused, phrases }: SiteCheckProps) {
  const [address, setAddress] = useState('');
  return (
    <div class="entry">
      <label for="site-check">{phrases.say({ key: 'options_check_label' })}</label>
      <div class="line">
        <input
          id="site-check"
          type="text"
          dir="ltr"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellcheck={false}
          aria-describedby="site-check-answer"
          onInput={({ currentTarget }) => setAddress(currentTarget.value)}
        />
      </div>
      <p id="site-check-answer" role="status" class="hint">
        {address.trim() !== '' && <Phrase phrases={phrases} words={judgeAddress(address, sites, isPaused)} />}
      </p>
    </div>
  );
}

/** A pause counts before any grant, as it does when pages are annotated. */
function judgeAddress(address: string, sites: SiteStatus[], isPaused: boolean): Sentence {
  if (!readAddress(address)) return { key: 'options_check_no_address' };
  const covering = sites.filter(({ pattern }) => matches(pattern, address));
  const paused = covering.find((site) => site.isPaused);
  if (paused) return { key: 'options_check_paused', values: { pattern: paused.pattern } };
  const granted = covering.find((site) => site.isGranted);
  if (!granted) return { key: 'options_check_no' };
  return {
    key: isPaused ? 'options_check_all_paused' : 'options_check_yes',
    values: { pattern: granted.pattern },
  };
}
