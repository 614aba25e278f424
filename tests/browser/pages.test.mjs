// pages.test.mjs - every page of the built hub and of the style guide, opened
// from disk.
//
// The environment names the sites: COHUB_SITE and COHUB_GUIDE.

import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';

import { PATIENCE_OF_TEST, launch } from './chromium.mjs';
import {
  RULES_OF_COLOUR, RULES_OF_WIDTH, axeProblems, eachInTabs, look,
} from './inspect.mjs';
import {
  FIRST_VIEW_MOST, firstViewSize, headingProblems, htmlFiles, leadsOn, linkProblems,
  readFile, sampleOf, treeOf, xmlProblems,
} from './site.mjs';

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 800 };
const AS_IT_COMES = { colorScheme: null, contrast: null, forcedColors: null };
const SCHEMES = {
  dark: { colorScheme: 'dark' },
  'more contrast': { contrast: 'more' },
  'forced colours': { forcedColors: 'active' },
};
// A page that never settles must not hold everything up.
const timeout = PATIENCE_OF_TEST;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

function problemsOfFile(site, file, { references, ids, blocking, headings },
  idsOf) {
  const size = firstViewSize(site, file, blocking);
  const problems = [...linkProblems(site, file, references, idsOf),
    ...headingProblems(headings)];
  if (new Set(ids).size !== ids.length)
    problems.push('an id is there twice');
  // The page that searches has a style sheet of its own.
  if (blocking.length !== (/(^|\/)search\.html$/.test(file) ? 2 : 1))
    problems.push(`${blocking.length} style sheets hold the first view up`);
  if (size > FIRST_VIEW_MOST)
    problems.push(`first view takes ${size} bytes of ${FIRST_VIEW_MOST}`);
  return { file, size, problems };
}

// What can be told from the files: every page, whatever their number.
async function readAll(site, files) {
  const asXml = xmlProblems(site, files);
  const read = new Map(files.map((file) => [file, readFile(site, file)]));
  const idsOf = new Map([...read].map(([file, { ids }]) =>
    [file, new Set(ids)]));
  const all = files.map((file) =>
    problemsOfFile(site, file, read.get(file), idsOf));
  const xml = await asXml;

  for (const { file, problems } of all)
    problems.push(...xml.get(file) ?? []);
  return all;
}

async function lookIn(page, scheme) {
  await page.emulateMedia(SCHEMES[scheme]);
  const problems = await axeProblems(page, RULES_OF_COLOUR);
  await page.emulateMedia(AS_IT_COMES);
  return problems.map((problem) => `in ${scheme}: ${problem}`);
}

// What a browser sees: the problems of each page at each width, and of some
// in each scheme of colours.  When narrow, only what the width can break is
// asked again.
async function openAll(site, files, isInSchemes) {
  const all = await eachInTabs(browser, { viewport: WIDE }, files,
    async ({ page, go }, file) => {
      await page.setViewportSize(WIDE);
      const problems = await go(site, file);
      problems.push(...await look(page));
      for (const scheme of isInSchemes(file) ? Object.keys(SCHEMES) : [])
        problems.push(...await lookIn(page, scheme));
      await page.setViewportSize(NARROW);
      return [{ file, as: 'wide', problems }, { file, as: 'narrow',
        problems: await look(page, RULES_OF_WIDTH) }];
    });
  return all.flat();
}

// The colours of a part are those of its tokens in every format: the guide has
// each part in each scheme once, and of other pages a few are enough.
const MOST_IN_SCHEMES = 2;

// Of the hub the richest pages of each format and language; the guide has
// every part.  COHUB_OPEN_ALL opens all there are.
const MOST_OF_HUB = 5;

for (const [name, folder, most, isInAll] of [
  ['the hub', process.env.COHUB_SITE, MOST_OF_HUB, () => false],
  ['the style guide', process.env.COHUB_GUIDE, Infinity,
    (file) => treeOf(file) === 'standard']]) {
  test(name, { timeout, skip: !folder }, async (t) => {
    const site = resolve(folder);
    const files = htmlFiles(site);
    assert.ok(files.length > 0, `there are pages in ${site}`);

    const read = await readAll(site, files);
    for (const { file, problems } of read.filter((one) => one.problems.length))
      await t.test(`${file} as a file`, () => assert.deepEqual(problems, []));
    await t.test(`${files.length} pages as files`, () => assert.equal(
      read.filter((one) => one.problems.length).length, 0));

    const opened = process.env.COHUB_OPEN_ALL
      ? files.filter((file) => !leadsOn(site, file))
      : sampleOf(site, files, most);
    const few = new Set([...sampleOf(site, files, MOST_IN_SCHEMES),
      ...opened.filter(isInAll)]);
    for (const { file, as, problems } of await openAll(site, opened,
      (one) => few.has(one)))
      await t.test(`${file}, ${as}`, () => assert.deepEqual(problems, []));

    if (process.env.COHUB_SUMMARY)
      appendFileSync(process.env.COHUB_SUMMARY, `(${name}: ${files.length} pages `
        + `read, ${opened.length} opened at ${WIDE.width} and ${NARROW.width} `
        + `px, ${few.size} in ${Object.keys(SCHEMES).join(', ')}; largest first `
        + `view ${Math.max(...read.map(({ size }) => size))} bytes)\n`);
  });
}
