// journeys-theme.test.mjs - journey 6: a developer at a council who gives the
// hub the council's looks.
//
// The environment names the program, COHUB, and the hub in English and Urdu:
// COHUB_URDU.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { after, before, test } from 'node:test';

import { launch } from './chromium.mjs';
import { lineOf, newHub } from './hubs.mjs';
import { axeProblems, openPage } from './inspect.mjs';

const WIDE = { viewport: { width: 1280, height: 800 } };
const TREES = ['', 'large-print/', 'plain/', 'easy-read/'];
// More would be a build chain.
const MOST_FILES = 12;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path,
      entry.name)))
    .sort();
}

// A hub whose theme is a fresh copy for this council.
function newTheme(t) {
  const hub = newHub(t);
  const { status, said } = hub.run('new', 'theme', 'council');
  assert.equal(status, 0, said);
  hub.write('config.yaml', `${hub.read('config.yaml')}\ntheme: council\n`);
  return hub;
}

// A file of the built-in theme, put into the council's as a developer does.
function copyOfBuiltIn(hub, path) {
  const { status, said } = hub.run('new', 'theme', 'all', '--whole');
  assert.equal(status, 0, said);
  hub.copy(`themes/all/${path}`, `themes/council/${path}`);
  hub.remove('themes/all');
  return `themes/council/${path}`;
}

function stopped(hub, pattern) {
  const { status, said } = hub.build();
  assert.equal(status, 1, said);
  assert.match(said, pattern);
  assert.equal(existsSync(hub.site), false, 'nothing was written');
}

test('6.1 copies the theme: a small folder, with a sample of every block',
  async (t) => {
    const hub = newTheme(t);
    const files = filesBelow(hub.at('themes/council'));
    for (const file of ['theme.yaml', 'README.md', 'sample.md',
      'sample.easy.md', 'templates/masthead.mustache',
      'templates/foot.mustache'])
      assert.ok(files.includes(file), `${file} in ${files}`);
    assert.ok(files.some((file) => file.endsWith('.css')));
    assert.ok(files.length <= MOST_FILES, `${files.length} files`);
    const settings = hub.read('themes/council/theme.yaml');
    for (const key of ['brand:', 'standard:', 'large-print:', 'easy-read:'])
      assert.ok(settings.includes(key), key);

    hub.copy('themes/council/sample.md', 'content/sample.md');
    hub.copy('themes/council/sample.easy.md', 'content/sample.easy.md');
    const { status, said } = hub.build('--strict', '--drafts');
    assert.equal(status, 0, said);
    for (const tree of TREES) {
      const { page, problems, close } = await openPage(browser, hub.site,
        `${tree}sample.html`, WIDE);
      t.after(close);
      assert.deepEqual([...problems, ...await axeProblems(page)], []);
      if (tree === '')
        for (const block of ['need-to-know', 'steps', 'levels', 'checklist',
          'quote', 'definition'])
          assert.ok(await page.locator(`main .${block}`).count() > 0,
            `the sample has ${block}`);
    }
  });

test('6.2 sets the colours: they reach the page, and a weak one is refused',
  async (t) => {
    const hub = newTheme(t);
    const settings = hub.read('themes/council/theme.yaml');
    hub.write('themes/council/theme.yaml',
      settings.replace(/colour: "#[0-9a-f]+"/, 'colour: "#5b2a86"'));
    assert.equal(hub.build('--strict').status, 0);
    const { page, close } = await openPage(browser, hub.site, 'index.html',
      WIDE);
    t.after(close);
    const [red, green, blue] = (await page.locator('.masthead')
      .evaluate((top) => getComputedStyle(top).backgroundColor))
      .match(/\d+/g).map(Number);
    assert.ok(blue > red && red > green, `purple: ${[red, green, blue]}`);

    // Colours that are written one by one are measured pair by pair.
    hub.remove('public');
    hub.write('themes/council/theme.yaml', settings.replace(/^brand:.*$/m, ''));
    const tokens = copyOfBuiltIn(hub, 'styles/tokens.css');
    const weak = hub.read(tokens).replace(/--soft: #[0-9a-f]+/,
      '--soft: #808080');
    hub.write(tokens, weak);
    stopped(hub, new RegExp(`${tokens}:${lineOf(weak, '#808080')}:\\d+: error: `
      + '--soft on --paper has a contrast of 3\\.\\d\\d?:1[^]*'
      + '\\| fix: write --soft: #[0-9a-f]{6}[^\\n]*nearest[^\\n]*'
      + '\\[theme-contrast\\]'));
  });

test('6.3 changes the header: one template, and it is on every page',
  async (t) => {
    const hub = newTheme(t);
    hub.write('themes/council/templates/masthead.mustache',
      `<p class="ours">Exampletown Council</p>\n${
        hub.read('themes/council/templates/masthead.mustache')}`);
    assert.equal(hub.build('--strict').status, 0);
    for (const tree of TREES)
      assert.match(readFileSync(join(hub.site, `${tree}about.html`), 'utf8'),
        /<p class="ours">Exampletown Council<\/p>/);
  });

for (const [what, from, to] of [
  ['the link that skips', /<a class="skip"[^]*?<\/a>\n?/, ''],
  ['the landmark for the content', /<main id="main">/, '<div id="main">'],
  ['the language of the page', / lang="\{\{language\.code\}\}"/, ''],
]) {
  test(`6.3 loses ${what} from the page template: an error with its line`,
    (t) => {
      const hub = newTheme(t);
      const path = copyOfBuiltIn(hub, 'templates/page.mustache');
      assert.equal(hub.build().status, 0);
      hub.remove('public');
      const page = hub.read(path);
      assert.match(page, from);
      let broken = page.replace(from, to);
      if (to.startsWith('<div'))
        broken = broken.replace('</main>', '</div>');
      hub.write(path, broken);
      stopped(hub, new RegExp(`${path}:\\d+:\\d+: error: [^\\n]*${what}[^\\n]*`
        + '\\n[^]*?\\| fix: write [^\\n]*\\[theme-essential\\]'));
    });
}

test('6.4 breaks a size: easy read at 13 point is an error with its source',
  (t) => {
    const hub = newTheme(t);
    const settings = hub.read('themes/council/theme.yaml');
    const broken = settings.replace(/easy-read: \d+pt/, 'easy-read: 13pt');
    hub.write('themes/council/theme.yaml', broken);
    stopped(hub, new RegExp('themes/council/theme\\.yaml:'
      + `${lineOf(broken, '13pt')}:\\d+: error: easy read [^\\n]*13 point[^]*`
      + 'UK Association for Accessible Formats[^]*\\[theme-size\\]'));
  });

test('6.5 misspells a field: file, line, column and the name that is meant',
  (t) => {
    const hub = newTheme(t);
    const path = 'themes/council/templates/foot.mustache';
    const foot = `${hub.read(path)}<p>For {{page.titel}}</p>\n`;
    hub.write(path, foot);
    stopped(hub, new RegExp(`${path}:${lineOf(foot, 'titel')}:8: error: `
      + 'page\\.titel means nothing here\\n[^]*did you mean page\\.title\\?'));
  });

test('6.6 opens the sample from right to left: mirrored without more styles',
  async (t) => {
    const site = resolve(process.env.COHUB_URDU);
    const sides = {};
    for (const [name, file] of [['en', 'easy-read/index.html'],
      ['ur', 'ur/easy-read/index.html']]) {
      const { page, close } = await openPage(browser, site, file, WIDE);
      t.after(close);
      sides[name] = await page.evaluate(() => Object.fromEntries([
        ['name', '.hub-name span'], ['title', 'main h1'],
        ['picture', '.text .picture'], ['words', '.text .words']]
        .map(([key, selector]) => {
          const range = document.createRange();
          range.selectNodeContents(document.querySelector(selector));
          const { left, right } = range.getBoundingClientRect();
          return [key, left + right < innerWidth ? 'left' : 'right'];
        })));
      sides[`${name} style`] = await page.locator('link[rel="stylesheet"]')
        .first().evaluate((link) => link.href);
    }
    assert.deepEqual(sides.en, { name: 'left', title: 'left', picture: 'left',
      words: sides.en.words });
    assert.deepEqual(sides.ur, { name: 'right', title: 'right',
      picture: 'right', words: sides.ur.words });
    assert.equal(sides['ur style'], sides['en style']);
  });

function fingerprintsOf(folder) {
  return filesBelow(folder).map((file) => [file, createHash('sha256')
    .update(readFileSync(join(folder, file))).digest('hex')]);
}

test('6.7 hands over: one page of notes, and the same bytes from the same files',
  (t) => {
    const hub = newTheme(t);
    const notes = hub.read('themes/council/README.md');
    assert.ok(notes.split('\n').length < 60, 'the notes are one page');
    assert.match(notes, /cohub build/);
    assert.equal(hub.build().status, 0);
    const first = fingerprintsOf(hub.site);

    // Somebody else's folder, with an accent and a space, one page at a time.
    const other = newHub(t, 'hwb y gwleidyddé');
    other.remove('content');
    for (const path of ['config.yaml', 'content', 'themes'])
      cpSync(hub.at(path), other.at(path), { recursive: true });
    assert.equal(other.build('--jobs', '1').status, 0);
    assert.deepEqual(fingerprintsOf(other.site), first);
  });
