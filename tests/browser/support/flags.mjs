// How Chromium is started wherever nobody needs it otherwise.

/** On the network for nobody but the page, and asking nothing. */
export const browserFlags = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** The browser makes pages of its own for the address bar of every new window, which take as long as ours, and keeps a process ready for whatever comes next: nobody sees either. */
export const unseen = ['WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'WebUIOmniboxPopup', 'SpareRendererForSitePerProcess'];
