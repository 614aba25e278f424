// journeys-readers.test.mjs - journeys 4 and 5: a person with a learning
// disability who reads easy read, and a blind person with a screen reader.
//
// The environment names the built hub, COHUB_SITE, and the program, COHUB.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';

import { launch } from './chromium.mjs';
import { newHub } from './hubs.mjs';
import { openPage } from './inspect.mjs';
import { htmlFiles, treeOf } from './site.mjs';

const WIDE = { viewport: { width: 1280, height: 800 } };
const EASY_PAGE = 'easy-read/guidance/seven-steps.html';
const CASE = 'case-studies/holy-cross-centre-trust.html';
const MOST_STEPS = 12;
// 18 point, in pixels.
const LARGE = 24;

const site = resolve(process.env.COHUB_SITE);
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

async function show(t, file, options = WIDE, folder = site) {
  const { page, problems, close } = await openPage(browser, folder, file,
    options);
  t.after(close);
  assert.deepEqual(problems, []);
  return page;
}

// Where the browser is, as a path from the folder of the site.
function placeOf(page, folder = site) {
  return fileURLToPath(page.url()).slice(folder.length + 1)
    + new URL(page.url()).hash;
}

// An old address that leads on.
const isMoved = (text) => /<meta http-equiv="refresh"/.test(text);

const oneSpace = (text) => text.replaceAll(/\s+/g, ' ').trim();

// ---- 4. a person with a learning disability ----

test('4.1 finds easy read: the first link after the title, with its mark',
  async (t) => {
    for (const viewport of [WIDE.viewport, { width: 320, height: 640 }]) {
      const page = await show(t, 'index.html', { viewport });
      const link = page.locator('h1').locator('xpath=following::a[1]');
      assert.equal(await link.locator('b').innerText(), 'Easy read');
      const mark = await link.locator('svg').boundingBox();
      assert.ok(mark.width >= 24 && mark.height >= 24, 'the mark is seen');
      await link.click();
      assert.equal(placeOf(page), 'easy-read/index.html');
    }
  });

test('4.2 reads: one idea a row, a picture beside it, 18 point or more',
  async (t) => {
    const page = await show(t, EASY_PAGE);
    const rows = await page.locator('.text .picture-row').evaluateAll((all) =>
      all.map((row) => {
        const picture = row.querySelector('.picture').getBoundingClientRect();
        const words = row.querySelector('.words').getBoundingClientRect();
        return {
          pictures: row.querySelectorAll('.picture :is(svg, img)').length,
          isBeside: picture.right <= words.left && picture.top < words.bottom
            && words.top < picture.bottom,
          top: Math.min(picture.top, words.top),
          bottom: Math.max(picture.bottom, words.bottom),
          text: [...row.querySelectorAll('.words > p:not(.meaning)')]
            .map((line) => line.innerText),
        };
      }));
    assert.ok(rows.length >= 8, `${rows.length} rows`);
    rows.forEach((row, at) => {
      assert.equal(row.pictures, 1, row.text[0]);
      assert.ok(row.isBeside, row.text[0]);
      assert.ok(at === 0 || row.top >= rows[at - 1].bottom, row.text[0]);
      for (const line of row.text)
        assert.doesNotMatch(line, /[.?!] \S.*[.?!]$/, 'one sentence a line');
    });
    const small = await page.evaluate((least) => {
      const walker = document.createTreeWalker(document.body,
        NodeFilter.SHOW_TEXT);
      const found = [];
      while (walker.nextNode()) {
        const { data, parentElement: element } = walker.currentNode;
        if (data.trim() && element.checkVisibility()
          && !element.closest('svg, script, style')
          && parseFloat(getComputedStyle(element).fontSize) < least)
          found.push(data.trim());
      }
      return found;
    }, LARGE);
    assert.deepEqual(small, []);
  });

test('4.3 taps a hard word: what it means is there, and the way back leads to '
  + 'the same place', async (t) => {
  const page = await show(t, EASY_PAGE);
  const word = page.locator('.text a.hard-word').first();
  const id = await word.getAttribute('id');
  const name = await word.innerText();
  assert.ok(await word.evaluate((link) =>
    getComputedStyle(link.querySelector('strong') ?? link).fontWeight >= 600),
  'the word is bold');
  const next = await word.locator('xpath=ancestor::p/following-sibling::p[1]')
    .innerText();
  assert.match(next.toLowerCase(), new RegExp(name.toLowerCase().slice(0, 5)));

  await word.click();
  assert.match(placeOf(page), /^easy-read\/glossary\//);
  await page.locator(`main a[href$="${EASY_PAGE.split('/').pop()}#${id}"]`)
    .click();
  assert.equal(placeOf(page), `${EASY_PAGE}#${id}`);
  assert.ok(await page.locator(`#${id}`).evaluate((link) => {
    const { top, bottom } = link.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }), 'the word is on the screen');
});

test('4.4 taps next: every next page is easy read', async (t) => {
  const page = await show(t, 'easy-read/guidance/index.html');
  await page.locator('.text a, .sheet a').locator('visible=true')
    .and(page.locator('a[href$=".html"]:not([href*="/"])')).first().click();
  const seen = new Set();
  for (;;) {
    await page.waitForLoadState('domcontentloaded');
    const place = placeOf(page);
    assert.match(place, /^easy-read\//);
    assert.ok(!seen.has(place), `${place} comes twice`);
    seen.add(place);
    const next = page.locator('a[rel="next"]');
    if (await next.count() === 0 || seen.size === MOST_STEPS)
      break;
    await next.first().click();
  }
  assert.ok(seen.size >= 10, `${seen.size} pages`);
});

test('4.4 taps next: where there is no easy read, the page says so and offers '
  + 'to ask', async (t) => {
  const hub = newHub(t);
  hub.write('content/guidance/a.md',
    '---\ntitle: A page for staff\norder: 0\n---\n\nLong words.\n');
  assert.equal(hub.build('-q').status, 0);
  const page = await show(t, 'easy-read/guidance/a.html', WIDE, hub.site);
  assert.ok(await page.getByRole('heading', { level: 1,
    name: 'A page for staff' }).isVisible());
  assert.ok(await page.getByText('not in easy read yet').isVisible());
  assert.doesNotMatch(await page.locator('main').innerText(), /Long words/);
  await page.locator('.missing').getByRole('link', { name: 'How to ask us' })
    .click();
  assert.equal(placeOf(page, hub.site), 'easy-read/guidance/a.html#ask');
  await page.locator('a[rel="next"]').click();
  assert.match(placeOf(page, hub.site), /^easy-read\/guidance\//);
});

test('4.4 stays in easy read, wherever the words and the menu lead', () => {
  const leads = htmlFiles(site).filter((file) => file.startsWith('easy-read/'))
    .flatMap((file) => {
      const text = readFileSync(join(site, file), 'utf8')
        .replace(/<nav class="(formats|languages)".*?<\/nav>/gs, '')
        // The ways out say what they are.
        .replace(/<a class="action"[^>]*>[^<]*longer page<\/a>/g, '');
      return [...text.matchAll(/<a\b[^>]*\shref="([^"#?]+\.html)/g)]
        .map(([, href]) => ({ file,
          to: join(file, '..', decodeURIComponent(href)) }))
        .filter(({ to }) => treeOf(to) !== 'easy-read'
          && existsSync(join(site, to)));
    });
  assert.deepEqual(leads.slice(0, 5), []);
});

test('4.6 taps contact: phone, text, email, post and in person, in easy read',
  async (t) => {
    const hub = newHub(t);
    hub.write('config.yaml', `${hub.read('config.yaml')
      .trimEnd()}\n  in_person: Example House, Tuesdays from 10 to 12\n`);
    assert.equal(hub.build('-q').status, 0);
    const page = await show(t, 'easy-read/index.html', WIDE, hub.site);
    await page.locator('header, main, footer')
      .getByRole('link', { name: /^contact us$/i }).first().click();
    assert.equal(placeOf(page, hub.site), 'easy-read/contact.html');
    const ways = page.locator('.text .ways, .text .contact').first();
    const words = oneSpace(await ways.innerText());
    for (const way of ['01632 960123', '18001 01632 960123', 'hub@example.org',
      '1 Example Street', 'Tuesdays from 10 to 12'])
      assert.ok(words.includes(way), `${way} in ${words}`);
    for (const start of ['tel:01632960123', 'tel:18001', 'mailto:hub@'])
      assert.equal(await ways.locator(`a[href^="${start}"]`).count(), 1, start);
    const symbols = await ways.locator('svg').count();
    assert.ok(symbols >= 5, `${symbols} of 5 ways have a picture`);
    assert.equal(await page.locator('form:not([role="search"])').count(), 0);
  });

test('4.7 prints: the same rows in the same order on paper', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'rows-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const page = await show(t, EASY_PAGE);
  const rows = await page.locator('.text .words').evaluateAll((all) =>
    all.map((words) => words.querySelector('p').innerText));
  await page.pdf({ path: join(folder, 'a.pdf'), preferCSSPageSize: true });
  const letters = (text) => text.normalize('NFKC').replaceAll(/[^a-z0-9]/gi, '');
  const printed = letters(execFileSync('pdftotext',
    [join(folder, 'a.pdf'), '-'], { encoding: 'utf8' }));
  let at = 0;
  for (const row of rows) {
    const found = printed.indexOf(letters(row), at);
    assert.ok(found >= 0, `"${row}" comes in its place`);
    at = found;
  }
  await page.setViewportSize({ width: 658, height: 980 });
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('.text .picture-row').evaluateAll((all) =>
    all.every((row) => row.querySelector('.picture').getBoundingClientRect()
      .right <= row.querySelector('.words').getBoundingClientRect().left)),
  'pictures stand on the left on paper');
});

// ---- 5. a blind person with a screen reader ----

test('5.4 reads the case: headings, facts, and tables with their headers',
  async (t) => {
    const page = await show(t, CASE);
    const levels = await page.getByRole('heading').evaluateAll((all) =>
      all.map((heading) => Number(heading.localName[1])));
    assert.deepEqual(levels.filter((level) => level === 1), [1]);
    levels.forEach((level, at) => assert.ok(at === 0
      || level <= levels[at - 1] + 1, `heading ${at} is an h${level}`));
    assert.ok(await page.locator('.facts dt').count() >= 3);
    const facts = page.getByRole('region', { name: 'Case study facts' });
    assert.match(await facts.innerText(), /Camden/);

    const tables = await page.getByRole('table').all();
    assert.ok(tables.length >= 1);
    for (const table of tables) {
      assert.ok((await table.locator('caption').innerText()).trim());
      assert.ok(await table.getByRole('columnheader').count() >= 2);
      const rows = await table.locator('tbody tr').count();
      assert.equal(await table.getByRole('rowheader').count(), rows);
    }
  });

test('5.4 hears each quotation once', async (t) => {
  const files = htmlFiles(site).filter((file) => treeOf(file) === 'standard'
    && !file.startsWith('cy/')
    && /<blockquote\b/.test(readFileSync(join(site, file), 'utf8'))).slice(0, 4);
  assert.ok(files.length >= 3);
  for (const file of files) {
    const page = await show(t, file);
    const letters = (text) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
    const spoken = letters(await page.locator('main').ariaSnapshot());
    for (const quotation of await page.locator('blockquote p').allInnerTexts())
      assert.equal(spoken.split(letters(quotation)).length - 1, 1,
        `${file}: "${quotation}"`);
  }
});

test('5.5 understands the ladder: a list that says "Level 2 of 8"',
  async (t) => {
    const page = await show(t, 'guidance/ladder-of-participation.html');
    const rung = page.getByRole('list').getByRole('listitem')
      .filter({ hasText: 'Level 2 of 8' });
    assert.equal(await rung.count(), 1);
    assert.match(oneSpace(await rung.ariaSnapshot()), /Level 2 of 8.*Decoration/);
    assert.equal(await page.locator('.levels ol > li').count(), 8);
    // What is drawn is decoration, or says what it shows.
    const silent = await page.locator('main svg').evaluateAll((all) =>
      all.filter((drawing) => !drawing.closest('[aria-hidden="true"]')
        && !(drawing.getAttribute('role') === 'img'
          && drawing.querySelector('title')?.textContent.trim()))
        .map((drawing) => drawing.outerHTML.slice(0, 80)));
    assert.deepEqual(silent, []);
  });

test('5.6 changes the version: hears where one is, and the right voice',
  async (t) => {
    const page = await show(t, 'guidance/seven-steps.html');
    const formats = page.getByRole('navigation',
      { name: 'Formats of this page' });
    const here = formats.locator('[aria-current="page"]');
    assert.equal(await here.count(), 1);
    assert.match(oneSpace(await here.innerText()), /^Standard You are here/);
    assert.equal(await formats.getByRole('link').count(), 4);

    const languages = page.getByRole('navigation',
      { name: 'Languages of this page' }).getByRole('link');
    assert.deepEqual(await languages.evaluateAll((links) => links.map((link) =>
      [link.lang, link.hreflang, link.textContent.trim()])),
    [['en', 'en', 'English'], ['cy', 'cy', 'Cymraeg']]);
    await languages.last().click();
    assert.equal(placeOf(page), 'cy/guidance/seven-steps.html');
    assert.equal(await page.locator('html').getAttribute('lang'), 'cy');
  });

test('5.8 turns scripts off: A to Z and topics lead to every page',
  async (t) => {
    const page = await show(t, 'index.html',
      { ...WIDE, javaScriptEnabled: false });
    await page.getByRole('link', { name: 'A to Z' }).first().click();
    const leads = new Set(await page.locator('main .entry a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href'))));
    const pages = ['guidance', 'case-studies', 'policy', 'meeting-pack']
      .flatMap((folder) => htmlFiles(join(site, folder))
        .map((file) => `${folder}/${file}`))
      .filter((file) => !file.endsWith('index.html')
        && !isMoved(readFileSync(join(site, file), 'utf8')));
    assert.deepEqual(pages.filter((file) => !leads.has(file)), []);
    await page.locator('.letters a').nth(2).click();
    assert.match(page.url(), /a-z\.html#/);
    await page.locator('main .entry a').first().click();
    assert.ok(await page.locator('main h1').isVisible());

    await page.getByRole('link', { name: 'Topics' }).first().click();
    assert.match(placeOf(page), /^topics\//);
    await page.locator('main .record a').first().click();
    assert.ok(await page.locator('main h1').isVisible());
    assert.doesNotMatch(placeOf(page), /^topics\//);
  });
