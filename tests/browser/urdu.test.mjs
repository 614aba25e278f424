// urdu.test.mjs - a small hub in English and Urdu: what turns round in a
// language that is written from right to left, and what does not.
//
// The environment names the built hub: COHUB_URDU.

import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';

import { PATIENCE_OF_TEST, launch } from './chromium.mjs';
import {
  RULES_OF_WIDTH, eachInTabs, look as lookAt, openPage,
} from './inspect.mjs';
import {
  htmlFiles, linkProblems, readFile, sampleOf, xmlProblems,
} from './site.mjs';

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 800 };

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
    // Addresses, numbers and names of licences are of no language; where
    // scripts run, what stands in for them is not there.
    if (language === 'ur' && latin.test(data)
      && !parentElement.closest('noscript')
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

function problemsOfFiles() {
  const read = new Map(files.map((file) => [file, readFile(site, file)]));
  const idsOf = new Map([...read].map(([file, { ids }]) =>
    [file, new Set(ids)]));
  return inUrdu.flatMap((file) =>
    linkProblems(site, file, read.get(file).references, idsOf)
      .map((problem) => `${file}: ${problem}`));
}

async function directionProblems(page) {
  const seen = await page.evaluate(look);
  const expected = { lang: 'ur', direction: 'rtl', unmarked: [],
    languages: [['en', 'en', 'ltr', 'English'], ['ur', 'ur', 'rtl', 'اردو']] };
  return [...Object.entries(expected)
    .filter(([key, value]) => !isDeepStrictEqual(seen[key], value))
    .map(([key]) => `${key} is ${JSON.stringify(seen[key])}`),
  ...seen.align === 'left' ? ['the heading is aligned left'] : [],
  ...seen.picture < seen.words ? ['pictures do not stand on the right'] : []];
}

test('a hub in Urdu', { timeout: PATIENCE_OF_TEST }, async (t) => {
  assert.ok(inUrdu.length > 0, `there are Urdu pages in ${site}`);
  const browser = await launch();
  t.after(() => browser.close());

  await t.test(`${inUrdu.length} pages as files`, async () => assert.deepEqual(
    [problemsOfFiles(), [...await xmlProblems(site, inUrdu)]], [[], []]));

  const sample = new Set(sampleOf(site, inUrdu));
  const seen = await eachInTabs(browser, { viewport: WIDE }, inUrdu,
    async ({ page, go }, file) => {
      const problems = [...await go(site, file),
        ...await directionProblems(page)];
      if (sample.has(file)) {
        problems.push(...await lookAt(page));
        await page.setViewportSize(NARROW);
        problems.push(...await lookAt(page, RULES_OF_WIDTH));
        await page.setViewportSize(WIDE);
      }
      return { file, problems };
    });
  for (const { file, problems } of seen)
    await t.test(`${file} is read from right to left`,
      () => assert.deepEqual(problems, []));

  await t.test('English pages stay as they are', async () => {
    const { page, close } = await openPage(browser, site,
      'easy-read/index.html', { viewport: WIDE });
    try {
      const { direction, picture, words } = await page.evaluate(look);
      assert.equal(direction, 'ltr');
      assert.ok(picture < words, 'pictures stand on the left');
    } finally {
      await close();
    }
  });
});
