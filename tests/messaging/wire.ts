import { fakeBrowser } from 'wxt/testing';
import { vi } from 'vitest';
import type { Sender } from '../../messaging/channel.ts';

type Listener = (message: unknown, sender: Sender, respond: (answer: unknown) => void) => unknown;

export interface Wire {
  /** Every message that was sent, in order. */
  calls: unknown[];
  listeners: Set<Listener>;
  /** Hands a message to the listeners that are there, as sent by `from`. */
  deliver(message: unknown, from?: Sender): Promise<unknown>;
}

/**
 * Carries messages between the two ends within one process as a browser does: JSON only, an answer by sendResponse, an
 * error where nobody listens, nothing where nobody answers. To be laid before anyone listens.
 */
export function wire(sender: Sender = { id: fakeBrowser.runtime.id }): Wire {
  const calls: unknown[] = [];
  const listeners = new Set<Listener>();
  const { onMessage } = fakeBrowser.runtime;
  vi.spyOn(onMessage, 'addListener').mockImplementation(
    (listener) => void listeners.add(listener as Listener),
  );
  vi.spyOn(onMessage, 'removeListener').mockImplementation((listener) => {
    listeners.delete(listener as Listener);
  });

  function deliver(message: unknown, from = sender): Promise<unknown> {
    calls.push(message);
    return new Promise((resolve, reject) => {
      if (listeners.size === 0)
        reject(new Error('Could not establish connection. Receiving end does not exist.'));
      const respond = (answer: unknown): void => resolve(copy(answer));
      const kept = [...listeners].map((listener) => listener(copy(message), from, respond));
      if (!kept.includes(true)) resolve(undefined);
    });
  }
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message: unknown) => deliver(message));
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((_: number, message: unknown) =>
    deliver(message),
  );
  return { calls, listeners, deliver };
}

function copy(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
