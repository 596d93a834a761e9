/**
 * The object without its empty texts and undefined values: an empty cell means "not known", so its key is left out.
 * @template {object} T
 * @param {T} object
 * @returns {{ [K in keyof T]?: NonNullable<T[K]> }}
 */
export function present(object) {
  return /** @type {{ [K in keyof T]?: NonNullable<T[K]> }} */ (
    Object.fromEntries(Object.entries(object).filter(([, value]) => value !== '' && value !== undefined))
  );
}
