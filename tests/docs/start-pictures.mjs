// start-pictures.mjs - the pictures of docs/start.md, from a real run.
//
//   node tests/docs/start-pictures.mjs COHUB FOLDER
//
// A new hub is served, changed as the document says, and each step is
// photographed in Chromium.  The files stay small: a part of a page, in few
// colours.

import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { launch } from '../browser/chromium.mjs';

process.env.COHUB = resolve(process.argv[2]);
const folder = resolve(process.argv[3]);
const { newHub, removeHub, serve } = await import('../serve/server.mjs');

const SIZE = { width: 760, height: 460 };
const LARGEST = 80_000;

const hub = newHub();
const server = await serve(hub);
const browser = await launch();
const page = await (await browser.newContext({ viewport: SIZE })).newPage();
mkdirSync(folder, { recursive: true });

function change(path, from, to) {
  const file = join(hub, path);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} has no "${from}"`);
  writeFileSync(file, text.replace(from, to));
}

const shows = (words) => page.waitForFunction(
  (text) => document.body.innerText.includes(text), words);

async function photograph(name) {
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  const { size } = statSync(path);
  if (size > LARGEST) throw new Error(`${path} has ${size} bytes`);
  console.log(`${path}: ${size} bytes`);
}

try {
  await page.goto(server.url(''));
  await page.waitForTimeout(500);
  await photograph('start-hub');

  change('content/index.md', "Everyone's experience counts in it, and nobody decides alone.",
    'We meet every month, and you can come too.');
  await shows('We meet every month');
  await page.locator('text=We meet every month').scrollIntoViewIfNeeded();
  await photograph('start-changed');

  change('content/contact.md', '\n---\n', '\n---\n\n![Two people at a table](meting.png)\n');
  await page.goto(server.url('contact.html'));
  await shows('To mend it');
  await page.locator('.cohub-mistake').first().evaluate((box) => {
    window.scrollTo(0, box.getBoundingClientRect().top + window.scrollY - 120);
  });
  await photograph('start-mistake');

  await page.locator('.cohub-serve a').click();
  await shows('What is to be mended');
  await photograph('start-list');

  change('content/contact.md', '\n![Two people at a table](meting.png)\n', '');
  await shows('Nothing: cohub found no mistakes');
  await page.goto(server.url('easy-read/index.html'));
  await page.locator('main h2', { hasText: 'About' }).first()
    .evaluate((heading) => heading.scrollIntoView());
  await photograph('start-easy');
} finally {
  await browser.close();
  await server.stop();
  removeHub(hub);
}
