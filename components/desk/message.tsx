import type { ComponentChildren } from 'preact';

/** A page that has only something to say. */
export function Message({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="message" role="status">
      <h1>{title}</h1>
      {children}
    </div>
  );
}
