// search.test.mjs - the search page in two browsers, from a server and from a
// disk, under a policy that forbids all but files of the site.
//
// The environment names the built site: COHUB_SITE.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { loaderOf, readClient } from '../search/client/engine.mjs';
import { queriesOf } from '../search/client/queries.mjs';
import { PATIENCE } from './chromium.mjs';
import {
  answered, ask, browsers, fileUrl, hasBrowser, open, serve, withPolicy,
} from './search-browsers.mjs';

const built = resolve(process.env.COHUB_SITE);
// The same files under another name, for pages of our own among them.
const site = mkdtempSync(`${built}.search-`);
const TREES = ['', 'large-print/', 'plain/', 'easy-read/'];
const SAID = 1200;

// A phone, a desktop at 400 %, and a desktop.
const WINDOWS = [[375, 812], [320, 256], [1280, 900]];

// What was found, and how much, stands in the window: of the first result its
// heading begins, in easy read its picture.
async function isSeen(page) {
  await page.waitForFunction(() => /\d/.test(document.querySelector(
    '[data-search-status]').textContent));
  const places = await page.evaluate(() => [
    '[data-search-status]', '[data-search-results] .entry > *',
  ].map((selector) => {
    const { top, bottom } = document.querySelector(selector)
      .getBoundingClientRect();
    return { selector, top, bottom, height: innerHeight };
  }));
  for (const { selector, top, bottom, height } of places)
    assert.ok(top >= -1 && Math.min(bottom, top + 20) <= height,
      `${selector} from ${top} to ${bottom} in ${height}`);
}

// Queries that are not meant well; what is typed must never be more than words.
const HOSTILE = [
  '<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '{{7*7}}',
  "'; drop table pages; --", 'javascript:alert(1)', '&lt;b&gt;&amp;',
  '__proto__', 'constructor toString hasOwnProperty', '../../etc/passwd',
  '\u202eevil\u202c', '\ud800', '\0\u0001\u001b[31m', 'a\u0300'.repeat(2000),
  '合作 サービス ไทย ខ្មែរ မြန်မာ', 'שלום عليكم ہیں', 'हिन्दी தமிழ் 한국어 Ελληνικά Русский',
  '👍🏽 🏴‍☠️', '%00%0d%0a', '?q=x&exact=1#top', '"""""', '-', '\t\n',
];

const names = Object.keys(browsers).filter(hasBrowser);
const copies = TREES.map((tree) => `${tree}search.with-policy.html`);
let server;

before(async () => {
  const copied = spawnSync('cp', ['-al', `${built}/.`, site]);
  assert.equal(copied.status, 0, String(copied.stderr));
  TREES.forEach((tree, at) => writeFileSync(join(site, copies[at]),
    withPolicy(site, `${tree}search.html`)));
  server = await serve(site);
});

after(() => {
  server.close();
  rmSync(site, { recursive: true });
});

for (const name of names) {
  describe(`search in ${name}`, () => {
    let browser;
    before(async () => { browser = await browsers[name](); });
    after(() => browser.close());

    for (const mode of ['http', 'file']) {
      const at = (page) => (mode === 'http' ? server.url(page)
        : fileUrl(site, page.replace('search.html', 'search.with-policy.html')));
      const visit = async (t, page, options) => {
        const visited = await open(browser, at(page), options);
        t.after(() => {
          assert.deepEqual(visited.problems, []);
          return visited.close();
        });
        return visited.page;
      };

      for (const tree of TREES) {
        test(`${mode}: finds, in ${tree || 'standard'}`, async (t) => {
          const page = await visit(t, `${tree}search.html`);
          const seen = await ask(page, 'time bank');
          assert.equal(seen.state, 'done');
          assert.equal(seen.titles.length, tree === 'easy-read/' ? 5 : 10);
          const root = mode === 'http' ? server.url('') : fileUrl(site, '/');
          for (const link of seen.links) {
            const path = decodeURI(link).replace(/#.*/, '').slice(root.length);
            assert.ok(existsSync(join(site, path)), path);
            assert.ok(path.startsWith(tree), `${path} stays in ${tree}`);
          }
        });
      }

      for (const tree of TREES) {
        for (const [width, height] of WINDOWS) {
          test(`${mode}: the answer is seen, ${tree || 'standard'} `
            + `${width} by ${height}`, async (t) => {
            const page = await visit(t, `${tree}search.html?q=time+bank`,
              { viewport: { width, height } });
            await answered(page, 'time bank');
            await isSeen(page);
            await page.evaluate(() => scrollTo(0, 0));
            await page.fill('#search', 'carer');
            await page.press('#search', 'Enter');
            await answered(page, 'carer');
            await isSeen(page);
          });
        }
      }

      test(`${mode}: forgives a slip, says so, and leads back`, async (t) => {
        const page = await visit(t, 'search.html');
        const seen = await ask(page, 'carrer');
        assert.match(seen.other, /carer.*carrer/);
        assert.ok(seen.titles.some((title) => /carer/i.test(title)));
        if (mode === 'file')
          return;
        await page.click('[data-search-other] a');
        const exact = await answered(page, 'carrer');
        assert.match(exact.address, /exact=1/);
        assert.ok(exact.none);
        await page.click('[data-search-other] a');
        assert.ok((await answered(page, 'carrer')).titles.length);
      });

      test(`${mode}: keeps the query in the address`, async (t) => {
        const page = await visit(t, 'search.html?q=carer');
        const first = await answered(page, 'carer');
        assert.ok(first.titles.length > 1);
        await page.fill('#search', 'money');
        await page.press('#search', 'Enter');
        const second = await answered(page, 'money');
        assert.equal(second.address, '?q=money');
        assert.equal(second.focus, 'search');
        await page.goBack();
        assert.deepEqual((await answered(page, 'carer')).titles, first.titles);
        assert.equal(await page.inputValue('#search'), 'carer');
        await page.goForward();
        assert.deepEqual((await answered(page, 'money')).titles, second.titles);
        assert.match(await page.title(), /^money - /);
        for (const link of await page.$$('.formats a'))
          assert.match(await link.evaluate(({ href }) => href), /\?q=money$/);
      });

      test(`${mode}: a search can be filtered, linked and gone back to`, async (t) => {
        const page = await visit(t, 'search.html?q=carer');
        await answered(page, 'carer');
        await page.click('[data-search-filters] summary');
        const box = page.locator('[data-search-filters] input').first();
        await page.waitForFunction(() => document.querySelector(
          '[data-search-filters] summary').parentElement.open);
        await box.focus();
        await page.keyboard.press('Space');
        await page.waitForFunction(() => location.search.includes('&'));
        const filtered = await answered(page, 'carer');
        const count = Number(await page.locator('[data-count]').first()
          .textContent().then((text) => text.replace(/\D/g, '')));
        assert.ok(filtered.titles.length === Math.min(10, count));
        assert.equal(await box.evaluate((one) => one === document.activeElement), true);
        await page.reload();
        assert.deepEqual((await answered(page, 'carer')).titles, filtered.titles);
        assert.ok(await box.isChecked());
        await page.click('[data-search-clear]');
        await page.waitForFunction(() => location.search === '?q=carer');
        await answered(page, 'carer');
        assert.equal(await box.isChecked(), false);
        await page.goBack();
        assert.deepEqual((await answered(page, 'carer')).titles, filtered.titles);
      });

      test(`${mode}: hostile queries change nothing and run nothing`, async (t) => {
        const page = await visit(t, 'search.html');
        page.on('dialog', (dialog) => assert.fail(dialog.message()));
        const shape = () => page.evaluate(() => [
          ...document.querySelectorAll('script:not([src*="search/"]), img, iframe, style, [style], [onerror]'),
        ].length);
        const before = await shape();
        for (const query of HOSTILE) {
          await page.evaluate((text) => {
            const field = document.querySelector('#search');
            field.value = text;
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          }, query);
          await page.waitForFunction(() => document.querySelector(
            '[data-search-status]').dataset.state === 'done');
          assert.equal(await shape(), before, query);
        }
        assert.equal(await page.evaluate(() => 'polluted' in {}), false);
      });
    }

    test('a megabyte of query is answered at once', async () => {
      const { page, problems, close } = await open(browser, server.url('search.html'));
      for (const unit of ['carer ', 'x', '"', "a'", '合', 'a\u0300']) {
        const took = await page.evaluate(async (part) => {
          const field = document.querySelector('#search');
          const start = performance.now();
          field.value = part.repeat(Math.ceil(1_000_000 / part.length));
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          await new Promise((done) => { setTimeout(done, 50); });
          while (document.querySelector('[data-search-status]').dataset.state === 'busy')
            await new Promise((done) => { setTimeout(done, 10); });
          return performance.now() - start;
        }, unit);
        assert.ok(took < 5000, `${took} ms for ${unit}`);
      }
      const seen = await ask(page, 'carer');
      assert.ok(seen.titles.length > 0);
      assert.deepEqual(problems, []);
      await close();
    });

    test('what does not come is said, with other ways to go on', async () => {
      const { page, close } = await open(browser, server.url('search.html'));
      server.spoil = /\/p\d+\.js$/;
      const seen = await ask(page, 'carer');
      server.spoil = null;
      assert.equal(seen.state, 'error');
      assert.deepEqual(seen.titles, []);
      await page.waitForTimeout(100);
      assert.ok((await page.textContent('[data-search-status]')).length > 20);
      assert.ok(await page.locator('[data-search-fallback] a').first().isVisible());
      const again = await ask(page, 'carers');
      assert.equal(again.state, 'done', 'it is asked for again');
      await close();
    });

    test('every page leads to the search', async () => {
      const { page, close } = await open(browser, server.url('index.html'));
      await page.fill('header input[type=search]', 'time bank');
      await page.press('header input[type=search]', 'Enter');
      await page.waitForURL(/search\.html\?q=time\+bank$/);
      assert.ok((await answered(page, 'time bank')).titles.length > 0);
      assert.equal(await page.locator('[role=search]').count(), 1);
      await close();
    });

    test('the count is said once, after a pause', async () => {
      const { page, close } = await open(browser, server.url('search.html'));
      await page.evaluate(() => {
        window.said = [];
        new MutationObserver(() => window.said.push(document.querySelector(
          '[data-search-status]').textContent)).observe(document.querySelector(
          '[data-search-status]'), { childList: true, characterData: true, subtree: true });
      });
      await page.focus('#search');
      await page.keyboard.type('time bank', { delay: 30 });
      await page.press('#search', 'Enter');
      await answered(page, 'time bank');
      await page.waitForTimeout(SAID);
      // A machine that is slow says before that it is searching.
      const said = (await page.evaluate(() => window.said))
        .filter((words) => !/^Searching/.test(words));
      assert.equal(said.length, 1, JSON.stringify(said));
      assert.match(said[0], /\d.*time bank/);
      assert.equal(await page.evaluate(() => document.activeElement.id), 'search');
      await close();
    });

    test('more results are added below, and lead on from there', async () => {
      const { page, close } = await open(browser, server.url('search.html?q=people'));
      const first = await answered(page, 'people');
      assert.ok(first.more);
      await page.focus('[data-search-more]');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelectorAll(
        '[data-result]').length > 10);
      const seen = await answered(page, 'people');
      assert.deepEqual(seen.titles.slice(0, 10), first.titles);
      assert.equal(await page.evaluate(() => document.activeElement
        === document.querySelectorAll('[data-result]')[10]), true);
      await close();
    });

    test('Escape clears, and leaves the focus where it is', async () => {
      const { page, close } = await open(browser, server.url('search.html?q=carer'));
      await answered(page, 'carer');
      await page.focus('#search');
      await page.keyboard.press('Escape');
      const seen = await answered(page, '');
      assert.deepEqual([seen.titles, seen.focus, seen.none], [[], 'search', false]);
      await close();
    });
  });
}

describe('search without scripts', () => {
  let browser;
  before(async () => { browser = await browsers.chromium(); });
  after(() => browser.close());

  test('says so, and leads to lists of every page', async () => {
    for (const tree of TREES) {
      const { page, close } = await open(browser, server.url(`${tree}search.html?q=x`),
        { javaScriptEnabled: false });
      const links = await page.$$eval('[data-search-fallback] a',
        (all) => all.map(({ href }) => href));
      assert.ok(links.length > 2);
      for (const link of links)
        assert.ok(existsSync(join(site, new URL(link).pathname)), link);
      assert.ok(await page.locator('form[data-search] .no-script').isVisible());
      assert.equal(await page.locator('[data-search-filters]').isVisible(), false);
      await close();
    }
  });

  test('a file that never comes is given up', { timeout: PATIENCE }, async () => {
    server.spoil = /\/m\.js$/;
    server.how = 'late';
    const { page, close } = await open(browser, server.url('search.html'));
    const seen = await ask(page, 'carer');
    server.spoil = null;
    server.how = 'none';
    assert.equal(seen.state, 'error');
    await close();
  });
});


// What the engine says outside a browser, the page shows.
describe('the page and the engine', () => {
  let browser;
  before(async () => { browser = await browsers.chromium(); });
  after(() => browser.close());

  test('show the same results in the same order', async () => {
    const [name] = readdirSync(join(site, 'search')).filter((one) => one.startsWith('en-'));
    const folder = join(site, 'search', name);
    const client = readClient();
    const index = await client.openIndex(loaderOf(folder).load);
    const { page, problems, close } = await open(browser, server.url('search.html'));
    for (const query of await queriesOf(folder, 100)) {
      const { order } = await client.find(index, query.trim() && query, false);
      const records = await Promise.all(order.slice(0, 10).map(index.record));
      const seen = await ask(page, query);
      assert.deepEqual(seen.titles, records.map(([, title]) => title), query);
    }
    assert.deepEqual(problems, []);
    await close();
  });
});
