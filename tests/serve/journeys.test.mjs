// journeys.test.mjs - what a volunteer does in a hub, who edits text files
// and is no developer, while a browser shows each save.
//
//   COHUB=build/release/cohub node --test tests/serve/journeys.test.mjs

import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { browsers, hasBrowser } from '../browser/search-browsers.mjs';
import { newHub, removeHub, serve } from './server.mjs';

const WAIT = { timeout: 15_000 };
const PICTURE = fileURLToPath(new URL('../../docs/pictures/start-list.png', import.meta.url));

const shows = (page, words) => page.waitForFunction(
  (text) => document.body.innerText.includes(text), words, WAIT);
const lost = (page, words) => page.waitForFunction(
  (text) => !document.body.innerText.includes(text), words, WAIT);

for (const name of Object.keys(browsers)) {
  if (!hasBrowser(name)) {
    test(`${name} is not installed`, { skip: 'left out: no Firefox' });
    continue;
  }
  let browser;
  let hub;
  let server;
  let page;
  const at = (path) => join(hub, path);
  const write = (path, text) => writeFileSync(at(path), text);
  const change = (path, from, to) => {
    const text = readFileSync(at(path), 'utf8');
    assert.ok(text.includes(from), `${path} has "${from}"`);
    write(path, text.replace(from, to));
  };
  const open = (path) => page.goto(server.url(path), { waitUntil: 'load' });

  before(async () => {
    browser = await browsers[name]();
    hub = newHub();
    server = await serve(hub);
    page = await (await browser.newContext()).newPage();
  });
  after(async () => {
    await browser.close();
    await server.stop();
    removeHub(hub);
  });

  test(`${name}: 2.1 a sentence on the home page is changed, and marks that do not close break nothing`, async () => {
    await open('index.html');
    change('content/index.md', 'and nobody decides alone.', 'and **nobody decides *alone.');
    await shows(page, '**nobody decides *alone.');
    assert.equal(await page.locator('main h1, h1').count(), 1);
    assert.ok(await page.locator('footer').count() >= 1);
    change('content/index.md', '**nobody decides *alone.', 'everybody decides.');
    await shows(page, 'everybody decides.');
  });

  test(`${name}: 2.2 an easy-read page shows each picture with its words beside it`, async () => {
    write('content/pay.md', '---\ntitle: Pay people\n---\n\nWords.\n');
    write('content/pay.easy.md', `---
title: Pay people
---

![2 people talking](symbol:talk)

We talk with you.

![A book](symbol:book)

We write it down.
`);
    await page.waitForFunction(async () => (await fetch('/easy-read/pay.html')).ok, null, WAIT);
    await page.setViewportSize({ width: 1000, height: 700 });
    await open('easy-read/pay.html');
    await shows(page, 'We write it down.');
    const places = await page.evaluate(() => {
      const words = [...document.querySelectorAll('main p')]
        .find((one) => one.textContent.includes('We talk with you'));
      let row = words;
      while (!row.querySelector('svg, img')) row = row.parentElement;
      return [row.querySelector('svg, img').getBoundingClientRect().right,
        words.getBoundingClientRect().left];
    });
    assert.ok(places[0] <= places[1] + 1, 'the picture is left of the words');
  });

  test(`${name}: 2.3 a hard word is explained once it is in the glossary`, async () => {
    await open('pay.html');
    change('content/pay.md', 'Words.', 'Ask about microgrants.');
    await shows(page, 'Ask about microgrants.');
    const glossary = readFileSync(at('content/glossary.yaml'), 'utf8');
    write('content/glossary.yaml', `${glossary.trimEnd()}

  - term: microgrants
    meaning: Small sums of money for a small idea.
`);
    await page.waitForFunction(async () => (await (await fetch('/glossary.html')).text())
      .includes('Small sums of money'), null, WAIT);
    await page.waitForFunction(() => [...document.querySelectorAll('main a')]
      .some((link) => link.textContent.includes('microgrants')), null, WAIT);
  });

  test(`${name}: 2.4 a story asks for consent, and is content when there is one`, async () => {
    write('content/stories/told.md', `---
title: A story that was told
type: case-study
people:
  - name: The garden group
    role: Members
    lived_experience: yes
---

The garden group grew beans.
`);
    await page.waitForFunction(async () => (await fetch('/stories/told.html')).ok, null, WAIT);
    await open('stories/told.html');
    await shows(page, 'nothing says that they agreed to it');
    change('content/stories/told.md', 'type: case-study\n',
      'type: case-study\nconsent:\n  - of: The garden group\n    until: 2099-01-01\n');
    await lost(page, 'nothing says that they agreed to it');
  });

  test(`${name}: 2.5 consent that ended is an error, and clean once the story is gone`, async () => {
    change('content/stories/told.md', '2099-01-01', '2020-01-01');
    await page.waitForFunction(() => /\d error/.test(
      document.querySelector('.cohub-serve').innerText), null, WAIT);
    await page.locator('.cohub-serve a').click();
    await shows(page, 'content/stories/told.md');
    change('content/stories/told.md', 'type: case-study\n', 'type: case-study\ndraft: yes\n');
    await page.waitForFunction(() => !/\d error/.test(
      document.querySelector('.cohub-serve').innerText), null, WAIT);
  });

  test(`${name}: 2.6 a wrong picture name is shown where it stands, with the right one`, async () => {
    copyFileSync(PICTURE, at('content/meeting.png'));
    await open('pay.html');
    change('content/pay.md', 'Ask about', '![A list on a screen](meting.png)\n\nAsk about');
    await shows(page, 'did you mean "meeting.png"?');
    await shows(page, 'content/pay.md, line 5');
    change('content/pay.md', 'meting.png', 'meeting.png');
    await lost(page, 'did you mean "meeting.png"?');
    await page.waitForFunction(() => [...document.querySelectorAll('main img')]
      .some((one) => one.naturalWidth > 0), null, WAIT);
  });
}
