import type { CardRequest } from '../../messaging/page-session.ts';

/** Pixels between the line and the sheet, and between the line and the view's upper edge. */
const GAP = 12;

/** Keeps a sheet at the view's lower edge off the mark, however it grows. Returns the function that ends it. */
export function keepAbove(mark: Pick<CardRequest, 'rects'>, sheet: HTMLElement): () => void {
  const growth = new ResizeObserver(() => {
    const by = liftFor(mark.rects(), sheet.getBoundingClientRect().top);
    if (by > 0) window.scrollBy({ top: by, behavior: 'instant' });
  });
  growth.observe(sheet);
  return () => growth.disconnect();
}

/** How far the page is to scroll so that the lines stand above a sheet, in px; the first of them stays in view. */
export function liftFor(lines: Pick<DOMRect, 'top' | 'bottom'>[], sheetTop: number): number {
  const wanted = Math.max(...lines.map(({ bottom }) => bottom)) + GAP - sheetTop;
  const most = Math.min(...lines.map(({ top }) => top)) - GAP;
  return Math.max(0, Math.min(wanted, most));
}
