import { browser } from 'wxt/browser';
import type { Pack } from '../../core/knowledge/pack.ts';
import type { PackStatus } from '../../messaging/calls.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** A pack as it came. */
export interface PackFile {
  pack: Pack;
  /** SHA-256 of the file, in hex. */
  sha: string;
  /** Size of the file. */
  bytes: number;
}

/** Which database holds a pack. What stands here was complete when it was written. */
export interface PackPointer {
  database: string;
  /** SHA-256 of the pack's file, in hex. */
  sha: string;
  status: PackStatus;
}

/** The version before stays, so that a reader can go back to it. */
export interface PackEntry {
  current: PackPointer;
  previous?: PackPointer;
}

/** By pack id. */
export type Pointers = Record<string, PackEntry>;

const KEY = 'packs';

export async function readPointers(): Promise<Pointers> {
  const { [KEY]: stored } = await browser.storage.local.get<{ [KEY]?: Pointers }>(KEY);
  return stored ?? {};
}

const inTurn = oneAtATime();

/**
 * Makes `to` the version in use: one small write, so that it happens wholly or not at all. Returns the database that
 * nothing points at any more.
 */
export function movePointer(to: PackPointer): Promise<string | undefined> {
  return inTurn(() => move(to));
}

async function move(to: PackPointer): Promise<string | undefined> {
  const pointers = await readPointers();
  const before = pointers[to.status.id];
  if (before?.current.database === to.database) {
    await write({ ...pointers, [to.status.id]: { ...before, current: to } });
    return undefined;
  }
  const entry: PackEntry = before ? { current: to, previous: before.current } : { current: to };
  await write({ ...pointers, [to.status.id]: entry });
  const dropped = before?.previous?.database;
  return dropped === to.database ? undefined : dropped;
}

/** Databases that some pointer names. */
export function databasesOf(pointers: Pointers): Set<string> {
  return new Set(
    Object.values(pointers).flatMap(({ current, previous }) => [
      current.database,
      ...(previous ? [previous.database] : []),
    ]),
  );
}

export function statusOf({ pack, bytes }: PackFile): PackStatus {
  const { id, version, title, date, license, attribution } = pack;
  return { id, version, title, date, license, attribution, entities: pack.entities.length, bytes };
}

async function write(pointers: Pointers): Promise<void> {
  await browser.storage.local.set({ [KEY]: pointers });
}
