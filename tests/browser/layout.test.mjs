// layout.test.mjs - a sample of pages of each kind, in each format and
// language: the keyboard, narrow windows, large and spaced text, and what
// moves.
//
// The environment names the site: COHUB_SITE.

import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';

import { PATIENCE_OF_TEST, launch } from './chromium.mjs';
import { eachInTabs, sidewaysProblems } from './inspect.mjs';
import {
  TEXT_SPACING, cutProblems, keyboardProblems, motionProblems, pixelProblems,
  shiftProblems, skipProblems,
} from './layout.mjs';
import { htmlFiles, sampleOf } from './site.mjs';

// Narrow letters are asked about what widths can change, on fewer pages.
const isNarrow = process.env.COHUB_LETTERS === 'narrow';
// Of each format and language the richest: twice as many with COHUB_OPEN_ALL.
const times = process.env.COHUB_OPEN_ALL ? 2 : 1;
const MOST = times * (isNarrow ? 2 : 3);
const WIDE = { width: 1280, height: 800 };
const timeout = PATIENCE_OF_TEST;

const site = resolve(process.env.COHUB_SITE);
const files = htmlFiles(site);
const sample = sampleOf(site, files, MOST);
// Hundreds of stops take seconds.
const few = sampleOf(site, files, 2 * times);
let browser;

before(async () => {
  browser = await launch();
});
after(() => browser.close());

// One visit to each page for all checks of these windows: a list of problems
// for each check.
async function visit(some, options, checks, opened = browser) {
  const found = Object.fromEntries(Object.keys(checks).map((name) =>
    [name, []]));
  await eachInTabs(opened, { viewport: WIDE, ...options }, some,
    async ({ page, go }, file) => {
      const seen = await go(site, file);
      for (const [name, check] of Object.entries(checks)) {
        const problems = [...await check(page, () => go(site, file)),
          ...seen.splice(0)];
        found[name].push(...problems.map((problem) => `${file}: ${problem}`));
      }
      await page.setViewportSize(WIDE);
      await page.emulateMedia({ reducedMotion: null });
    });
  return found;
}

async function hold(t, some, options, checks, opened) {
  const found = await visit(some, options, checks, opened);
  for (const [name, problems] of Object.entries(found))
    await t.test(`${name}: ${some.length} pages`,
      () => assert.deepEqual(problems, []));
}

async function cutAt(page, size) {
  await page.setViewportSize(size);
  return [...await sidewaysProblems(page), ...await cutProblems(page)];
}

const LOADS = 5;

// A browser on a busy machine stops to paint in the middle of a row, wherever
// that is, and the rest of the row moves it.  What a page does comes each time.
async function jumpsEachTime(page, load) {
  let problems = await shiftProblems(page);
  for (let loads = 1; problems.length > 0 && loads < LOADS; loads++) {
    await load();
    problems = await shiftProblems(page);
  }
  return problems;
}

test('as the page comes', { timeout }, (t) => hold(t, sample, {}, {
  'it does not jump while it is loaded and read': jumpsEachTime,
  'nothing is cut': (page) => cutAt(page, WIDE),
  // 1280 pixels at 400 per cent are as many as this.
  'at 400 per cent nothing is cut, and nothing scrolls sideways': (page) =>
    cutAt(page, { width: 320, height: 256 }),
  'with more space in the text nothing is cut': async (page) => {
    const style = await page.addStyleTag({ content: TEXT_SPACING });
    const problems = [...await cutAt(page, { width: 320, height: 800 }),
      ...await cutAt(page, WIDE)];
    await style.evaluate((element) => element.remove());
    return problems;
  },
  'nothing moves when less motion is asked for': async (page) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    return motionProblems(page);
  },
}));

test('with the keyboard', { timeout, skip: isNarrow }, (t) => hold(t, few, {}, {
  'Tab reaches everything once, in order, and it can be seen':
    keyboardProblems,
  'the first link skips to the main part': async (page, again) => {
    await again();
    return skipProblems(page);
  },
}));

test('what has the focus looks different', { timeout, skip: isNarrow }, (t) =>
  hold(t, sampleOf(site, files, 1), {}, { 'by its pixels': pixelProblems }));

test('without scripts', { timeout, skip: isNarrow }, (t) => hold(t, sample,
  { javaScriptEnabled: false }, {
    'the page is there': async (page) => {
      const problems = [];
      for (const selector of ['main h1', '.formats a', '.menu a', '.ask'])
        if (await page.locator(selector).count() > 0
          && !await page.locator(selector).first().isVisible())
          problems.push(`${selector} cannot be seen`);
      return problems;
    },
  }));

test('with text of twice the size', { timeout }, async (t) => {
  const large = await launch(['--blink-settings=defaultFontSize=32']);
  t.after(() => large.close());
  await hold(t, sample, {}, {
    'words grow, and nothing is cut': async (page) => {
      const size = await page.evaluate(() =>
        parseFloat(getComputedStyle(document.querySelector('main p')).fontSize));
      return [...size < 32 ? [`words stay at ${size} px`] : [],
        ...await cutAt(page, WIDE)];
    },
  }, large);
});
