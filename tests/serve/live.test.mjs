// live.test.mjs - somebody writes, and looks at the page meanwhile, in
// Chromium and in Firefox.
//
//   COHUB=build/release/cohub node --test tests/serve

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync }
  from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { axeProblems } from '../browser/inspect.mjs';
import { browsers, hasBrowser } from '../browser/search-browsers.mjs';
import { newHub, removeHub, said, serve } from './server.mjs';

const WAIT = { timeout: 120_000 };
const TEXT = `---
title: A page to change
description: A page for a test.
---

The first sentence.

::: details {summary="More to read"}
What is inside.
:::

${Array.from({ length: 60 }, (_, i) => `Paragraph ${i + 1} of this page.`).join('\n\n')}

## The last part

The last sentence.
`;

function write(hub, path, text) {
  writeFileSync(join(hub, path), text);
}

function change(hub, path, from, to) {
  const text = readFileSync(join(hub, path), 'utf8');
  assert.ok(text.includes(from), `${path} has "${from}"`);
  write(hub, path, text.replace(from, to));
}

const shows = (page, words) => page.waitForFunction(
  (text) => document.body.innerText.includes(text), words, WAIT);
const lost = (page, words) => page.waitForFunction(
  (text) => !document.body.innerText.includes(text), words, WAIT);

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true }).map(String).sort();
}

for (const name of Object.keys(browsers)) {
  if (!hasBrowser(name)) {
    test(`${name} is not installed`, { skip: 'left out: no Firefox' });
    continue;
  }
  let browser;
  before(async () => { browser = await browsers[name](); });
  after(() => browser.close());

  // A hub with one long page, served, and that page in a browser.
  const start = async (t, more) => {
    const hub = newHub();
    write(hub, 'content/long.md', TEXT);
    const server = await serve(hub, more);
    const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
    const page = await context.newPage();
    const problems = [];
    page.on('pageerror', (error) => problems.push(error.message));
    t.after(async () => {
      await context.close();
      await server.stop();
      removeHub(hub);
      assert.deepEqual(problems, []);
    });
    const open = async (path, tab = page) => {
      await tab.goto(server.url(path), { waitUntil: 'load' });
      // The stream is open when the page has asked for itself once.
      await tab.waitForFunction(() => performance.getEntriesByType('resource')
        .some((entry) => entry.initiatorType === 'fetch'), null, { timeout: 1500 })
        .catch(() => {});
      await tab.evaluate(() => { window.wasNotLoadedAgain = true; });
    };
    return { hub, server, context, page, open };
  };
  const isTheSamePage = (page) => page.evaluate(() => window.wasNotLoadedAgain === true);

  test(`${name}: a saved sentence is on the page, which stays as it was left`, async (t) => {
    const { hub, page, open } = await start(t);
    await open('long.html');
    await page.locator('main summary', { hasText: 'More to read' }).click();
    await page.locator('input[type=search]').first().evaluate((field) => {
      for (let up = field; up; up = up.parentElement)
        if (up.tagName === 'DETAILS') up.open = true;
      field.value = 'half a word';
      field.focus();
      field.setSelectionRange(4, 4);
    });
    await page.evaluate(() => document.querySelector('#the-last-part').scrollIntoView());
    const place = () => page.evaluate(() =>
      Math.round(document.querySelector('#the-last-part').getBoundingClientRect().top));
    const seen = await place();
    change(hub, 'content/long.md', 'The first sentence.',
      'The first sentence is a good deal longer now, and a second one follows it. '.repeat(8));
    await shows(page, 'is a good deal longer now');
    assert.ok(await isTheSamePage(page), 'the page was loaded again');
    assert.ok(Math.abs(await place() - seen) <= 2, 'the place being read moved');
    assert.deepEqual(await page.evaluate(() => {
      const field = document.activeElement;
      return [field.type, field.value, field.selectionStart];
    }), ['search', 'half a word', 4]);
    assert.ok(await page.evaluate(() => [...document.querySelectorAll('main details')]
      .some((one) => one.open && one.innerText.includes('What is inside'))), 'details closed');
  });

  test(`${name}: a new colour comes without loading again`, async (t) => {
    const { hub, page, open } = await start(t);
    await open('index.html');
    const colours = () => page.evaluate(() => [...document.styleSheets]
      .map((sheet) => sheet.href).join());
    const before = await colours();
    write(hub, 'config.yaml', `${readFileSync(join(hub, 'config.yaml'), 'utf8')}
brand:
  colour: "#7a1f5c"
`);
    await page.waitForFunction((old) => [...document.styleSheets]
      .map((sheet) => sheet.href).join() !== old, before, WAIT);
    assert.ok(await isTheSamePage(page), 'the page was loaded again');
  });

  test(`${name}: a mistake stands on the page until it is mended`, async (t) => {
    const { hub, page, open, server } = await start(t);
    await open('long.html');
    change(hub, 'content/long.md', 'Paragraph 3 of this page.', '![](nowhere.png)');
    await shows(page, 'this picture has no description');
    await shows(page, 'content/long.md, line 16');
    await shows(page, '2 errors');
    const box = page.locator('.cohub-mistake').first();
    assert.match(await box.evaluate((one) => one.previousElementSibling.innerText),
      /Paragraph 2 of/);
    assert.deepEqual(await axeProblems(page), []);
    await page.getByRole('link', { name: /2 errors/ }).click();
    await shows(page, 'image-missing');
    assert.deepEqual(await axeProblems(page), []);
    await said(server, /2 errors/);
    await open('long.html');
    change(hub, 'content/long.md', '![](nowhere.png)', 'Paragraph 3 is back.');
    await shows(page, 'Paragraph 3 is back.');
    await lost(page, 'has no description');
    await shows(page, 'No mistakes.');
  });

  test(`${name}: a broken config.yaml shows what is to be mended, over the last good page`, async (t) => {
    const { hub, page, open } = await start(t);
    await open('long.html');
    const good = readFileSync(join(hub, 'config.yaml'), 'utf8');
    write(hub, 'config.yaml', `${good}\n  : [\n`);
    await shows(page, 'cannot be shown as it is now');
    await shows(page, 'The last sentence.');
    write(hub, 'config.yaml', good);
    await lost(page, 'cannot be shown as it is now');
  });

  test(`${name}: a hub that starts broken turns into itself when it is mended`, async (t) => {
    const hub = newHub();
    const home = readFileSync(join(hub, 'content/index.md'), 'utf8');
    rmSync(join(hub, 'content/index.md'));
    const server = await serve(hub);
    const context = await browser.newContext();
    const page = await context.newPage();
    t.after(async () => {
      await context.close();
      await server.stop();
      removeHub(hub);
    });
    await page.goto(server.url());
    await shows(page, 'The hub cannot be shown yet');
    write(hub, 'content/index.md', home);
    await shows(page, 'What you can read');
  });

  test(`${name}: a page appears when it is written and goes when it is deleted`, async (t) => {
    const { hub, page, open } = await start(t);
    await open('guidance/new.html');
    write(hub, 'content/guidance/new.md', '---\ntitle: Brand new\n---\n\nFresh words.\n');
    await shows(page, 'Fresh words.');
    rmSync(join(hub, 'content/guidance/new.md'));
    await lost(page, 'Fresh words.');
    write(hub, 'content/guidance/new.md', '---\ntitle: Brand new\n---\n\nAgain here.\n');
    await shows(page, 'Again here.');
    renameSync(join(hub, 'content/guidance'), join(hub, 'content/advice'));
    await lost(page, 'Again here.');
    renameSync(join(hub, 'content/advice'), join(hub, 'content/guidance'));
    await shows(page, 'Again here.');
  });

  test(`${name}: nine tabs hear, and when the one that listens is closed the others do`, async (t) => {
    const { hub, context, page, open } = await start(t);
    await open('long.html');
    const tabs = [page];
    for (let i = 0; i < 8; i++) {
      const tab = await context.newPage();
      await open('long.html', tab);
      tabs.push(tab);
    }
    change(hub, 'content/long.md', 'The last sentence.', 'Heard by nine.');
    await Promise.all(tabs.map((tab) => shows(tab, 'Heard by nine.')));
    await tabs.shift().close();
    await tabs[0].waitForTimeout(700);
    change(hub, 'content/long.md', 'Heard by nine.', 'Heard by eight.');
    await Promise.all(tabs.map((tab) => shows(tab, 'Heard by eight.')));
  });

  test(`${name}: after the server was stopped and started the page follows again`, async (t) => {
    const { hub, page, open, server } = await start(t);
    await open('long.html');
    const { port } = server;
    assert.equal(await server.stop(), 0);
    change(hub, 'content/long.md', 'The last sentence.', 'While nobody served.');
    const again = await serve(hub, ['--port', String(port)]);
    t.after(() => again.stop());
    await shows(page, 'While nobody served.');
  });

  test(`${name}: the search answers while somebody writes`, async (t) => {
    const { hub, page, open } = await start(t);
    write(hub, 'content/long.md', TEXT.replace('The first sentence.', 'Quokkas are small.'));
    await open('long.html');
    await shows(page, 'Quokkas are small.');
    await open('search.html?q=quokkas');
    await page.locator('[data-result]', { hasText: 'A page to change' }).waitFor(WAIT);
  });

  test(`${name}: saves that come fast and in halves end in the last one`, async (t) => {
    const { hub, page, open } = await start(t);
    await open('long.html');
    for (let i = 0; i < 40; i++) {
      write(hub, 'content/long.md', TEXT.slice(0, 20 + i * 7));
      write(hub, 'content/long.md', TEXT.replace('The last sentence.', `Save ${i}.`));
    }
    await shows(page, 'Save 39.');
    for (let i = 0; i < 300; i++)
      write(hub, `content/guidance/many-${i}.md`, `---\ntitle: Page ${i}\n---\n\nText.\n`);
    write(hub, 'content/long.md', TEXT.replace('The last sentence.', 'After three hundred files.'));
    await shows(page, 'After three hundred files.');
  });
}

test('nothing is written, and nothing of the server is published', async () => {
  const hub = newHub();
  const before = filesBelow(hub);
  const server = await serve(hub);
  await fetch(server.url());
  await fetch(server.url('search.html'));
  assert.equal(await server.stop(), 0);
  assert.deepEqual(filesBelow(hub), before);
  mkdirSync(join(hub, 'content/other'));
  write(hub, 'content/other/index.md', '---\ntitle: Other\n---\n\nText.\n');
  assert.equal(spawnSync(process.env.COHUB, ['build', '-q', '-C', hub]).status, 0);
  for (const file of filesBelow(join(hub, 'public')).filter((one) => one.endsWith('.html')))
    assert.doesNotMatch(readFileSync(join(hub, 'public', file), 'utf8'),
      /cohub-serve|cohub-mistake|"\/_\/|<!--line/, file);
  removeHub(hub);
});

test('a port that is taken leads to the next one, and it is said', async () => {
  const hub = newHub();
  const first = await serve(hub);
  const second = await serve(hub, ['--port', String(first.port)]);
  assert.notEqual(second.port, first.port);
  assert.match(second.said, /taken/);
  await first.stop('SIGTERM');
  await second.stop('SIGTERM');
  removeHub(hub);
});
