/** Set by `npm run soak`: proofs that would hold up `npm test`. */
const SOAK = process.env['SOAK'] === '1';

/** Runs of a property. */
export const RUNS = SOAK ? 10_000 : 1000;

/** Characters of the texts on which a search must stay linear. */
export const LONG_TEXT = SOAK ? 1_000_000 : 6000;
