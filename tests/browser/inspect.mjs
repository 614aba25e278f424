// inspect.mjs - open pages as a reader would, and list what is wrong.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { PATIENCE } from './chromium.mjs';

const AT_ONCE = 2;

// What colours alone can break, and what the width of a window can.
export const RULES_OF_COLOUR = [
  'color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
export const RULES_OF_WIDTH = [
  ...RULES_OF_COLOUR, 'target-size', 'scrollable-region-focusable'];

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Every rule there is, also those that are off until asked for.  Style sheets
// are not fetched a second time: a page on disk may not read files.
function runAxe(rules) {
  const values = rules ?? window.axe.getRules().map((rule) => rule.ruleId);
  return window.axe.run(document, {
    runOnly: { type: 'rule', values }, resultTypes: ['violations'],
    preload: false,
  }).then(({ violations }) => violations.flatMap((rule) => rule.nodes.map(
    (node) => `axe ${rule.id}: ${node.target.join(' ')}: ${node.failureSummary
      .replaceAll(/\s+/g, ' ')}`)));
}

// What the page is made of, for checks that need files as well.
function readPage() {
  const named = {
    href: 'a, area, link', src: '[src]', srcset: '[srcset]',
    poster: '[poster]', data: 'object', action: 'form',
  };
  const references = Object.entries(named).flatMap(([attribute, selector]) =>
    [...document.querySelectorAll(selector)]
      .filter((element) => element.hasAttribute(attribute))
      .flatMap((element) => {
        const value = element.getAttribute(attribute);
        return attribute === 'srcset'
          ? value.split(',').map((part) => part.trim().split(/\s+/)[0])
          : [value];
      }))
    .map((written) => {
      try {
        return { written, url: new URL(written, document.baseURI).href };
      } catch {
        return { written, url: `broken:${written}` };
      }
    });
  const blocking = [...document.querySelectorAll(
    'link[rel~=stylesheet]:not([media=print]), '
    + 'script[src]:not([defer], [async], [type=module])')]
    .map((element) => element.href || element.src);
  return {
    references, blocking,
    ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
  };
}

// A tab that opens one page after another, listening from the first byte of
// each.  The caller closes it.
export async function openTab(browser, options) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  let problems = [];

  page.on('console', (message) => {
    if (message.type() === 'error')
      problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:'))
      problems.push(`asks for ${request.url().slice(0, 80)}`);
  });
  page.on('requestfailed', (request) => {
    // What the next page cut short is no fault of this one.
    if (request.failure().errorText !== 'net::ERR_ABORTED')
      problems.push(`cannot be fetched: ${request.url()}`);
  });
  return {
    page,
    close: () => context.close(),
    async go(site, file) {
      problems = [];
      await page.goto(pathToFileURL(join(site, file)).href,
        { waitUntil: 'load', timeout: PATIENCE });
      return problems;
    },
  };
}

// Opens a page in a tab of its own.
export async function openPage(browser, site, file, options) {
  const { page, go, close } = await openTab(browser, options);
  return { page, problems: await go(site, file), close };
}

// Does work for each item in a few tabs at once, and keeps the order of the
// results.
export async function eachInTabs(browser, options, items, work) {
  const results = [];
  let next = 0;
  const worker = async () => {
    const tab = await openTab(browser, options);
    try {
      while (next < items.length) {
        const index = next++;
        results[index] = await work(tab, items[index]);
      }
    } finally {
      await tab.close();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

export async function axeProblems(page, rules) {
  if (!await page.evaluate('"axe" in window'))
    await page.evaluate(axeSource);
  return page.evaluate(runAxe, rules);
}

export async function sidewaysProblems(page) {
  const [wide, width] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth]);
  return wide > width ? [`scrolls sideways: ${wide} px wide in ${width}`] : [];
}

// Everything that one look at the open page can tell.
export async function look(page, rules) {
  return [...await sidewaysProblems(page), ...await axeProblems(page, rules)];
}

// Opens a page in a tab of its own, looks at it and reads it.
export async function inspect(browser, site, file, width) {
  const { page, problems, close } = await openPage(browser, site, file,
    { viewport: { width, height: 800 } });
  try {
    problems.push(...await look(page));
    return { ...await page.evaluate(readPage), problems };
  } finally {
    await close();
  }
}
