import type { Handlers } from '../../messaging/channel.ts';
import type { TableName } from '../../messaging/calls.ts';

/** The calls that a test needs of a table; the channel answers the others with `unknown-call`. */
export function onlyThese<T extends TableName>(handlers: Partial<Handlers<T>>): Handlers<T> {
  return handlers as Handlers<T>;
}
