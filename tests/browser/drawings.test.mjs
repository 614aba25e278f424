// drawings.test.mjs - a drawing looks the same after cohub cleaned it.
//
// Each of drawings.mjs is drawn as it was written and as it was published, on
// white, and every dot is compared.  The environment names the program: COHUB.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { launch } from './chromium.mjs';
import { drawings } from './drawings.mjs';
import { newHub } from './hubs.mjs';

const SVG = 'http://www.w3.org/2000/svg';

function whole([name, inside]) {
  const names = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
    + ' viewBox="0 0 100 100" width="100" height="100"';
  if (name === 'a prefix for everything')
    return `<s:svg xmlns:s="${SVG}" ${names}>${inside}</s:svg>`;
  const doctype = name === 'a DOCTYPE'
    ? '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"\n'
      + ' "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n' : '';
  return `${doctype}<svg xmlns="${SVG}" ${names}>${inside}</svg>`;
}

// The dots that differ by more than a rounding, and whether there is anything
// to see at all.
async function compare([before, after]) {
  const dots = async (svg) => {
    const image = new Image();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 100;
    const paint = canvas.getContext('2d', { willReadFrequently: true });
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    paint.fillStyle = '#fff';
    paint.fillRect(0, 0, 100, 100);
    paint.drawImage(image, 0, 0);
    return paint.getImageData(0, 0, 100, 100).data;
  };
  const [was, is] = [await dots(before), await dots(after)];
  let differ = 0;
  let drawn = 0;
  for (let i = 0; i < was.length; i += 4) {
    const by = Math.max(...[0, 1, 2].map((j) => Math.abs(was[i + j] - is[i + j])));
    differ += by > 2;
    drawn += was[i] + was[i + 1] + was[i + 2] < 750;
  }
  return { differ, drawn };
}

test('drawings look as they did before they were cleaned', async (t) => {
  const hub = newHub(t);
  drawings.forEach((drawing, i) => hub.write(`content/${i}.svg`, whole(drawing)));
  const { status, said } = hub.build();
  assert.equal(status, 0, said);
  assert.doesNotMatch(said, /svg-refused/);
  assert.ok(drawings.length >= 60);

  const browser = await launch();
  t.after(() => browser.close());
  const page = await browser.newPage();
  const problems = [];
  for (const [i, drawing] of drawings.entries()) {
    const pair = [whole(drawing), hub.read(`public/${i}.svg`)];
    const { differ, drawn } = await page.evaluate(compare, pair);
    if (differ > 0 || drawn < 20)
      problems.push(`${drawing[0]}: ${differ} dots differ, ${drawn} are drawn`);
  }
  assert.deepEqual(problems, []);
  // Nothing that a camera wrote comes along.
  const photo = drawings.findIndex(([name]) => name === 'a picture in JPEG');
  assert.ok(hub.read(`public/${photo}.svg`).length
    < hub.read(`content/${photo}.svg`).length - 500);
});
