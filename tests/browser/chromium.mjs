// chromium.mjs - the browser that pages are opened in.
//
// Chromium without its windows where it is installed: the same pages from the
// same source, in less than half the time.
//
// Each test file that starts one adds a line to the file COHUB_TIMES: how long
// it took.

import { appendFileSync, existsSync } from 'node:fs';
import { basename } from 'node:path';

import './fonts.mjs';

import { chromium } from 'playwright-core';

// How long a test waits, in milliseconds, for what a healthy page does at once,
// and for a whole test: a machine that is busy must not make one fail.
export const PATIENCE = 120_000;
export const PATIENCE_OF_TEST = 1_500_000;

const args = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic',
  '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
  // Nothing on a page can reach the network, whatever it asks for: only a
  // server of the tests.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

const program = process.env.CHROMIUM
  || ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(existsSync);

export function launch(more = [], env = process.env) {
  return chromium.launch({
    executablePath: program,
    args: [...args, ...more], env,
  });
}

if (process.env.COHUB_TIMES) {
  process.on('exit', () => appendFileSync(process.env.COHUB_TIMES,
    `${basename(process.argv[1])} ${Math.round(process.uptime())} s\n`));
}
