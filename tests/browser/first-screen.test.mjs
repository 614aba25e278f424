// first-screen.test.mjs - a page begins where a reader can see it.
//
// The environment names the built hub: COHUB_SITE.

import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';

import { PATIENCE_OF_TEST, launch } from './chromium.mjs';
import {
  KINDS, SCREENS, TREES, measure, pagesOf, problemsOf,
} from './first-screen.mjs';
import { openPage } from './inspect.mjs';

const timeout = PATIENCE_OF_TEST;
const site = resolve(process.env.COHUB_SITE);

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

test('the subject, its first words and the text stand near the top of each '
  + 'kind of page', { timeout }, async (t) => {
  const pages = pagesOf(site);
  assert.ok(pages.length >= 2 * TREES.length * Object.keys(KINDS).length - 8,
    `${pages.length} pages`);
  const found = await measure(browser, site, pages);
  for (const screen of Object.keys(SCREENS))
    await t.test(`on a ${screen}`, () => {
      const rows = found.filter((row) => row.screen === screen);
      assert.equal(rows.length, pages.length);
      assert.deepEqual(rows.flatMap(problemsOf), []);
    });
});

// What a screen reader comes to after the link that skips.
const TEXTS = {
  'guidance/seven-steps.html': /^Seven steps from a first idea/,
  'plain/guidance/seven-steps.html': /^In short/,
  'easy-read/guidance/seven-steps.html': /^You may want someone/,
};

test('the link that skips leads to the text, past the head and the formats',
  { timeout }, async (t) => {
    for (const [file, words] of Object.entries(TEXTS)) {
      const { page, close } = await openPage(browser, site, file,
        { viewport: SCREENS.phone });
      t.after(close);
      const target = await page.locator('a.skip').getAttribute('href');
      assert.match((await page.locator(target).innerText()).trim(), words);
      assert.equal(await page.locator(`${target} :is(.formats, .contents)`)
        .count(), 0, file);
    }
  });

test('the menu opens with the keyboard, without scripts', { timeout },
  async (t) => {
    for (const file of ['index.html', 'easy-read/index.html']) {
      const { page, close } = await openPage(browser, site, file,
        { viewport: SCREENS.phone, javaScriptEnabled: false });
      t.after(close);
      const link = page.locator('.menu a').first();
      assert.ok(!await link.isVisible(), 'it is closed on a phone');
      await page.locator('.menu-box > summary').press('Enter');
      assert.ok(await link.isVisible());
      assert.ok(await page.locator('.search-box input').isVisible());
    }
  });

test('where there is room the menu, the search and the contents are open',
  { timeout }, async (t) => {
    const { page, close } = await openPage(browser, site,
      'guidance/seven-steps.html', { viewport: SCREENS.desktop });
    t.after(close);
    for (const part of ['.menu a', '.search-box input', '.contents a'])
      assert.ok(await page.locator(part).first().isVisible(), part);
    assert.ok(!await page.locator('summary').first().isVisible());
  });
