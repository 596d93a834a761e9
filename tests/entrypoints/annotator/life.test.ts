import { describe, expect, it, vi } from 'vitest';
import { beginLife } from '../../../entrypoints/annotator/life.ts';

describe('beginLife', () => {
  it('lasts until it is stopped', () => {
    const life = beginLife(() => true);
    expect(life.alive()).toBe(true);
    life.stop();
    expect(life.alive()).toBe(false);
    expect(life.signal.aborted).toBe(true);
  });

  it('ends by itself once the extension is gone, and stays ended', () => {
    let isConnected = true;
    const life = beginLife(() => isConnected);
    isConnected = false;
    const listener = vi.fn<() => void>();
    life.guard(listener)();
    expect(listener).not.toHaveBeenCalled();
    expect(life.signal.aborted).toBe(true);
    isConnected = true;
    expect(life.alive()).toBe(false);
  });

  it('passes events on while it lasts', () => {
    const listener = vi.fn<(n: number) => void>();
    beginLife(() => true).guard(listener)(3);
    expect(listener).toHaveBeenCalledWith(3);
  });

  it('ends without a sound when a listener fails', () => {
    const life = beginLife(() => true);
    const fails = life.guard(() => {
      throw new Error('a bug');
    });
    expect(fails).not.toThrow();
    expect(life.signal.aborted).toBe(true);
  });
});
