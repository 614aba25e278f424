// search-access.test.mjs - the search page for people who use a keyboard, a
// screen reader, large text, forced colours or paper.
//
// The environment names the built site: COHUB_SITE.

import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';

import { launch } from './chromium.mjs';
import { axeProblems } from './inspect.mjs';
import { answered, ask, fileUrl, open } from './search-browsers.mjs';

const site = resolve(process.env.COHUB_SITE);
const TREES = ['', 'large-print/', 'plain/', 'easy-read/'];
const NOTHING = 'qqqqqqqqq';
const TARGET = 44;

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

async function visit(t, tree, options) {
  const { page, problems, close } = await open(browser,
    fileUrl(site, `${tree}search.html`), options);
  t.after(() => {
    assert.deepEqual(problems, []);
    return close();
  });
  return page;
}

const openFilters = async (page) => {
  await page.locator('[data-search-filters] summary').click();
  await page.waitForTimeout(200);
};

// Links in a line of text may be lower; all else is as large as a thumb.
function smallTargets(least) {
  return [...document.querySelectorAll('main :is(a, button, input, summary)')]
    .filter((element) => element.checkVisibility())
    .map((element) => [element.closest('label') || element, element])
    .map(([target, element]) => [target.getBoundingClientRect(), element])
    .filter(([{ width, height }]) => width < least || height < least)
    .map(([{ width, height }, element]) =>
      `${element.outerHTML.slice(0, 80)} ${width}x${height}`);
}

for (const tree of TREES) {
  for (const [width, scheme] of [[320, 'dark'], [1280, 'light']]) {
    for (const query of ['carrer', '"time bank"', NOTHING]) {
      test(`${tree || 'standard'} at ${width} px keeps every rule: ${query}`, async (t) => {
        const page = await visit(t, tree,
          { viewport: { width, height: 900 }, colorScheme: scheme });
        const seen = await ask(page, query);
        await openFilters(page);
        await page.waitForTimeout(900);
        assert.equal(seen.titles.length === 0, query === NOTHING);
        assert.equal(seen.none, query === NOTHING);
        assert.deepEqual(await axeProblems(page), []);
        assert.deepEqual(await page.evaluate(smallTargets, TARGET), []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth
          <= document.documentElement.clientWidth), true);
      });
    }
  }
}

test('results are an ordered list of headings with kind, formats and marks', async (t) => {
  const page = await visit(t, '');
  await ask(page, 'time bank');
  const seen = await page.evaluate(() => [...document.querySelectorAll(
    '[data-search-results] > ol > li')].map((item) => ({
    level: item.querySelector('a[data-result]').parentElement.localName,
    facts: item.querySelector('.entry-facts').textContent,
    marks: item.querySelectorAll('mark').length,
  })));
  assert.equal(seen.length, 10);
  assert.ok(seen.every(({ level }) => level === 'h3'));
  assert.ok(seen.every(({ facts }) => /\w+\. .*Large print/.test(facts)));
  assert.ok(seen.filter(({ marks }) => marks).length >= 8);
});

test('easy read shows five results, each with a picture that is not read', async (t) => {
  const page = await visit(t, 'easy-read/');
  const seen = await ask(page, 'carrer');
  assert.equal(seen.titles.length, 5);
  assert.ok(seen.titles.some((title) => /carer/i.test(title)));
  assert.match(seen.other, /carer/);
  await page.waitForFunction(() => document.querySelectorAll(
    '[data-search-results] svg').length === 5);
  const pictures = await page.$$eval('[data-search-results] svg', (all) => all.map(
    (svg) => [svg.getAttribute('aria-hidden'), svg.tabIndex,
      svg.getBoundingClientRect().width >= 72, svg.namespaceURI]));
  for (const picture of pictures)
    assert.deepEqual(picture, ['true', -1, true, 'http://www.w3.org/2000/svg']);
  const size = await page.$eval('[data-result]', (link) => parseFloat(
    getComputedStyle(link).fontSize));
  assert.ok(size >= 24, `${size} px is 18 point or more`);
});

test('easy read that finds nothing offers topics with pictures, and a person', async (t) => {
  const page = await visit(t, 'easy-read/');
  const seen = await ask(page, NOTHING);
  assert.ok(seen.none);
  assert.ok(await page.locator('[data-search-fallback] .topics a').count() > 2);
  assert.ok(await page.locator('[data-search-fallback] .topics svg').count() > 2);
  const person = page.locator('[data-search-none] a');
  assert.equal(await person.getAttribute('href'), '#ask');
  assert.ok(await page.locator('#ask a[href^="tel:"]').first().isVisible());
});

test('Tab goes from the field through the filters to the results', async (t) => {
  const page = await visit(t, '', { viewport: { width: 1280, height: 900 } });
  await ask(page, 'carer');
  await page.focus('#search');
  const stops = [];
  for (let at = 0; at < 8; at++) {
    await page.keyboard.press('Tab');
    stops.push(await page.evaluate(() => {
      const { activeElement: here } = document;
      const ring = getComputedStyle(here);
      assertRing(ring);
      return here.type || here.localName + (here.dataset.result ? '-result' : '');
      function assertRing({ outlineStyle, outlineWidth }) {
        if (outlineStyle === 'none' || parseFloat(outlineWidth) < 3)
          throw new Error(`no ring on ${here.outerHTML.slice(0, 80)}`);
      }
    }));
  }
  assert.deepEqual(stops.filter((stop) => stop !== 'a'),
    ['submit', 'summary', ...stops.filter((stop) => stop === 'a-result')]);
  assert.ok(stops.includes('a-result'));
});

test('forced colours keep every edge and mark', async (t) => {
  const page = await visit(t, '', { forcedColors: 'active' });
  await ask(page, 'carer');
  const seen = await page.evaluate(() => ({
    field: getComputedStyle(document.querySelector('#search')).borderTopWidth,
    mark: getComputedStyle(document.querySelector('mark')).backgroundColor,
    paper: getComputedStyle(document.body).backgroundColor,
  }));
  assert.ok(parseFloat(seen.field) >= 1);
  assert.notEqual(seen.mark, seen.paper);
});

test('paper has the query, the results and no controls', async (t) => {
  const page = await visit(t, '', { viewport: { width: 794, height: 1123 } });
  await ask(page, 'carer');
  await openFilters(page);
  await page.waitForTimeout(900);
  await page.emulateMedia({ media: 'print' });
  const isShown = (selector) => page.locator(selector).first().isVisible();
  assert.equal(await isShown('[data-search-filters]'), false);
  assert.equal(await isShown('form[data-search] button'), false);
  assert.equal(await isShown('[data-search-fallback]'), false);
  assert.ok(await isShown('[data-search-status]'));
  assert.ok(await isShown('[data-result]'));
});

test('a screen reader meets one landmark, one field, one name for each', async (t) => {
  const page = await visit(t, '');
  await ask(page, 'time bank');
  const seen = await page.evaluate(() => ({
    landmarks: document.querySelectorAll('[role=search]').length,
    label: document.querySelector('#search').labels[0].textContent.trim(),
    live: document.querySelectorAll('[role=status], [aria-live]').length,
    boxes: [...document.querySelectorAll('[data-search-filters] input')]
      .map(({ labels }) => labels[0].textContent.replace(/\s+/g, ' ').trim()),
    legends: [...document.querySelectorAll('[data-search-filters] fieldset')]
      .every((group) => group.querySelector('legend').textContent.trim()),
  }));
  assert.equal(seen.landmarks, 1);
  assert.ok(seen.label);
  assert.equal(seen.live, 1);
  assert.ok(seen.boxes.length > 3);
  for (const label of seen.boxes)
    assert.match(label, /^\S.* \(\d+\)$/);
  assert.ok(seen.legends);
});

test('a filter says the new count, and keeps counts of its own facet', async (t) => {
  const page = await visit(t, '');
  const all = await ask(page, 'time');
  await openFilters(page);
  const label = page.locator('[data-search-filters] label').filter(
    { hasText: /\([1-9]\d*\)/ }).first();
  const promised = Number(/\((\d+)\)/.exec(await label.textContent())[1]);
  await label.click();
  await page.waitForTimeout(1200);
  const said = await page.textContent('[data-search-status]');
  assert.equal(Number(said.replace(/\D.*/, '')), promised);
  await answered(page, 'time');
  assert.ok(all.titles.length > 0);
});

test('from any page to a figure of a time bank, by keyboard alone', async (t) => {
  const { page, close } = await open(browser, fileUrl(site, 'index.html'));
  t.after(close);
  const here = () => page.evaluate(() => document.activeElement.name);
  for (let at = 0; at < 20 && await here() !== 'q'; at++)
    await page.keyboard.press('Tab');
  assert.equal(await here(), 'q');
  assert.ok(await page.evaluate(() => document.activeElement
    .closest('[role=search]') && document.activeElement.labels.length === 1));
  await page.keyboard.type('time bank');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search\.html/);
  const all = await answered(page, 'time bank');
  assert.match(all.titles[0], /time bank/i);

  await page.focus('[data-search-filters] summary');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  await page.focus('[data-search-filters] input[value=figure]');
  await page.keyboard.press('Space');
  await page.waitForFunction(() => /figure/.test(location.search));
  const figures = await answered(page, 'time bank');
  await page.waitForTimeout(900);
  const said = await page.textContent('[data-search-status]');
  assert.ok(figures.titles.length > 0);
  assert.equal(parseInt(said, 10), figures.titles.length);
  await page.focus('[data-result]');
  await page.keyboard.press('Enter');
  await page.waitForURL(/case-studies\/.*#/);
  assert.ok(await page.evaluate(() => document.querySelector(':target')
    .parentElement.querySelector('table caption, dl')));
});
