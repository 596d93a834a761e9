import { render } from 'preact';
import { Spoken } from '../../components/card/spoken.tsx';
import type { PageSession, Stop } from '../../messaging/page-session.ts';
import { Host } from './host.ts';

/** Says where the keyboard's cursor is, unseen. */
export class Announcer {
  private readonly host: Host;

  /** `hurt` is called when the page takes the host away or changes it. */
  constructor(
    private readonly session: PageSession,
    readonly container: Element,
    hurt: () => void,
  ) {
    this.host = new Host(hurt);
    this.host.mount(container);
  }

  owns(node: unknown): boolean {
    return node === this.host.element;
  }

  say(stop: Stop): void {
    const { strings, locale } = this.session;
    render(<Spoken {...{ stop, strings, locale }} />, this.host.place);
  }

  end(): void {
    this.host.unmount();
    render(null, this.host.place);
  }
}
