/** A site of tech news that a reader can allow in one click. */
export interface NewsSite {
  name: string;
  /** Match pattern, as the browser is asked for it. */
  pattern: string;
  /** Language of its articles: BCP 47. */
  language: string;
}

/** The first list of sites, as the extension ships it. */
export async function loadNewsSites(): Promise<NewsSite[]> {
  const response = await fetch('/sites.json');
  return (await response.json()) as NewsSite[]; // Our own file; a test keeps its shape.
}
