/** What can be wrong with how things lie and read on a page of ours, shadow roots included. */

/* What runs in a page must bring all that it needs. */
/* oxlint-disable unicorn/consistent-function-scoping */

/** Least contrast of text: WCAG 2.2, 1.4.3. Least side of a target in CSS px: 2.5.8. */
const LEAST = { contrast: 4.5, target: 24 };

/** Runs in a page. @returns {string[]} */
function findCut() {
  /** @param {ParentNode} root @returns {Element[]} */
  const all = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
  /** @param {Element} one @returns {Element | null} */
  const above = (one) => {
    const { parentNode } = one;
    return one.assignedSlot ?? (parentNode instanceof ShadowRoot ? parentNode.host : one.parentElement);
  };
  /** The box that cuts off what stands out of it. @param {Element} one @returns {Element} */
  const frame = (one) => {
    const next = above(one);
    if (!next || getComputedStyle(one).overflowX !== 'visible' || one.matches('.room')) return one;
    return frame(next);
  };
  const texts = all(document.body).flatMap((element) =>
    [...element.childNodes].flatMap((node) =>
      node instanceof Text && node.data.trim() ? [{ element, node }] : [],
    ),
  );
  const found = texts.flatMap(({ element, node }) => {
    const box = frame(element);
    // A wide table scrolls in its own frame; what only ears get is one pixel wide.
    if (!element.checkVisibility() || box.matches('.scroll, textarea, select') || box.clientWidth <= 1)
      return [];
    if (getComputedStyle(box).textOverflow === 'ellipsis') return [];
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, right } = box.getBoundingClientRect();
    const isOut = [...range.getClientRects()].some((line) => line.left < left - 1 || line.right > right + 1);
    return isOut ? [`cut off: "${node.data.trim().slice(0, 60)}" in ${element.outerHTML.slice(0, 80)}`] : [];
  });
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return found;
  const wide = all(document.body).filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
  return [...found, `wider than the page: ${wide.map((one) => one.outerHTML.slice(0, 60)).slice(0, 3)}`];
}

/** Runs in a page: controls that stand over each other, or are too small to be hit. @param {number} least @returns {string[]} */
function findHardToHit(least) {
  /** @param {ParentNode} root @returns {ParentNode[]} */
  const roots = (root) => [
    root,
    ...[...root.querySelectorAll('*')].flatMap((one) => (one.shadowRoot ? roots(one.shadowRoot) : [])),
  ];
  /** What sticks to an edge lies over what scrolls past. @param {Element | null} element @returns {boolean} */
  const isStuck = (element) =>
    element !== null && (getComputedStyle(element).position === 'sticky' || isStuck(element.parentElement));
  /** What is left of it where it scrolls. @param {DOMRect} line @param {Element} element @returns {DOMRect} */
  const seen = (line, element) => {
    const frame = element.parentElement;
    if (!frame) return line;
    const { top, bottom } = frame.getBoundingClientRect();
    const [from, to] = [Math.max(line.top, top), Math.min(line.bottom, bottom)];
    const doesScroll = /auto|scroll/.test(getComputedStyle(frame).overflowY);
    return seen(doesScroll ? new DOMRect(line.x, from, line.width, Math.max(0, to - from)) : line, frame);
  };
  /** Lines of running text stand close; more than that is one control over another. @param {DOMRect} a @param {DOMRect} b */
  const doOverlap = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
  /** What is pressed to reach it. @param {Element} one */
  const target = (one) => (one.matches('[type=checkbox], [type=radio]') ? one.closest('label') : one) ?? one;
  /** @param {Element} one */
  const name = (one) => one.outerHTML.slice(0, 80);
  return roots(document).flatMap((root) => {
    const controls = [...root.querySelectorAll('button, a, input, select, textarea, summary')]
      .filter((element) => element.checkVisibility() && !isStuck(element))
      .map((element) => ({
        element,
        lines: [...element.getClientRects()].map((line) => seen(line, element)),
      }));
    const over = controls.flatMap(({ element, lines }, i) =>
      controls.slice(i + 1).flatMap((other) => {
        const isInside = element.contains(other.element) || other.element.contains(element);
        const isOver = lines.some((line) => other.lines.some((one) => doOverlap(line, one)));
        return isOver && !isInside ? [`over each other: ${name(element)}, ${name(other.element)}`] : [];
      }),
    );
    const small = controls.flatMap(({ element }) => {
      const { width, height } = target(element).getBoundingClientRect();
      // What stands in running text is as high as its lines.
      return element.matches('a, .look') || Math.min(width, height) >= least
        ? []
        : [`small: ${name(element)}`];
    });
    // One below the other in a list, each has a circle of its own: https://www.w3.org/TR/WCAG22/#target-size-minimum
    const listed = controls.filter(({ element }) => element.matches('.sources a, .relations .look'));
    const middles = listed.flatMap(({ element }) =>
      [...element.getClientRects()].map(({ top, bottom }) => {
        return { element, list: element.closest('.sources, .relations'), at: (top + bottom) / 2 };
      }),
    );
    const close = middles.flatMap(({ element, list, at }, i) => {
      const other = middles.slice(i + 1).find((one) => {
        const apart = Math.abs(one.at - at);
        return one.list === list && one.element !== element && apart > 2 && apart < least - 0.5;
      });
      return other ? [`close: ${name(element)}, ${name(other.element)}`] : [];
    });
    return [...over, ...small, ...close];
  });
}

/** Runs in a page: text that stands out too little from what is painted behind it. @param {number} least @returns {string[]} */
function findFaint(least) {
  /** @typedef {{rgb: number[], alpha: number}} Paint */
  /** @param {string} colour as computed: `rgb(1, 2, 3)`, `rgba(…)`, `color(srgb 0.1 0.2 0.3 / 0.5)` @returns {Paint} */
  const read = (colour) => {
    const scale = colour.startsWith('color(') ? 255 : 1;
    const numbers = (colour.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    return { rgb: numbers.slice(0, 3).map((one) => one * scale), alpha: numbers[3] ?? 1 };
  };
  /** @param {Paint} top @param {number[]} ground */
  const over = ({ rgb, alpha }, ground) => rgb.map((one, i) => one * alpha + (ground[i] ?? 0) * (1 - alpha));
  /** @param {number[]} rgb */
  const luminance = (rgb) => {
    const [red = 0, green = 0, blue = 0] = rgb.map((one) => {
      const share = one / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  /** @param {Element} one @returns {Element | null} */
  const above = ({ parentNode, parentElement }) =>
    parentNode instanceof ShadowRoot ? parentNode.host : parentElement;
  /** @param {Element | null} one @returns {number[]} */
  const groundOf = (one) => {
    if (!one) return [255, 255, 255];
    const paint = read(getComputedStyle(one).backgroundColor);
    return paint.alpha === 1 ? paint.rgb : over(paint, groundOf(above(one)));
  };
  /** @param {ParentNode} root @returns {Element[]} */
  const all = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
  return all(document.body).flatMap((element) => {
    const hasText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim());
    if (!hasText || !element.checkVisibility() || element.closest(':disabled, option')) return [];
    const ground = groundOf(element);
    const text = over(read(getComputedStyle(element).color), ground);
    const [bright = 0, dark = 0] = [luminance(text), luminance(ground)].toSorted((a, b) => b - a);
    const ratio = (bright + 0.05) / (dark + 0.05);
    return ratio < least ? [`${ratio.toFixed(2)}:1: ${element.outerHTML.slice(0, 100)}`] : [];
  });
}

/** @param {import('../../tools/browsers/driver.mjs').Page} page @returns {Promise<string[]>} */
export async function findFlaws(page) {
  return [
    ...(await page.evaluate(findCut)),
    ...(await page.evaluate(findHardToHit, LEAST.target)),
    ...(await page.evaluate(findFaint, LEAST.contrast)),
  ];
}
