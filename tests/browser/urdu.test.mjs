// urdu.test.mjs - a small hub in English and Urdu: what turns round in a
// language that is written from right to left, and what does not.
//
// The environment names the built hub: COHUB_URDU.

import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';

import { launch } from './chromium.mjs';
import { inspect, openPage } from './inspect.mjs';
import { htmlFiles, linkProblems, xmlProblems } from './site.mjs';

const site = resolve(process.env.COHUB_URDU);
// The links of 404.html start at the root of a server.
const files = htmlFiles(site).filter((file) => file !== '404.html');
const inUrdu = files.filter((file) => file.startsWith('ur/'));

// Where things are, and which words have no language of their own.
function look() {
  const middle = (selector) => {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    return box && box.x + box.width / 2;
  };
  const latin = /[A-Za-z]{3}/;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const unmarked = [];
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    const language = parentElement.closest('[lang]').lang;
    // Addresses, numbers and names of licences are of no language.
    if (language === 'ur' && latin.test(data)
      && !/https?:|@|CC BY|The hub editors/.test(data))
      unmarked.push(data.trim());
  }
  return {
    unmarked,
    lang: document.documentElement.lang,
    direction: getComputedStyle(document.body).direction,
    align: getComputedStyle(document.querySelector('h1')).textAlign,
    picture: middle('.text .picture-row .picture'),
    words: middle('.text .picture-row .words'),
    languages: [...document.querySelectorAll('.languages a')].map((link) => (
      [link.lang, link.hreflang, link.dir, link.textContent])),
  };
}

test('a hub in Urdu', { timeout: 300_000 }, async (t) => {
  assert.ok(inUrdu.length > 0, `there are Urdu pages in ${site}`);
  const browser = await launch();
  t.after(() => browser.close());

  const looks = [];
  for (const file of inUrdu)
    for (const width of [320, 1280])
      looks.push({ file, width, ...await inspect(browser, site, file, width) });
  const idsOf = new Map(looks.map(({ file, ids }) => [file, new Set(ids)]));
  const xml = xmlProblems(site, inUrdu);

  for (const { file, width, problems, references } of looks) {
    const inside = references.filter(({ url }) => url?.includes('/ur/'));
    await t.test(`${file} at ${width} px`, () => assert.deepEqual(
      [...problems, ...linkProblems(site, file, inside, idsOf),
        ...xml.get(file) ?? []], []));
  }

  for (const file of inUrdu) {
    await t.test(`${file} is read from right to left`, async () => {
      const { page, close } = await openPage(browser, site, file,
        { viewport: { width: 1280, height: 800 } });
      try {
        const seen = await page.evaluate(look);
        assert.equal(seen.lang, 'ur');
        assert.equal(seen.direction, 'rtl');
        assert.notEqual(seen.align, 'left');
        assert.deepEqual(seen.unmarked, []);
        assert.deepEqual(seen.languages, [['en', 'en', 'ltr', 'English'],
          ['ur', 'ur', 'rtl', 'اردو']]);
        if (seen.picture)
          assert.ok(seen.picture > seen.words, 'pictures stand on the right');
      } finally {
        await close();
      }
    });
  }

  await t.test('English pages stay as they are', async () => {
    const { page, close } = await openPage(browser, site,
      'easy-read/index.html', { viewport: { width: 1280, height: 800 } });
    try {
      const seen = await page.evaluate(look);
      assert.equal(seen.direction, 'ltr');
      assert.ok(seen.picture < seen.words, 'pictures stand on the left');
    } finally {
      await close();
    }
  });
});
