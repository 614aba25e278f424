// check.mjs - how whole real sites come in: before and after "cohub mend".
//
//   node tests/real/check.mjs COHUB SCRATCH DIR
//
// Each folder of DIR that holds config.yaml is a site.  It is copied, so that
// nothing in DIR changes.  Every figure has a bound; one that is missed makes
// the last line say so, and the status 1.  --show FIGURE prints what counts.

import { spawnSync } from 'node:child_process';
import {
  chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync,
  readdirSync, rmSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import {
  cells, links, lost, pictures, tables, textOf, visibleOutsideCode, words,
} from './page.mjs';
import { filesOf, readSource } from './source.mjs';

const options = process.argv.slice(2);
const show = options[0] === '--show' ? options.splice(0, 2)[1].split(',') : [];
const [cohub, scratch, dir] = options.map((path) => resolve(path));
const today = new Date().toISOString().slice(0, 10);

// Rules whose messages are not about what readers get of a text.
const ASIDE = /^(key-|alias-|placeholder|table-caption|link-read|link-words|link-address|heading-|second-h1|anchor-|address-|image-description)/;

// Signs that only mean something to a program.
const SIGNS = [
  ['template code', /\{\{|\}\}|\{%|%\}|<%=?/],
  ['a task box', /(^|\n)\s*\[[ xX]\]\s/],
  ['a bare reference', /\]\[[^\]\n]*\]|\]\([^)\s]*\)/],
  ['source text', /(^|\n)\s*(#{1,6} |:::|!!! |\{:)|\[![A-Z]+\]|!\[|<\/?(div|span|table|a|p)\b/],
];

const run = (folder, ...words_) => {
  const done = spawnSync(cohub, words_, { cwd: folder, encoding: 'utf8',
    maxBuffer: 1 << 28 });
  return { status: done.status, out: done.stdout, err: done.stderr };
};

const copy = (from, to) => {
  const free = (path) => {
    const found = lstatSync(path);
    if (found.isSymbolicLink()) return;
    chmodSync(path, found.mode | 0o200);
    if (found.isDirectory())
      for (const name of readdirSync(path)) free(join(path, name));
  };
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  free(to);
};

const build = (folder) => {
  const shown = run(folder, 'build', '--keep-going', '-o', 'public');
  const told = run(folder, 'build', '--keep-going', '--format', 'json', '-o',
    'public');
  return { lines: shown.out.split('\n').length + shown.err.split('\n').length,
    ...JSON.parse(told.out) };
};

const pageAt = (folder, page) => {
  const path = join(folder, 'public', page);
  return existsSync(path) ? textOf(readFileSync(path, 'utf8')) : null;
};

// ---- one figure each: what counts against it ------------------------------

// What a file is told to have lost, by the rules of its messages.
const toldOf = (built) => {
  const told = new Map();
  for (const message of built.messages)
    if (!ASIDE.test(message.rule))
      told.set(message.file, true);
  return told;
};

const signsIn = (text) => {
  const seen = visibleOutsideCode(text);
  return SIGNS.filter(([, sign]) => sign.test(seen)).map(([name, sign]) =>
    `${name}: ${seen.match(sign)[0].trim()}`);
};

const isOutside = (link) => /^(https?:|mailto:|tel:)/.test(link);

const losses = (source, text) => ({
  words: lost(words(source.html), words(text)),
  links: lost(links(source.html).filter(isOutside), links(text)),
  pictures: Math.max(0, pictures(source.html) - pictures(text)),
  tables: Math.max(0, tables(source.html) - tables(text)),
  cells: Math.max(0, cells(source.html) - cells(text)),
});

const sentenceOf = (source) => words(source.html).slice(0, 40);

// Its words are on its page all the same.
const isShown = (source, text) => {
  const wanted = sentenceOf(source);
  return wanted.length > 12 && lost(wanted, words(text)).length === 0;
};

const addTo = (found, name, lines) => {
  found[name].push(...lines);
};

// Pages whose only errors are about files that the site came without.
const isMissingFile = (message) => /^(image-missing|image-elsewhere)$/.test(message.rule)
  || (message.rule === 'link-to-nothing'
    && /leads to \S+\.(?!md|html|htm)\w{2,5}(?:[?#]\S*)?, which/.test(message.message));

const heldByHand = (built) => {
  const errors = new Map();
  for (const message of built.messages)
    if (message.severity === 'error' || message.severity === 'failure')
      errors.set(message.file, [...errors.get(message.file) ?? [], message]);
  return (built.left_out ?? []).filter((file) =>
    !(errors.get(file) ?? []).length || !errors.get(file).every(isMissingFile));
};

const measure = (name) => {
  const before = join(scratch, name, 'before');
  const after = join(scratch, name, 'after');
  const found = { signs: [], words: [], links: [], pictures: [], tables: [],
    cells: [], hidden: [], changed: [], hand: [] };
  const all = { words: 0, links: 0, tables: 0, told: { words: 0, links: 0, tables: 0 } };

  mkdirSync(join(scratch, name), { recursive: true });
  copy(join(dir, name), before);
  copy(join(dir, name), after);
  const first = build(before);
  const mended = JSON.parse(run(after, 'mend', '--write', '--format', 'json').out);
  const again = JSON.parse(run(after, 'mend', '--format', 'json').out);
  const second = build(after);
  const told = toldOf(first);
  const out = new Set(first.left_out);
  const renamed = new Map(mended.changes.map((change) =>
    [change.file, change.new_file]));
  const sources = filesOf(join(before, 'content'))
    .map((file) => readSource(join(before, 'content'), file, today));

  for (const source of sources) {
    const text = pageAt(before, source.page);
    if (text === null || out.has(source.file)) continue;
    if (source.isHidden) {
      if (isShown(source, text)) addTo(found, 'hidden', [source.file]);
      continue;
    }
    const loss = losses(source, text);
    const isTold = told.has(source.file);
    all.words += words(source.html).length;
    all.links += links(source.html).filter(isOutside).length;
    all.tables += tables(source.html);
    all.told.words += loss.words.length;
    all.told.links += loss.links.length;
    all.told.tables += loss.tables;
    const mark = (list) => list.map((item) => `${source.file}: ${item}`);
    if (!isTold) {
      addTo(found, 'signs', mark(signsIn(text)));
      addTo(found, 'words', mark(loss.words));
      addTo(found, 'links', mark(loss.links));
      for (const kind of ['pictures', 'tables', 'cells'])
        if (loss[kind]) addTo(found, kind, mark([`${loss[kind]}`]));
    }
    const newFile = renamed.get(source.file) ?? source.file;
    const newText = pageAt(after, source.page)
      ?? pageAt(after, newFile.replace(/^content\//, '').replace(/\.md$/, '.html'));
    if (newText !== null && !(second.left_out ?? []).includes(newFile)
        && words(newText).join(' ') !== words(text).join(' '))
      addTo(found, 'changed', mark([
        `lost ${lost(words(text), words(newText)).slice(0, 8)}; `
        + `new ${lost(words(newText), words(text)).slice(0, 8)}`]));
  }
  found.hand = heldByHand(second);
  return { name, sources, first, second, mended, again, found, all };
};

// ---- the table ---------------------------------------------------------------

const percent = (part, whole) => (whole ? 100 * part / whole : 0);

// A row a figure: its name, its value, its bound, and whether it is kept.
const most = (value, bound, unit = '') => ({ text: `${+value.toFixed(2)}${unit}`,
  bound: `at most ${bound}${unit}`, ok: value <= bound });
const least = (value, bound, unit = '') => ({ text: `${+value.toFixed(2)}${unit}`,
  bound: `at least ${bound}${unit}`, ok: value >= bound });

const FIGURES = [
  ['pages', (site) => ({ text: `${site.sources.length}`, bound: '', ok: true })],
  ['published as it is', (site) => least(percent(site.sources.filter((source) =>
    !(site.first.left_out ?? []).includes(source.file)).length,
  site.sources.length), 90, ' %')],
  ['builds as it is', (site) => least(site.first.written ? 1 : 0, 1)],
  ['builds after mend', (site) => least(site.second.written ? 1 : 0, 1)],
  ['left out after mend', (site) => ({ bound: '', ok: true,
    text: `${(site.second.left_out ?? []).length}` })],
  ['left by hand', (site) => most(percent(site.found.hand.length,
    site.second.pages), 2, ' %'), 'hand'],
  ['signs of code', (site) => most(site.found.signs.length, 0), 'signs'],
  ['words lost in silence', (site) => most(site.found.words.length, 0), 'words'],
  ['links lost in silence', (site) => most(site.found.links.length, 0), 'links'],
  ['pictures lost in silence', (site) => most(site.found.pictures.length, 0),
    'pictures'],
  ['cells lost in silence', (site) => most(site.found.cells.length, 0), 'cells'],
  ['words lost at all', (site) => ({ bound: '', ok: true,
    text: `${percent(site.all.told.words, site.all.words).toFixed(2)} %` })],
  ['links lost at all', (site) => most(percent(site.all.told.links,
    site.all.links), 1, ' %')],
  ['tables lost at all', (site) => most(percent(site.all.told.tables,
    site.all.tables), 1, ' %')],
  ['lines on a terminal', (site) => most(Math.max(site.first.lines,
    site.second.lines), 60 + 3 * site.first.rules.length)],
  ['hidden pages shown', (site) => most(site.found.hidden.length, 0), 'hidden'],
  ['pages with other words after mend', (site) => most(site.found.changed.length,
    0), 'changed'],
  ['files that a second mend changes', (site) => most(site.again.files, 0)],
];

const sites = readdirSync(dir).filter((name) =>
  existsSync(join(dir, name, 'config.yaml'))).sort().map(measure);
let missed = 0;

for (const [name, value, list] of FIGURES) {
  const cellsOf = sites.map((site) => value(site));
  missed += cellsOf.filter((cell) => !cell.ok).length;
  console.log([name.padEnd(34), ...cellsOf.map((cell) =>
    `${cell.text}${cell.ok ? '' : ' !'}`.padStart(14)),
  `  ${cellsOf[0]?.bound ?? ''}`].join(''));
  if (list && show.includes(list))
    for (const site of sites)
      for (const line of site.found[list]) console.log(`  ${site.name}: ${line}`);
}
console.log(sites.map((site) => site.name).join(', '));
console.log(`${FIGURES.length * sites.length - missed} passed, ${missed} failed`);
process.exit(missed || sites.length === 0 ? 1 : 0);
