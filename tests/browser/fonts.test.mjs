// fonts.test.mjs - pages are set in the fonts that the tests bring, in both
// browsers, and in no others.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { launch } from './chromium.mjs';
import { FONTS, fontsOf } from './fonts.mjs';
import { browsers, hasBrowser } from './search-browsers.mjs';

const PAGE = `<!DOCTYPE html><html lang="en"><title>A</title>
<style>span { font-size: 20px }</style>
<p><span id="named" style="font-family: Atkinson, 'Segoe UI', system-ui">
Words that are measured</span></p>
<p><span id="plain" style="font-family: sans-serif">
Words that are measured</span></p></html>`;

// What a browser says that it drew the words with.
async function fontsIn(width) {
  const browser = await launch([], { ...process.env, ...fontsOf(width) });
  const page = await browser.newPage();
  await page.setContent(PAGE);
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const names = [];
  for (const selector of ['#named', '#plain']) {
    const { nodeId } = await session.send('DOM.querySelector',
      { nodeId: root.nodeId, selector });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode',
      { nodeId });
    names.push(...fonts.map(({ familyName }) => familyName));
  }
  await browser.close();
  return names;
}

for (const [width, font] of Object.entries(FONTS)) {
  test(`${width} letters are ${font}`, async () => {
    assert.deepEqual(await fontsIn(width), [font, font],
      'install what tools/packages.txt names for the browser');
  });
}

async function widthIn(name) {
  const browser = await browsers[name]();
  const page = await browser.newPage();
  await page.setContent(PAGE);
  const width = await page.evaluate(() =>
    document.querySelector('#named').getBoundingClientRect().width);
  await browser.close();
  return width;
}

test('Firefox sets a page in the same letters', { skip: !hasBrowser('firefox') },
  async () => {
    const [one, other] = [await widthIn('chromium'), await widthIn('firefox')];
    assert.ok(Math.abs(one - other) < one / 50, `${one} and ${other} pixels`);
  });
