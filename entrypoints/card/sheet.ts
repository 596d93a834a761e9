import type { CardRequest } from '../../messaging/page-session.ts';

/** Pixels between the line and the sheet, and between the line and the view's upper edge. */
const GAP = 12;

/** Keeps a sheet at the view's lower edge off the mark, however it grows. */
export class Sheet {
  private readonly growth = new ResizeObserver(() => this.clear());

  constructor(
    private readonly mark: Pick<CardRequest, 'rects'>,
    private readonly element: HTMLElement,
  ) {
    this.growth.observe(element);
  }

  end(): void {
    this.growth.disconnect();
  }

  private clear(): void {
    const by = liftFor(this.mark.rects(), this.element.getBoundingClientRect().top);
    if (by > 0) window.scrollBy({ top: by, behavior: 'instant' });
  }
}

/** How far the page is to scroll so that the lines stand above a sheet, in px; the first of them stays in view. */
export function liftFor(lines: Pick<DOMRect, 'top' | 'bottom'>[], sheetTop: number): number {
  const wanted = Math.max(...lines.map(({ bottom }) => bottom)) + GAP - sheetTop;
  const most = Math.min(...lines.map(({ top }) => top)) - GAP;
  return Math.max(0, Math.min(wanted, most));
}
