// search-urdu.test.mjs - the search of a hub in Urdu and English: letters that
// are typed in two ways are one, and everything is read from right to left.
//
// The environment names the built hub: COHUB_URDU.

import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';

import { launch } from './chromium.mjs';
import { axeProblems } from './inspect.mjs';
import { answered, ask, fileUrl, open } from './search-browsers.mjs';

const site = resolve(process.env.COHUB_URDU);
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

for (const tree of ['ur/', 'ur/large-print/', 'ur/easy-read/']) {
  for (const width of [320, 1280]) {
    test(`${tree} at ${width} px`, async (t) => {
      const { page, problems, close } = await open(browser,
        fileUrl(site, `${tree}search.html`), { viewport: { width, height: 900 } });
      t.after(close);
      // Arabic yeh and kaf, as many keyboards have them, for the Urdu letters.
      const urdu = await ask(page, 'فیصلے');
      const arabic = await ask(page, 'فيصلے');
      assert.ok(urdu.titles.length > 0);
      assert.deepEqual(arabic.titles, urdu.titles);
      await page.waitForTimeout(900);
      const seen = await page.evaluate(() => ({
        direction: getComputedStyle(document.querySelector('[data-result]')).direction,
        field: document.querySelector('#search').getBoundingClientRect().right,
        button: document.querySelector('form[data-search] button')
          .getBoundingClientRect().right,
        marks: document.querySelectorAll('mark').length,
        wide: document.documentElement.scrollWidth
          > document.documentElement.clientWidth,
      }));
      assert.equal(seen.direction, 'rtl');
      assert.ok(seen.field > seen.button, 'the button is left of the field');
      if (!tree.includes('easy-read'))
        assert.ok(seen.marks > 0);
      assert.equal(seen.wide, false);
      assert.deepEqual(await axeProblems(page), []);
      assert.deepEqual(problems, []);
    });
  }
}

test('the other language is one link away, with the same query', async (t) => {
  const { page, close } = await open(browser, fileUrl(site, 'ur/search.html?q=meeting'));
  t.after(close);
  await answered(page, 'meeting');
  await page.click('.search-languages a[hreflang=en]');
  const seen = await answered(page, 'meeting');
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  assert.ok(seen.titles.length > 0);
});
