// first-screen.mjs - how far a reader scrolls before a page begins.
//
// As a program it prints the table that the bound is set from:
//
//   node tests/browser/first-screen.mjs SITE

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { launch } from './chromium.mjs';
import { eachInTabs } from './inspect.mjs';

export const SCREENS = {
  phone: { width: 375, height: 812 }, desktop: { width: 1280, height: 900 },
};

// In screens: the most that may stand before each of them.
export const MOST = {
  phone: { heading: 0.5, first: 0.9, text: 1.8, row: 1.2 },
  desktop: { heading: 0.4, first: 0.6, text: 1, row: 0.8 },
};

export const TREES = ['', 'large-print/', 'plain/', 'easy-read/'];

// One page of each kind, and those with the most at their top.
export const KINDS = {
  'front page': 'index.html',
  guidance: 'guidance/seven-steps.html',
  'guidance with a drawing': 'guidance/ladder-of-participation.html',
  'case study': 'case-studies/holy-cross-centre-trust.html',
  'section index': 'guidance/index.html',
  'section of stories': 'case-studies/index.html',
  'meeting pack': 'meeting-pack/questions.html',
  law: 'policy/laws.html',
  topics: 'topics/index.html',
  facet: 'level/index.html',
  'a to z': 'a-z.html',
  glossary: 'glossary.html',
  'words of a letter': 'glossary/letter-c.html',
  'works of a letter': 'resources/letter-s.html',
  resources: 'resources/index.html',
  search: 'search.html',
  statement: 'accessibility.html',
  'site map': 'site-map.html',
};

// Every page of each kind that a site has, in each tree of both languages.
export function pagesOf(site) {
  const languages = ['', 'cy/'].filter((language) =>
    existsSync(join(site, language, 'index.html')));
  return languages.flatMap((language) => TREES.flatMap((tree) =>
    Object.entries(KINDS).map(([kind, file]) =>
      ({ kind, tree, language, file: language + tree + file }))
      .filter(({ file }) => existsSync(join(site, file)))));
}

// Runs in the page: where each part begins, in pixels from the top.  The first
// words are the author's, or on a page that cohub makes, its first entry or
// field: no label, heading, link of a list of contents or note of the theme.
function readPlaces() {
  const isSeen = (element) => element.checkVisibility({
    contentVisibilityAuto: true, opacityProperty: true,
    visibilityProperty: true }) && element.getBoundingClientRect().height > 1;
  const topOf = (selector) => {
    const tops = [...document.querySelectorAll(selector)].filter(isSeen)
      .map((element) => element.getBoundingClientRect().top + scrollY);
    return tops.length > 0 ? Math.min(...tops) : null;
  };
  const text = 'main .text:not(.hard-words, .missing) > '
    + ':not(:empty, h2:first-child:not(:has(a)), nav, nav + h2), main .missing > *, '
    + 'main .searching input[type=search]';
  const heading = topOf('main h1');
  // In easy read the first words stand in the first row.
  if (document.body.matches('.easy-read'))
    return { heading, row: topOf('main .picture-row, main .text .entry, main .record, '
      + 'main .searching input[type=search]') };
  return {
    heading,
    first: topOf(`main .lede, main .in-short li, ${text}`),
    text: topOf(text),
  };
}

// Each page is loaded once: what stands where changes with the window.
export async function measure(browser, site, pages) {
  const found = await eachInTabs(browser, {}, pages,
    async ({ page, go }, one) => {
      const rows = [];
      for (const [screen, viewport] of Object.entries(SCREENS)) {
        await page.setViewportSize(viewport);
        if (rows.length === 0)
          await go(site, one.file);
        const places = await page.evaluate(readPlaces);
        const inScreens = Object.fromEntries(Object.entries(places)
          .filter(([, top]) => top !== null)
          .map(([part, top]) => [part, top / viewport.height]));
        rows.push({ ...one, screen, places, inScreens });
      }
      return rows;
    });
  return found.flat();
}

// What stands lower than it may.
export function problemsOf({ file, screen, inScreens }) {
  const missing = (file.includes('easy-read/') ? ['heading', 'row']
    : ['heading', 'first', 'text'])
    .filter((part) => inScreens[part] === undefined)
    .map((part) => `${file}, ${screen}: there is no ${part}`);
  return [...missing, ...Object.entries(inScreens)
    .filter(([part, at]) => at > MOST[screen][part])
    .map(([part, at]) => `${file}, ${screen}: ${part} at ${at.toFixed(2)} `
      + `screens of ${MOST[screen][part]}`)];
}

function print(rows) {
  for (const row of rows) {
    const places = Object.entries(row.places)
      .filter(([, top]) => top !== null)
      .map(([part, top]) => `${part} ${Math.round(top)} `
        + `(${row.inScreens[part].toFixed(2)})`);
    console.log(`${problemsOf(row).length > 0 ? '!' : ' '} ${row.screen} `
      + `${row.file}: ${places.join(', ')}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const site = resolve(process.argv[2]);
  const browser = await launch();
  const rows = await measure(browser, site, pagesOf(site));
  await browser.close();
  print(rows);
  console.log(`${rows.length} measured, `
    + `${rows.filter((row) => problemsOf(row).length > 0).length} over`);
}
