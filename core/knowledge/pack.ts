import type { Entity, PartialDate, Source } from './entity.ts';

/**
 * The version of the file format, not of any pack; semver. Its major number changes with what a reader of today would
 * misread, its minor number with what it may not know.
 */
export const PACK_FORMAT = '1.1.0';

/** A versioned set of entities, facts and sources in the public format. */
export interface Pack {
  /** The version of the format in which it is written. */
  format: string;
  /** Slug, unique among packs: `chips`. */
  id: string;
  /** `YYYY.M.D` or semver; compared as dotted numbers. */
  version: string;
  title: string;
  /** Day of the newest fact check in the pack. */
  date: PartialDate;
  /** SPDX id of the pack as a whole. */
  license: string;
  /** The credit lines that must be shown to a reader. */
  attribution: string[];
  sources: Source[];
  entities: Entity[];
}
