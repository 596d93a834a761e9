import type { Strictness } from './settings.ts';

/**
 * Evidence that an ambiguous name needs before it is marked. A name that means one thing only weighs 1 by itself, so
 * no strictness loses it. What separates the levels: a cue right beside the name weighs 1; one near it, or a mention in
 * its block, 0.5; a mention elsewhere 0.25.
 */
export const EVIDENCE: Record<Strictness, number> = { careful: 0.9, balanced: 0.5, everything: 0.2 };
