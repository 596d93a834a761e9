import { expect, it, vi } from 'vitest';
import { Rules } from '../../../entrypoints/analysis/rules.ts';
import type { PageSession } from '../../../messaging/page-session.ts';

/** What the background is asked, each call once the one before has been answered. */
function asked() {
  const calls: [call: string, names: string[]][] = [];
  const open: (() => void)[] = [];
  const ask = (_: string, call: string, { names }: { names: string[] }) => {
    calls.push([call, names]);
    return new Promise<null>((resolve) => void open.push(() => resolve(null)));
  };
  return { calls, open, session: { ask } as unknown as Pick<PageSession, 'ask'> };
}

it('asks for the rules that one step needs in one call, for each once', async () => {
  const { calls, open, session } = asked();
  const rules = new Rules(session);
  for (const name of ['a', 'b', 'a']) rules.need(name);
  await vi.waitFor(() => expect(calls).toEqual([['page.paint', ['a', 'b']]]));
  open.shift()?.();
  for (const name of ['b', 'c']) rules.need(name);
  await vi.waitFor(() => expect(calls.slice(1)).toEqual([['page.paint', ['c']]]));
});

it('asks again for what could not be put in, when it is needed again', async () => {
  const calls: string[][] = [];
  const ask = async (_: string, __: string, { names }: { names: string[] }) => {
    calls.push(names);
    if (calls.length === 1) throw new Error('no answer');
    return null;
  };
  const rules = new Rules({ ask } as unknown as Pick<PageSession, 'ask'>);
  rules.need('a');
  await vi.waitFor(() => expect(calls).toEqual([['a']]));
  await vi.waitFor(() => {
    rules.need('a');
    expect(calls.length).toBeGreaterThan(1);
  });
  rules.need('a');
  await Promise.resolve();
  expect(calls).toEqual([['a'], ['a']]);
});

it('takes out what it had put in, after it was put in', async () => {
  const { calls, open, session } = asked();
  const rules = new Rules(session);
  rules.need('a');
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  rules.drop();
  await Promise.resolve();
  expect(calls).toHaveLength(1);
  open.shift()?.();
  await vi.waitFor(() => expect(calls.at(-1)).toEqual(['page.unpaint', ['a']]));
});

it('needs nothing for what was dropped in the same step, and may need it again', async () => {
  const { calls, open, session } = asked();
  const rules = new Rules(session);
  rules.need('a');
  rules.drop();
  rules.need('b');
  await vi.waitFor(() => expect(calls).toEqual([['page.unpaint', ['a']]]));
  open.shift()?.();
  await vi.waitFor(() => expect(calls.slice(1)).toEqual([['page.paint', ['b']]]));
});
