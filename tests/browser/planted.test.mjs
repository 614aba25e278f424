// planted.test.mjs - the checks of pages.test.mjs find planted faults.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { launch } from './chromium.mjs';
import {
  RULES_OF_COLOUR, axeProblems, inspect, look, openTab,
} from './inspect.mjs';
import {
  FIRST_VIEW_MOST, firstViewSize, headingProblems, htmlFiles, linkProblems,
  sampleOf, xmlProblems,
} from './site.mjs';

const site = mkdtempSync(join(tmpdir(), 'planted-'));
let browser;

function page(name, main, head = '') {
  writeFileSync(join(site, name), `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"/><title>A page</title>
<meta name="viewport" content="width=device-width"/>
<link rel="stylesheet" href="a.css"/>${head}</head>
<body><main><h1>A page</h1>${main}</main></body></html>
`);
}

async function problemsOf(name, width = 320) {
  return (await inspect(browser, site, name, width)).problems;
}

before(async () => {
  writeFileSync(join(site, 'a.css'), 'body { color: #000; background: #fff }');
  mkdirSync(join(site, 'folder'));
  page('good.html', '<p id="here">Good. <a href="good.html#here">Here</a></p>');
  browser = await launch();
});

after(async () => {
  await browser.close();
  rmSync(site, { recursive: true });
});

test('a good page has no problems', async () => {
  assert.deepEqual(await problemsOf('good.html'), []);
});

for (const [name, main, pattern] of [
  ['a picture without words', '<img src="good.html"/>', /^axe image-alt/],
  ['low contrast, level AAA', '<p style="color:#666">Grey words</p>',
    /^axe color-contrast-enhanced/],
  ['two mains, a best practice', '</main><main>x', /^axe landmark-/],
  ['a script that fails', '<script>nothing()</script>', /^script: /],
  ['an error on the console', '<script>console.error("x")</script>',
    /^console: x/],
  ['a picture of another host', '<img alt="x" src="http://example.org/a.png"/>',
    /^asks for http:/],
  ['a picture that is not there', '<img alt="x" src="none.png"/>',
    /^cannot be fetched/],
  ['a line that does not wrap', `<p>${'w'.repeat(100)}</p>`,
    /^scrolls sideways/],
]) {
  test(`finds ${name}`, async () => {
    page('bad.html', main);
    const problems = await problemsOf('bad.html');
    assert.ok(problems.some((problem) => pattern.test(problem)),
      `${pattern} in ${JSON.stringify(problems)}`);
  });
}

test('finds links that lead nowhere, and only those', async () => {
  page('links.html', `<p id="é">${['good.html#here', '#%C3%A9', 'none.html',
    'good.html#gone', 'folder', '../x.html', 'https://example.org/none',
    'GOOD.html'].map((to) => `<a href="${to}">${to}</a>`).join(' ')}</p>`);
  const good = await inspect(browser, site, 'good.html', 320);
  const seen = await inspect(browser, site, 'links.html', 320);
  const idsOf = new Map([['good.html', new Set(good.ids)],
    ['links.html', new Set(seen.ids)]]);
  assert.deepEqual(linkProblems(site, 'links.html', seen.references, idsOf), [
    'leads to no file: none.html',
    'leads to no id in good.html: good.html#gone',
    'leads to no file: folder',
    'leads out of the site: ../x.html',
    'leads to no file: GOOD.html',
  ]);
});

test('finds what is not well-formed', async () => {
  page('loose.html', '<p>one<br>two</p>');
  const problems = await xmlProblems(site, ['good.html', 'loose.html']);
  assert.equal(problems.has('good.html'), false);
  assert.match(problems.get('loose.html')[0], /not well-formed XML, line 5/);
});

test('measures what is needed before the first view', async () => {
  const noise = Array.from({ length: 20_000 }, (_, i) => (i * 7919) % 10_007);
  writeFileSync(join(site, 'heavy.css'), `/* ${noise.join(' ')} */`);
  page('heavy.html', '', '<link rel="stylesheet" href="heavy.css"/>');
  const { blocking } = await inspect(browser, site, 'heavy.html', 320);
  assert.ok(firstViewSize(site, 'heavy.html', blocking) > FIRST_VIEW_MOST);
  assert.ok(firstViewSize(site, 'good.html', []) < FIRST_VIEW_MOST);
});

test('finds headings that leave a level out, or a second main one', () => {
  assert.deepEqual(headingProblems([1, 2, 3, 3, 2]), []);
  assert.deepEqual(headingProblems([1, 3]), ['a heading h3 right after an h1']);
  assert.deepEqual(headingProblems([1, 1]), ['2 main headings']);
});

test('finds colours that only one scheme has, in a tab that stays open',
  async () => {
    page('dark.html', `<style>@media (prefers-color-scheme: dark) {
      p { color: #333; background: #000 } }</style><p>Words</p>`);
    const tab = await openTab(browser, {});
    await tab.go(site, 'dark.html');
    assert.deepEqual(await look(tab.page), []);
    await tab.page.emulateMedia({ colorScheme: 'dark' });
    assert.match((await axeProblems(tab.page, RULES_OF_COLOUR))[0],
      /^axe color-contrast/);
    assert.deepEqual(await tab.go(site, 'good.html'), []);
    await tab.close();
  });

test('takes a front page and what differs as the sample of a tree', () => {
  mkdirSync(join(site, 'large-print'));
  for (const [name, main] of [['index', ''], ['one', '<p class="a">1</p>'],
    ['two', '<p class="a">2</p><b>x</b>'], ['three', '<p>3</p>']])
    page(`large-print/${name}.html`, main);
  const files = htmlFiles(site);
  assert.deepEqual(files, [...new Set(files)]);
  assert.ok(files.includes('large-print/index.html'));
  const inLargePrint = files.filter((file) => file.startsWith('large'));
  assert.deepEqual(sampleOf(site, inLargePrint),
    ['large-print/index.html', 'large-print/two.html']);
  assert.deepEqual(sampleOf(site, inLargePrint, 1), ['large-print/index.html']);
});
