interface BarProps {
  min: number;
  max: number;
  /** What it shows, in words; absent where they stand beside it. */
  title?: string;
}

/** A share of the largest: full up to its least, lighter up to its most. */
export function Bar({ min, max, title }: BarProps) {
  return (
    <svg
      class="bar"
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      {...(title ? { role: 'img' } : { 'aria-hidden': true })}
    >
      {title && <title>{title}</title>}
      <rect class="ground" width="100" height="6" />
      <rect class="most" width={Math.min(100, 100 * max)} height="6" />
      <rect class="least" width={100 * min} height="6" />
    </svg>
  );
}
