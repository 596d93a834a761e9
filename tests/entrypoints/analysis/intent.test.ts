import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Intent } from '../../../entrypoints/analysis/intent.ts';

const wait = (ms: number): unknown => vi.advanceTimersByTime(ms);

describe('Intent', () => {
  let isHeld = false;
  let log: string[] = [];
  let intent: Intent<string>;

  beforeEach(() => {
    vi.useFakeTimers();
    isHeld = false;
    log = [];
    intent = new Intent<string>({
      show: (mark) => log.push(`show ${mark}`),
      hide: () => {
        log.push('hide');
        intent.closed();
      },
      isHeld: () => isHeld,
    });
  });
  afterEach(() => vi.useRealTimers());

  it('shows a mark on which the pointer stays for 150 ms, however it moves on it', () => {
    intent.over('A');
    wait(100);
    intent.over('A');
    wait(49);
    expect(log).toEqual([]);
    wait(1);
    expect(log).toEqual(['show A']);
  });

  it('shows nothing where the pointer only passes', () => {
    intent.over('A');
    wait(100);
    intent.over('B');
    wait(100);
    intent.over(null);
    wait(1000);
    expect(log).toEqual([]);
  });

  it('hides after 300 ms of absence', () => {
    intent.over('A');
    wait(150);
    intent.over(null);
    wait(200);
    intent.over(null);
    wait(99);
    expect(log).toEqual(['show A']);
    wait(1);
    expect(log).toEqual(['show A', 'hide']);
  });

  it('stays open when the pointer comes back in time', () => {
    intent.over('A');
    wait(150);
    intent.over(null);
    wait(200);
    intent.over('A');
    wait(1000);
    expect(log).toEqual(['show A']);
  });

  it('stays open while the pointer is in the card, and hides after it has left', () => {
    intent.over('A');
    wait(150);
    intent.over(null);
    wait(200);
    isHeld = true;
    intent.over(null);
    wait(5000);
    expect(log).toEqual(['show A']);
    isHeld = false;
    intent.over(null);
    wait(300);
    expect(log).toEqual(['show A', 'hide']);
  });

  it('goes from one mark to the next without hiding between', () => {
    intent.over('A');
    wait(150);
    intent.over('B');
    wait(150);
    expect(log).toEqual(['show A', 'show B']);
    wait(1000);
    expect(log).toEqual(['show A', 'show B']);
  });

  it('forgets what was about to open when cancelled', () => {
    intent.over('A');
    wait(100);
    intent.cancel();
    wait(1000);
    expect(log).toEqual([]);
    intent.over('A');
    wait(150);
    expect(log).toEqual(['show A']);
  });

  it('does not bring back under the pointer what was closed there, until it has been elsewhere', () => {
    intent.over('A');
    wait(150);
    intent.closed();
    intent.over('A');
    wait(1000);
    expect(log).toEqual(['show A']);
    intent.over(null);
    intent.over('A');
    wait(150);
    expect(log).toEqual(['show A', 'show A']);
  });

  it('opens a mark again that was left before', () => {
    intent.over('A');
    wait(150);
    intent.over(null);
    wait(300);
    intent.over('A');
    wait(150);
    expect(log).toEqual(['show A', 'hide', 'show A']);
  });
});
