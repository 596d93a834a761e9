import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Starting a tool loads core anew: seconds on a busy machine. */
export const SLOW = { timeout: 120_000 };

type Tool = 'annotate' | 'eval' | 'pack';

interface Ended {
  code: number | null;
  output: string;
  complaint: string;
}

/** Runs one of our tools as a user would. */
export async function run(tool: Tool, args: string[], input = ''): Promise<Ended> {
  const child = start(tool, args);
  // A tool that ends at a bad argument leaves its input unread.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [output, complaint, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { code, output, complaint };
}

export function start(tool: Tool, args: string[]): ReturnType<typeof spawnPiped> {
  return spawnPiped([join(ROOT, `tools/${tool}.mjs`), ...args]);
}

function spawnPiped(args: string[]) {
  return spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] });
}

/** A folder with these files, gone after the test. */
export function folderWith(files: Record<string, string | Buffer>): (file: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'silicon-gloss-tools-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return (file) => join(folder, file);
}

export function linesOf(output: string): unknown[] {
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}
