// chromium.mjs - the browser that pages are opened in.

import { chromium } from 'playwright-core';

const args = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic',
  '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
  // Nothing on a page can reach the network, whatever it asks for.
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args,
  });
}
