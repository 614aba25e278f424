// pages.test.mjs - every page of the built site, opened from disk.
//
// The environment names the site: COHUB_SITE.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';

import { launch } from './chromium.mjs';
import { axeProblems, inspect, openPage } from './inspect.mjs';
import {
  FIRST_VIEW_MOST, firstViewSize, htmlFiles, linkProblems, sampleOf,
  xmlProblems,
} from './site.mjs';

const WIDTHS = [320, 1280];
const AT_ONCE = 2;
const SCHEMES = {
  dark: { colorScheme: 'dark' },
  'more contrast': { contrast: 'more' },
  'forced colours': { forcedColors: 'active' },
};
// A page that never settles must not hold everything up.
const timeout = 480_000;

const site = resolve(process.env.COHUB_SITE);
const files = htmlFiles(site);

// Does work for each item, a few at once, and keeps the order of the results.
async function eachAtOnce(items, work) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

// One report for each page: what is wrong, by width.
async function inspectAll(browser) {
  const looks = await eachAtOnce(
    files.flatMap((file) => WIDTHS.map((width) => ({ file, width }))),
    async (look) => ({
      ...look, ...await inspect(browser, site, look.file, look.width),
    }));
  const idsOf = new Map(looks.map(({ file, ids }) => [file, new Set(ids)]));
  const xml = xmlProblems(site, files);

  return looks.map((look) => {
    const { file, width, problems } = look;
    const more = [];
    if (width === WIDTHS[0]) {
      const size = firstViewSize(site, file, look.blocking);
      more.push(...linkProblems(site, file, look.references, idsOf),
        ...xml.get(file) ?? []);
      if (size > FIRST_VIEW_MOST)
        more.push(`first view takes ${size} bytes of ${FIRST_VIEW_MOST}`);
      look.firstView = size;
    }
    return { ...look, problems: [...problems, ...more] };
  });
}

async function headingProblems(page) {
  const visible = await page.locator('main h1').first().isVisible();
  return visible ? [] : ['the main heading cannot be seen'];
}

async function problemsOfSample(browser, sample, options, check) {
  const all = await eachAtOnce(sample, async (file) => {
    const { page, problems, close } = await openPage(browser, site, file,
      { viewport: { width: 800, height: 800 }, ...options });
    try {
      return [...problems, ...await check(page)]
        .map((problem) => `${file}: ${problem}`);
    } finally {
      await close();
    }
  });
  return all.flat();
}

test('the built site', { timeout }, async (t) => {
  assert.ok(files.length > 0, `there are pages in ${site}`);
  const browser = await launch();
  t.after(() => browser.close());

  const looks = await inspectAll(browser);
  for (const { file, width, problems } of looks)
    await t.test(`${file} at ${width} px`, () => assert.deepEqual(problems, []));

  const sample = sampleOf(site, files);
  for (const [scheme, options] of Object.entries(SCHEMES)) {
    await t.test(`a sample of ${sample.length} pages: ${scheme}`, async () => {
      assert.deepEqual(
        await problemsOfSample(browser, sample, options, axeProblems), []);
    });
  }
  await t.test(`a sample of ${sample.length} pages: no scripts`, async () => {
    assert.deepEqual(await problemsOfSample(browser, sample,
      { javaScriptEnabled: false }, headingProblems), []);
  });

  const largest = Math.max(...looks.map((look) => look.firstView ?? 0));
  if (process.env.COHUB_SUMMARY)
    writeFileSync(process.env.COHUB_SUMMARY, `(${files.length} pages at `
      + `${WIDTHS.join(' and ')} px, ${sample.length} in `
      + `${Object.keys(SCHEMES).join(', ')}; largest first view `
      + `${largest} bytes)\n`);
});
