// print.test.mjs - pages of each kind on paper, in each format.
//
// The environment names the site: COHUB_SITE.

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';

import { PATIENCE_OF_TEST, launch } from './chromium.mjs';
import { eachInTabs } from './inspect.mjs';
import { printProblems } from './print.mjs';
import { htmlFiles, treeOf } from './site.mjs';

const TREES = ['', 'large-print/', 'plain/', 'easy-read/'];
const timeout = PATIENCE_OF_TEST;

const site = resolve(process.env.COHUB_SITE);
const folder = mkdtempSync(join(tmpdir(), 'printed-'));
let browser;

before(async () => {
  browser = await launch();
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

// The words at the top of each sheet, as the page itself has them.
async function runningOf(page) {
  const running = page.locator('.running').first();
  return await running.count() ? (await running.textContent()).trim() : '';
}

async function problemsOf(files) {
  const all = await eachInTabs(browser, {}, files, async ({ page, go }, file) => {
    const seen = await go(site, file);
    const tree = treeOf(file);
    const running = await runningOf(page);
    const path = join(folder, `${file.replaceAll('/', '_')}.pdf`);
    const problems = await printProblems(page, path, tree, running);
    const title = await page.locator('main h1').first().textContent();
    if (tree === 'large-print' && !/^large print/i.test(running))
      problems.push(`sheets say "${running}", and not that this is large print`);
    if (tree === 'easy-read' && !running.includes(title.trim()))
      problems.push(`sheets say "${running}", and not the title`);
    return [...seen, ...problems].map((problem) => `${file}: ${problem}`);
  });
  return all.flat();
}

const everyTree = (file) => TREES.map((tree) => tree + file)
  .filter((path) => existsSync(join(site, path)));

for (const [name, file] of [['a guide', 'guidance/seven-steps.html'],
  ['a guide with a drawing', 'guidance/ladder-of-participation.html'],
  ['a case study', 'case-studies/holy-cross-centre-trust.html'],
  ['a meeting pack', 'meeting-pack/questions.html']]) {
  test(`${name} is whole on paper`, { timeout }, async () => {
    assert.equal(everyTree(file).length, TREES.length);
    assert.deepEqual(await problemsOf(everyTree(file)), []);
  });
}

test('what is closed on the screen is open on paper', { timeout }, async () => {
  const file = htmlFiles(site).find((one) => treeOf(one) === 'standard'
    && /<details\b/.test(readFileSync(join(site, one), 'utf8')));
  assert.ok(file, 'a page has something closed');
  assert.deepEqual(await problemsOf([file]), []);
});
