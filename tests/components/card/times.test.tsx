// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import type { Event, Name } from '../../../core/knowledge/entity.ts';
import { fact, known, mention, TWITTER } from './samples.ts';
import { show, textOf } from './show.tsx';

afterEach(() => document.body.replaceChildren());

describe('then and now', () => {
  const about = { mention: mention('Twitter', 'organization'), known: TWITTER };

  test('goes by the name of its time and says the name of today', () => {
    const host = show(about);
    expect(textOf(host.querySelector('h2'))).toBe('Twitter today X');
    expect(textOf(host.querySelector('.times'))).toBe(
      'April 2023Twitter owned by X Corp.TodayX owned by xAI',
    );
  });

  test('tells only what happened after the article', () => {
    expect([...show(about).querySelectorAll('.since li')].map(textOf)).toEqual(['July 2023 New name X']);
  });

  test('says where the date comes from', () => {
    expect(textOf(show(about).querySelector('.article-date'))).toBe(
      'Article of Apr 12, 2023, by the page’s metadata',
    );
  });

  test('without a date only today is told', () => {
    const host = show({ ...about, published: null });
    expect(textOf(host.querySelector('h2'))).toBe('X');
    expect(textOf(host.querySelector('.times'))).toBe('TodayX owned by xAI');
    expect(textOf(host.querySelector('.article-date'))).toBe('The page gives no date');
  });

  test('a renaming that is told as an event counts, with its source', () => {
    const names: Name[] = [{ text: 'Bard', role: 'primary', to: '2024-02-08' }];
    const renamed = { date: '2024-02-08', type: 'renamed', counterpart: 'Gemini' } as const;
    const events: Event[] = [{ ...renamed, confidence: 'reported', sources: ['p:press'] }];
    const bard = known('model/bard', { name: 'Bard', names, events });
    const host = show({ mention: mention('Bard', 'model'), known: bard });
    expect(textOf(host.querySelector('.times'))).toBe('April 2023BardTodayGemini · reported');
    expect(textOf(host.querySelector('.sources'))).toContain('Press, What it costs');
  });

  test('where nothing has changed and nobody owns it, there is nothing to tell', () => {
    const host = show({
      mention: mention('O', 'organization'),
      known: known('organization/o', { name: 'O' }),
    });
    expect(host.querySelector('.times')).toBeNull();
    expect(host.querySelector('.article-date')).toBeNull();
  });

  test.each([
    [
      { type: 'acquired', counterpart: 'B', detail: '5 billion USD; all stock' },
      'June 2024 Acquisition B, 5 billion USD',
    ],
    [{ type: 'acquired', counterpart: 'B', detail: 'acquired by B; closed' }, 'June 2024 acquired by B'],
    [{ type: 'other', detail: 'a new head' }, 'June 2024 a new head'],
    [{ type: 'closed' }, 'June 2024 Closure'],
  ] as const)('the event %j', (event, line) => {
    const events: Event[] = [{ date: '2024-06-11', confidence: 'confirmed', sources: ['p:press'], ...event }];
    const host = show({ known: known('organization/o', { name: 'O', events }) });
    expect(textOf(host.querySelector('.since li'))).toBe(line);
  });

  test('roles of a person', () => {
    const facts = [
      fact('role', 'researcher, OpenAI', { ref: 'organization/openai', from: '2020-11', to: '2022' }),
      fact('role', 'engineer, Twitter', { ref: 'organization/twitter', from: '2023-03', to: '2023-07' }),
      fact('role', 'founder, Ventures', {
        ref: 'organization/ventures',
        from: '2025',
        confidence: 'reported',
      }),
    ];
    const person = known('person/p', { name: 'P', facts });
    const host = show({ mention: mention('P', 'person'), known: person });
    expect(textOf(host.querySelector('.times'))).toBe(
      'April 2023engineer, Twitter 2023Todayfounder, Ventures since 2025 · reported',
    );
  });
});
