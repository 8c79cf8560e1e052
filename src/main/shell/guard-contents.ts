// Holds every page where it is: no navigation, no new window, no embedded view, no WebRTC route.
import type { WebContents } from 'electron';

export type GuardableContents = Pick<
  WebContents,
  'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy'
> & {
  readonly on: ((event: 'will-navigate', listener: Stop) => unknown) &
    ((event: 'will-frame-navigate', listener: Stop) => unknown) &
    ((event: 'will-redirect', listener: Stop) => unknown) &
    ((event: 'will-attach-webview', listener: Stop) => unknown);
};

type Stop = (event: { readonly preventDefault: () => void; readonly url?: string }) => void;

/** `reloadable` is the development server whose pages may load themselves anew; null in the app. */
export function guardContents(contents: GuardableContents, reloadable: string | null): void {
  const stay: Stop = (details) => {
    const reloads = reloadable !== null && details.url?.startsWith(`${reloadable}/`) === true;
    if (!reloads) details.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (details) => details.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
