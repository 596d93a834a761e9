/** Drawings of 16 × 16 by name, strokes only, in the colour of the text around them. */
const DRAWINGS = {
  chip: 'M4 5.5a1.5 1.5 0 0 1 1.5-1.5h5a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5h-5A1.5 1.5 0 0 1 4 10.5zM6 1.5V4M10 1.5V4M6 12v2.5M10 12v2.5M1.5 6H4M1.5 10H4M12 6h2.5M12 10h2.5',
  architecture: 'M2 5l6-3 6 3-6 3zM2 8l6 3 6-3M2 11l6 3 6-3',
  organization: 'M3 14V3.5L9 2v12M9 6l4 1v7M1.5 14h13M5 6h1.5M5 9h1.5M11 9.5h.5',
  person: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 14a5.5 5.5 0 0 1 11 0',
  model: 'M8 2v3M8 11v3M2 8h3M11 8h3M8 5l3 3-3 3-3-3z',
  differs: 'M4 6h8M4 10h8M10.5 3l-5 10',
  near: 'M4 7c1.3-1.6 2.7-1.6 4 0s2.7 1.6 4 0M4 11c1.3-1.6 2.7-1.6 4 0s2.7 1.6 4 0',
  equals: 'M4 6h8M4 10h8',
  back: 'M10 3.5L5.5 8l4.5 4.5',
  copy: 'M5.5 5.5v-2A1.5 1.5 0 0 1 7 2h5.5A1.5 1.5 0 0 1 14 3.5V9a1.5 1.5 0 0 1-1.5 1.5h-2M3.5 5.5H9A1.5 1.5 0 0 1 10.5 7v5.5A1.5 1.5 0 0 1 9 14H3.5A1.5 1.5 0 0 1 2 12.5V7a1.5 1.5 0 0 1 1.5-1.5z',
  pin: 'M5.5 2h5M6.5 2v4.5L4 9.5h8L9.5 6.5V2M8 9.5V14.5',
  mute: 'M2 8s2-4 6-4 6 4 6 4-2 4-6 4-6-4-6-4zM3 13L13 3',
  close: 'M4 4l8 8M12 4l-8 8',
  away: 'M6 3h7v7M13 3L5 11',
  next: 'M6 3.5L10.5 8 6 12.5',
} as const;

export type SignName = keyof typeof DRAWINGS;

/** Decoration only: what it means is always said in words beside it. */
export function Sign({ name }: { name: SignName }) {
  return (
    <svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
