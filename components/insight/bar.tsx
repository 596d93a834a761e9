/** A share of the largest: full up to its least, lighter up to its most. The figure beside it says it in numbers. */
export function Bar({ min, max }: { min: number; max: number }) {
  return (
    <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="ground" width="100" height="6" />
      <rect class="most" width={100 * max} height="6" />
      <rect class="least" width={100 * min} height="6" />
    </svg>
  );
}
