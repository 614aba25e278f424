// planted-layout.test.mjs - the checks of layout.test.mjs and print.test.mjs
// find planted faults.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { launch } from './chromium.mjs';
import { openTab } from './inspect.mjs';
import {
  TEXT_SPACING, cutProblems, keyboardProblems, motionProblems, pixelProblems,
  shiftProblems, skipProblems,
} from './layout.mjs';
import { printProblems } from './print.mjs';

const site = mkdtempSync(join(tmpdir(), 'planted-layout-'));
const GOOD = '<p>Some <a href="#main">words</a>.</p>';
let browser;
let tab;

before(async () => {
  browser = await launch();
  tab = await openTab(browser, { viewport: { width: 320, height: 600 } });
});
after(async () => {
  await browser.close();
  rmSync(site, { recursive: true });
});

async function open(main, { skip = '<a class="skip" href="#main">Skip</a>',
  head = '' } = {}) {
  writeFileSync(join(site, 'a.html'), `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>A</title>
<style>body { font: 12pt/1.5 sans-serif; background: #fff; color: #000 }
  :focus { outline: 3px solid #000 } @page { size: A4; margin: 20mm }</style>
${head}</head><body>${skip}<main id="main">
<div class="running">Large print: A</div><h1>A</h1>${main}</main></body></html>
`);
  await tab.go(site, 'a.html');
  return tab.page;
}

test('a good page has none of the problems', async () => {
  for (const check of [skipProblems, keyboardProblems, pixelProblems,
    cutProblems, shiftProblems, motionProblems])
    assert.deepEqual(await check(await open(GOOD)), [], check.name);
});

function finds(what, check, main, pattern, more) {
  test(`finds ${what}`, async () => {
    const page = await open(main, more);
    if (more?.spacing)
      await page.addStyleTag({ content: TEXT_SPACING });
    const problems = await check(page);
    assert.ok(problems.some((problem) => pattern.test(problem)),
      `${pattern} in ${JSON.stringify(problems)}`);
  });
}

finds('a control that the keyboard passes by', keyboardProblems,
  '<p><button onfocus="this.blur()">Go</button> <a href="#main">x</a></p>',
  /^the keyboard does not reach|^out of order/);
finds('a trap', keyboardProblems,
  `<p><button onkeydown="event.preventDefault()">Go</button>
    <a href="#main">After</a></p>`, /^the keyboard does not reach a "After"/);
finds('a changed order', keyboardProblems,
  `${GOOD}<a href="#main" tabindex="1">First</a>`, /tabindex changes the order/);
finds('a focus that cannot be seen', keyboardProblems,
  '<a href="#main" style="outline: none">x</a>', /^the focus cannot be seen/);
finds('something over the focus', keyboardProblems,
  `${GOOD}<div style="position: fixed; inset: 0; background: #eee"></div>`,
  /^something covers/);
finds('boxes that stand in another order', keyboardProblems,
  `<div style="display: flex"><p style="order: 2">One</p><p>Two</p></div>`,
  /^is seen in another order/);
finds('no link that skips', skipProblems, GOOD, /^the first stop is no link/,
  { skip: '<a href="b.html">Home</a>' });
finds('a link that skips to nowhere', skipProblems, GOOD,
  /does not lead to the main part/,
  { skip: '<a href="#none">Skip</a><a href="b.html">Home</a>' });
finds('a focus without a picture', pixelProblems,
  '<a href="#main" style="outline: 3px solid #fff">x</a>',
  /^looks the same with the focus: a\./);
finds('words past the edge', cutProblems,
  '<p style="white-space: nowrap">One line that is far too long for a phone, '
  + 'and would be in the narrowest letters too</p>',
  /^cut at the edge of the screen/);
finds('words cut by their box', cutProblems,
  '<p style="height: 1em; overflow: hidden">One line and then another line, '
  + 'which are more than fit</p>', /^cut at the top or bottom/);
finds('words cut only when there is more space in the text', cutProblems,
  '<p style="height: 1.6em; width: 14em; overflow: hidden; line-height: 1.1">'
  + 'Words that fit</p><div style="height: 1.5em; overflow: hidden; '
  + 'width: 9em">Words that fit on a line</div>', /^cut at the top or bottom/,
  { spacing: true });
finds('words on other words', cutProblems,
  '<p>One</p><p style="margin-top: -2.2em">Two</p>', /"One" lies on "Two"/);
finds('a page that jumps', shiftProblems,
  `<p>Words</p><script>setTimeout(() => document.querySelector('h1')
    .insertAdjacentHTML('afterend', '<p style="height: 200px">New</p>'), 50)
  </script>${'<p>More words.</p>'.repeat(80)}`, /^the page jumps/);
finds('one word that jumps by a line', shiftProblems,
  `<div style="height: 6em; padding: 1em"><p id="one" style="width: 4em;
  margin: 0">Words</p></div><script>setTimeout(() => {
    document.querySelector('#one').style.marginTop = '1.5em';
  }, 50)</script>`, /^the page jumps/);
finds('movement', motionProblems,
  '<p style="transition: opacity 1s">x</p>', /^moves: p/);

async function printed(main, more) {
  return printProblems(await open(main, more), join(site, 'a.pdf'),
    'large-print', 'Large print: A');
}

const LARGE = { head: `<style>body { font-size: 18pt }
  main { display: table; width: 100% } .running { display: table-header-group;
  break-inside: avoid }</style>` };
const LONG = `${GOOD}${'<p>Words on paper.</p>'.repeat(60)}`;

test('finds nothing wrong with a good print', async () => {
  assert.deepEqual(await printed(LONG, LARGE), []);
});

for (const [what, main, more, pattern] of [
  ['small print', GOOD, {}, /are 12.0 points, not 18/],
  ['a sheet without its running title', `${LONG}`,
    { head: '<style>body { font-size: 18pt }</style>' },
    /^sheet 2 does not say "Large print: A"/],
  ['something wide that makes all of it smaller',
    `${GOOD}<div style="width: 60em">x</div>`, LARGE, /points, not 18/],
  ['words that are not printed',
    '<p style="height: 0; overflow: hidden">Secret</p>', LARGE,
    /^"Secret" is not on paper/],
  ['words that stay closed', `<details><summary>More</summary>Hidden</details>`,
    LARGE, /^"Hidden" is not on paper/],
  ['words at the edge', GOOD,
    { head: `${LARGE.head}<style>@page { margin: 3mm }</style>` },
    /is at the edge of the paper/],
  ['another size of paper', GOOD,
    { head: `${LARGE.head}<style>@page { size: letter }</style>` }, /not A4/],
]) {
  test(`finds ${what} in print`, async () => {
    const problems = await printed(main, more);
    assert.ok(problems.some((problem) => pattern.test(problem)),
      `${pattern} in ${JSON.stringify(problems)}`);
  });
}
