// coverage.mjs - what the hub of this repository holds of what it has to.
//
//   node tests/coverage/coverage.mjs SITE          compare docs/coverage.md
//   node tests/coverage/coverage.mjs SITE --write  write it anew
//
// rows.txt has a line for each item: its code, its name, the page that holds
// it, and what it asks for: words on that page, or a count of blocks or items.
// A page that is not in the built site, or does not have all of it, is a
// failure, and so is a row that asks for nothing.  The formats of each page
// are read from the site, so the table cannot say what is not there.

import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const document = join(here, '../../docs/coverage.md');
const [site, mode] = process.argv.slice(2);
const FORMATS = [
  ['standard', ''], ['large print', 'large-print/'], ['plain', 'plain/'],
  ['easy read', 'easy-read/'],
];

const GROUPS = {
  S: 'Shapes of content', M: 'Models and frameworks', C: 'Case studies',
  B: 'Benefits, difficulties and actions', D: 'Definitions',
  X: 'Boxes, quotations, talks and themes', R: 'Sources and references',
};

function readRows() {
  return readFileSync(join(here, 'rows.txt'), 'utf8').split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [code, item, page, words] = line.split('|').map((x) => x.trim());
      return { code, item, page, words };
    });
}

function wordsOf(html) {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return main.replace(/<(style|script)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ').replace(/&#39;|&apos;/g, "'")
    .replace(/&quot;/g, '"').replace(/&amp;/g, '&').replace(/\s+/g, ' ');
}

// A page is a file, or an entry on a page of a list: glossary/time-bank is a
// place on glossary.html or on the page of a letter.
function textOf(prefix, page) {
  const path = page.split('#')[0];
  const mark = `id="entry-${path.split('/').at(-1)}"`;
  const folder = join(site, prefix, dirname(path));
  const lists = existsSync(folder) ? readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isFile()).map(({ name }) => join(folder, name)) : [];
  for (const file of [`${folder}.html`, ...lists]) {
    const html = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (html.includes(mark))
      return `<main>${html.slice(html.indexOf(mark) + mark.length + 1)
        .split('<section class="record"')[0]}</main>`;
  }
  const file = join(site, prefix, `${path}.html`);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

// What a plain page says when it is only the full text.
const FULL_TEXT = ['en', 'cy'].map((code) => readFileSync(
  join(here, `../../themes/commons/strings/${code}.yaml`), 'utf8')
  .match(/^plain_full_text: "?(.*?)"?$/m)[1]);

// A page that nobody has written in a format says so, and does not count.
function isThere(prefix, page) {
  const html = textOf(prefix, page);
  return html !== null && ![`class="text missing"`, ...FULL_TEXT]
    .some((words) => html.includes(words));
}

function formatsOf(page) {
  const english = FORMATS.filter(([, folder]) => isThere(folder, page))
    .map(([name]) => name);
  const welsh = FORMATS.filter(([, folder]) => isThere(`cy/${folder}`, page))
    .map(([name]) => name);
  return { english, welsh };
}

// The lines inside the blocks of a name, in the page's own file.
function blocksOf(page, name) {
  const blocks = [];
  let open = null;
  for (const line of readFileSync(
    join(here, '../../content', `${page}.md`), 'utf8').split('\n')) {
    if (line.startsWith(`::: ${name}`) && /^( |$)/.test(
      line.slice(4 + name.length)))
      blocks.push(open = []);
    else if (line === ':::')
      open = null;
    else if (open)
      open.push(line);
  }
  return blocks;
}

function isHeld(page, text, wanted) {
  const counted = wanted.match(/^(\d+) (x|items) ([a-z-]+)/);
  if (!counted)
    return text.includes(wanted.toLowerCase());
  const blocks = blocksOf(page, counted[3]);
  const items = blocks.flat().filter((line) => /^ *(-|\d+\.) /.test(line));
  return Number(counted[1])
    === (counted[2] === 'x' ? blocks : items).length;
}

function problemsOf({ code, page, words }) {
  const html = textOf('', page);
  if (html === null)
    return [`${code}: there is no page ${page}`];
  if (!words)
    return [`${code}: the row asks for nothing on ${page}`];
  const text = wordsOf(html).toLowerCase();
  return words.split(' + ').filter((wanted) => !isHeld(page, text, wanted))
    .map((wanted) => `${code}: ${page} does not have "${wanted}"`);
}

function line({ code, item, page }) {
  const { english, welsh } = formatsOf(page);
  return `| ${code} | ${item} | ${page} | ${english.join(', ')} `
    + `| ${welsh.length ? welsh.join(', ') : 'not yet'} |`;
}

function table(rows, group) {
  return [`## ${GROUPS[group]}`, '',
    '| code | item | page | formats | in Welsh |',
    '| --- | --- | --- | --- | --- |', ...rows.map(line), ''];
}

function write(rows) {
  return ['# What the hub holds', '',
    'Every item that the hub has to hold, the page that holds it, and the formats'
    + ' that page is there in. This list is',
    'made from the built site by `make docs`, and `make check` compares the two.',
    '',
    ...Object.keys(GROUPS).flatMap((group) => {
      const some = rows.filter(({ code }) => code.startsWith(group));
      return some.length ? table(some, group) : [];
    })].join('\n');
}

const rows = readRows();
const problems = rows.flatMap(problemsOf);
const text = write(rows);

if (mode === '--write' && !problems.length)
  writeFileSync(document, text);
else if (!existsSync(document) || readFileSync(document, 'utf8') !== text)
  problems.push('docs/coverage.md is not what the site holds: run make docs');
for (const problem of problems)
  console.log(problem);
console.log(`coverage: ${rows.length - problems.length} of ${rows.length} rows`);
process.exit(problems.length ? 1 : 0);
