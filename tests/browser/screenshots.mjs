// screenshots.mjs - pictures of each kind of page in each tree, to look at.
//
//   node tests/browser/screenshots.mjs COHUB FOLDER
//
// Writes FOLDER/TREE/PAGE.WIDTH.SCHEME.png, FOLDER/TREE/PAGE.print-N.png, and
// FOLDER/index.html with all of them side by side.

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { launch } from './chromium.mjs';
import { openPage } from './inspect.mjs';
import { htmlFiles, sampleOf, treeOf } from './site.mjs';

const WIDTHS = [320, 1280];
const SCHEMES = {
  light: {}, dark: { colorScheme: 'dark' }, forced: { forcedColors: 'active' },
};
const PRINT_DPI = '60';

const [cohub, folder] = process.argv.slice(2).map((path) => resolve(path));
const site = join(folder, 'public');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const build = spawnSync(cohub, ['build', '-o', site], { stdio: 'inherit' });
if (build.status !== 0)
  process.exit(1);

const browser = await launch();
const shown = [];

function nameOf(file) {
  return file.replace('.html', '').replaceAll('/', '_');
}

async function photograph(file, width, scheme) {
  const path = join(treeOf(file), `${nameOf(file)}.${width}.${scheme}.png`);
  const { page, close } = await openPage(browser, site, file,
    { viewport: { width, height: 900 }, ...SCHEMES[scheme] });
  await page.screenshot({ path: join(folder, path), fullPage: true });
  await close();
  shown.push({ file, path, label: `${width} px, ${scheme}` });
}

async function print(file) {
  const stem = join(treeOf(file), `${nameOf(file)}.print`);
  const pdf = join(folder, `${stem}.pdf`);
  const { page, close } = await openPage(browser, site, file, {});
  await page.pdf({ path: pdf, format: 'A4', preferCSSPageSize: true });
  await close();
  const run = spawnSync('pdftoppm', ['-png', '-r', PRINT_DPI, '-l', '4', pdf,
    join(folder, stem)]);
  if (run.error || run.status !== 0)
    throw new Error(`pdftoppm: ${run.error ?? run.stderr}`);
  shown.push({ file, path: `${stem}.pdf`, label: 'print' });
}

const sample = sampleOf(site, htmlFiles(site));
for (const file of sample) {
  mkdirSync(join(folder, treeOf(file)), { recursive: true });
  for (const width of WIDTHS)
    for (const scheme of Object.keys(SCHEMES))
      await photograph(file, width, scheme);
  await print(file);
}
await browser.close();

const rows = sample.map((file) => `<h2>${file}</h2>\n<p>${shown
  .filter((one) => one.file === file)
  .map(({ path, label }) => (path.endsWith('.png')
    ? `<a href="${path}"><img src="${path}" alt="${label}" height="400"></a>`
    : `<a href="${path}">${label}</a>`)).join('\n')}</p>`);
writeFileSync(join(folder, 'index.html'), `<!DOCTYPE html>
<html lang="en"><meta charset="utf-8"><title>Screenshots</title>
<h1>Screenshots</h1>
${rows.join('\n')}
</html>
`);
console.log(`screenshots: ${shown.length} of ${sample.length} pages in `
  + `${folder}`);
