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
  FIRST_VIEW_MOST, firstViewSize, htmlFiles, linkProblems, readFile, sampleOf,
  xmlProblems,
} from './site.mjs';

const WIDTHS = [320, 1280];
const AT_ONCE = 2;
// More pages than this are opened in part, unless COHUB_OPEN_ALL is set.
const MOST_OPENED = process.env.COHUB_OPEN_ALL ? Infinity : 60;
const MOST_IN_SCHEMES = 24;
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

// What can be told from the files: every page, whatever their number.
function readAll() {
  const xml = xmlProblems(site, files);
  const read = new Map(files.map((file) => [file, readFile(site, file)]));
  const idsOf = new Map([...read].map(([file, { ids }]) =>
    [file, new Set(ids)]));

  return files.map((file) => {
    const { references, ids, blocking } = read.get(file);
    const size = firstViewSize(site, file, blocking);
    const problems = [...linkProblems(site, file, references, idsOf),
      ...xml.get(file) ?? []];
    if (new Set(ids).size !== ids.length)
      problems.push('an id is there twice');
    if (size > FIRST_VIEW_MOST)
      problems.push(`first view takes ${size} bytes of ${FIRST_VIEW_MOST}`);
    return { file, size, problems };
  });
}

// What a browser sees: one report for each look, at each width.
function inspectAll(browser, some) {
  return eachAtOnce(
    some.flatMap((file) => WIDTHS.map((width) => ({ file, width }))),
    async (look) => ({
      ...look, ...await inspect(browser, site, look.file, look.width),
    }));
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

  const read = readAll();
  for (const { file, problems } of read.filter((one) => one.problems.length))
    await t.test(`${file} as a file`, () => assert.deepEqual(problems, []));
  await t.test(`${files.length} pages as files`, () => assert.equal(
    read.filter((one) => one.problems.length).length, 0));

  // A hub with hundreds of pages is opened in part.
  const sample = sampleOf(site, files);
  const opened = files.length > MOST_OPENED ? sample : files;
  for (const { file, width, problems } of await inspectAll(browser, opened))
    await t.test(`${file} at ${width} px`, () => assert.deepEqual(problems, []));

  const few = opened.length > MOST_IN_SCHEMES
    ? sample.filter((_, at) => at % Math.ceil(sample.length / MOST_IN_SCHEMES)
      === 0)
    : sample;
  for (const [scheme, options] of Object.entries(SCHEMES)) {
    await t.test(`a sample of ${few.length} pages: ${scheme}`, async () => {
      assert.deepEqual(
        await problemsOfSample(browser, few, options, axeProblems), []);
    });
  }
  await t.test(`a sample of ${few.length} pages: no scripts`, async () => {
    assert.deepEqual(await problemsOfSample(browser, few,
      { javaScriptEnabled: false }, headingProblems), []);
  });

  const largest = Math.max(...read.map(({ size }) => size));
  if (process.env.COHUB_SUMMARY)
    writeFileSync(process.env.COHUB_SUMMARY, `(${files.length} pages read, `
      + `${opened.length} opened at ${WIDTHS.join(' and ')} px, ${few.length} `
      + `in ${Object.keys(SCHEMES).join(', ')}; largest first view `
      + `${largest} bytes)\n`);
});
