// inspect.mjs - open one page as a reader would, and list what is wrong.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Every rule there is, also those that are off until asked for.  Style sheets
// are not fetched a second time: a page on disk may not read files.
function runAxe() {
  const values = window.axe.getRules().map((rule) => rule.ruleId);
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
    width: document.documentElement.clientWidth,
    wide: document.documentElement.scrollWidth,
  };
}

// Opens a page, listening from the first byte.  The caller closes it.
export async function openPage(browser, site, file, options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const problems = [];

  page.on('console', (message) => {
    if (message.type() === 'error')
      problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:'))
      problems.push(`asks for ${request.url().slice(0, 80)}`);
  });
  page.on('requestfailed', (request) => problems.push(
    `cannot be fetched: ${request.url()}`));
  await page.goto(pathToFileURL(join(site, file)).href,
    { waitUntil: 'load', timeout: 60_000 });
  return { page, problems, close: () => context.close() };
}

export async function axeProblems(page) {
  await page.evaluate(axeSource);
  return page.evaluate(runAxe);
}

// Everything that one look at one page at one width can tell.
export async function inspect(browser, site, file, width) {
  const { page, problems, close } = await openPage(browser, site, file,
    { viewport: { width, height: 800 } });
  try {
    const seen = await page.evaluate(readPage);

    if (seen.wide > seen.width)
      problems.push(`scrolls sideways: ${seen.wide} px wide in ${seen.width}`);
    problems.push(...await axeProblems(page));
    return { ...seen, problems };
  } finally {
    await close();
  }
}
