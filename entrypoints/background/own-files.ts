/** Kept as long as the background lives: a file that ships with the extension does not change meanwhile. */
const files = new Map<string, Promise<unknown>>();

/** Reads a JSON file of the extension, by its path from the extension's root. */
export function readOwnFile<T>(path: string): Promise<T> {
  const file = files.get(path) ?? read(path);
  files.set(path, file);
  file.catch(() => files.delete(path));
  return file as Promise<T>;
}

async function read(path: string): Promise<unknown> {
  return (await fetch(path)).json();
}
