// soak.mjs - many random saves; what is served is then what a whole build
// makes, with the messages of a server that has just been started, and memory
// does not grow.
//
//   node tests/serve/soak.mjs COHUB SAVES [SEED]
//
// After every COMPARE_EVERY saves all that is served is compared.  A hub may
// be broken in between, and is mended before.

import { spawnSync } from 'node:child_process';
import {
  existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

process.env.COHUB = resolve(process.argv[2]);
const { newHub, removeHub, serve } = await import('./server.mjs');

const saves = Number(process.argv[3] ?? 200);
const seed = Number(process.argv[4] ?? 1);
let state = seed;
const COMPARE_EVERY = Math.min(50, Math.ceil(saves / 3));
const WAIT_MS = 20_000;

function below(limit) {
  state = (state * 1103515245 + 12345) % 2 ** 31;
  return Math.floor(state / 65536) % limit;
}

const hub = newHub();
const out = join(hub, '..', 'whole');
const content = join(hub, 'content');
mkdirSync(join(content, 'more'));
writeFileSync(join(content, 'more/index.md'),
  '---\ntitle: More\ntopics: [Alpha]\n---\n\nMore pages.\n');
for (let i = 0; i < 60; i++)
  writeFileSync(join(content, `more/page-${i}.md`),
    `---\ntitle: Page ${i}\ntopics: [${['Alpha', 'Beta', 'Gamma'][i % 3]}]\n---\n\n`
    + `Text of page ${i} on commissioning.\n\n## A part\n\n[Another](page-${(i + 1) % 60}.md)\n`);

// A theme of the hub's own, which may go away.
const ownTheme = join(hub, 'themes/own');
spawnSync(process.env.COHUB, ['new', 'theme', 'own', '-C', hub]);

// Pages come and go, and others lead to them: the site is built all the same.
const settings = readFileSync(join(hub, 'config.yaml'), 'utf8');
writeFileSync(join(hub, 'config.yaml'), `${settings}theme: own
checks:
  link-to-nothing: warning
  link-to-draft: warning
  anchor-missing: warning
`);

const pages = () => readdirSync(content, { recursive: true }).map(String)
  .filter((name) => name.endsWith('.md'));
const read = (name) => readFileSync(join(content, name), 'utf8');
const write = (name, text) => writeFileSync(join(content, name), text);
const anyPage = () => {
  const all = pages().filter((name) => /^more\/page-/.test(name));
  return all[below(all.length)];
};

let saveNumber = 0;
// A page and its easy read.
const withVersions = (name) => {
  const stem = name.replace(/(\.easy)?\.md$/, '');
  return [`${stem}.md`, `${stem}.easy.md`].filter((one) => existsSync(join(content, one)));
};

// What somebody may have broken, and how it is mended again.
const broken = new Map();
function breakIt(path, bytes) {
  if (!broken.has(path)) broken.set(path, readFileSync(path));
  writeFileSync(path, bytes);
}
function mendAll() {
  for (const [path, bytes] of broken) writeFileSync(path, bytes);
  broken.clear();
  if (existsSync(`${ownTheme}.away`)) renameSync(`${ownTheme}.away`, ownTheme);
}

const saveKinds = [
  ['a sentence more', () => {
    const name = anyPage();
    write(name, `${read(name)}\nSentence ${below(1000)} with hearing loop in it.\n`);
  }],
  ['a sentence, by an editor that writes beside and renames', () => {
    const name = anyPage();
    const beside = join(content, `more/sed${saveNumber++}`);
    writeFileSync(beside, `${read(name)}\nSentence ${below(1000)} from beside.\n`);
    renameSync(beside, join(content, name));
  }],
  ['another title', () => {
    const name = anyPage();
    write(name, read(name).replace(/^title: .*$/m, `title: Renamed ${below(1000)}`));
  }],
  ['another topic', () => {
    const name = anyPage();
    write(name, read(name).replace(/^topics: .*$/m, `topics: [Topic ${below(5)}]`));
  }],
  ['another heading', () => {
    const name = anyPage();
    write(name, read(name).replace(/^## .*$/m, `## Part ${below(1000)}`));
  }],
  ['a link elsewhere', () => {
    const name = anyPage();
    const to = anyPage().replace('more/', '');
    write(name, read(name).replace(/\]\(page-.*\.md\)/, `](${to})`));
  }],
  ['an order', () => {
    const name = anyPage();
    const text = read(name).replace(/^order: .*\n/m, '');
    write(name, text.replace(/^title:/m, `order: ${below(9)}\ntitle:`));
  }],
  ['an old address', () => {
    const name = anyPage();
    const text = read(name).replace(/^aliases: .*\n/m, '');
    write(name, text.replace(/^title:/m, `aliases: [old-${saveNumber++}.html]\ntitle:`));
  }],
  ['a new easy read', () => {
    const name = anyPage().replace(/(\.easy)?\.md$/, '.easy.md');
    write(name, `---\ntitle: Easy ${below(100)}\n---\n\n![2 people talking](symbol:talk)\n\nWe talk.\n`);
  }],
  ['the home page', () => {
    write('index.md', read('index.md').replace(/\n*(Added \d+\.)?\s*$/, `\n\nAdded ${below(1000)}.\n`));
  }],
  ['the glossary', () => {
    const file = join(content, 'glossary.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^(\s+meaning: Finding out).*$/m,
      `$1 what people need, number ${below(100)}.`));
  }],
  ['the settings', () => {
    const file = join(hub, 'config.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^description: .*$/m,
      `description: A hub, state ${below(100)}.`));
  }],
  ['a half file, then the whole', () => {
    const name = anyPage();
    const text = read(name);
    write(name, text.slice(0, below(text.length)));
    write(name, text);
  }],
  ['a page that goes', () => {
    if (pages().length > 50)
      for (const one of withVersions(anyPage())) rmSync(join(content, one));
  }],
  ['a page that comes', () => {
    write(`more/page-new-${below(40)}.md`,
      '---\ntitle: New page\ntopics: [Alpha]\n---\n\nNew words, and [one](page-1.md#a_part).\n');
  }],
  ['another name', () => {
    const to = `more/page-moved-${saveNumber++}`;
    for (const one of withVersions(anyPage()))
      renameSync(join(content, one), join(content, to + /(\.easy)?\.md$/.exec(one)[0]));
  }],
  ['a folder away and back', () => {
    renameSync(join(content, 'more'), join(content, '..', 'away'));
    renameSync(join(content, '..', 'away'), join(content, 'more'));
  }],
  ['a draft, or none', () => {
    const name = anyPage();
    const text = read(name);
    write(name, /^draft: /m.test(text) ? text.replace(/^draft: .*\n/m, '')
      : text.replace(/^title:/m, 'draft: yes\ntitle:'));
  }],
  ['a place on a page, misspelt', () => {
    const name = anyPage();
    write(name, read(name).replace(/\]\(page-.*\.md[^)]*\)/, '](page-1.md#A_part)'));
  }],
  ['settings that are broken', () => breakIt(join(hub, 'config.yaml'), 'name: [\n')],
  ['a glossary that is broken', () => breakIt(join(content, 'glossary.yaml'), 'terms: {\n')],
  ['a front page that is broken', () => breakIt(join(content, 'index.md'), '---\ntitle: [\n')],
  ['a page with mistakes', () => {
    const name = join(content, anyPage());
    breakIt(name, `${readFileSync(name, 'utf8')}\n![](nothing.png)\n\n::: nowhere\nWords.\n:::\n`);
  }],
  ['a theme that goes', () => {
    if (existsSync(ownTheme)) renameSync(ownTheme, `${ownTheme}.away`);
  }],
  ['all is mended', mendAll],
  ['a style', () => {
    const file = join(existsSync(ownTheme) ? ownTheme : `${ownTheme}.away`, 'styles/own.css');
    if (existsSync(file)) writeFileSync(file, `main { margin-top: ${below(9)}px; }\n`);
  }],
  ['a file away and back', () => {
    renameSync(join(content, 'contact.md'), join(content, 'contact.md.txt'));
    renameSync(join(content, 'contact.md.txt'), join(content, 'contact.md'));
  }],
];

const plain = (html) => html
  .replace(/<link rel="stylesheet" href="\/_\/serve.css" \/>\s*<script src="\/_\/live.js" defer="defer"><\/script>\s*/, '')
  .replace(/<aside class="cohub-serve[\s\S]*?<\/aside>\s*/, '')
  .replace(/<div class="cohub-mistake[\s\S]*?<\/div>\s*/g, '')
  .replace(/\s+/g, ' ').replace(/> </g, '><');

function firstDifference(a, b) {
  let i = 0;
  while (a[i] === b[i]) i++;
  return `\n  served: ${a.slice(Math.max(0, i - 60), i + 80)}\n  built:  ${b.slice(Math.max(0, i - 60), i + 80)}`;
}

const messagesOf = async (server) =>
  (await (await fetch(server.url('_/messages.json'))).text());

// Of a server that read everything just now.
async function messagesAnew() {
  const server = await serve(hub);
  try {
    return await messagesOf(server);
  } finally {
    await server.stop();
  }
}

async function different(server) {
  const built = spawnSync(process.env.COHUB, ['build', '-q', '-C', hub, '-o', out],
    { encoding: 'utf8' });
  if (built.status !== 0)
    throw new Error(`the build ended with ${built.status ?? built.signal ?? built.error}: ${built.stderr}${built.stdout}`);
  for (const name of readdirSync(out, { recursive: true }).map(String)) {
    if (!name.endsWith('.html')) continue;
    const answer = await fetch(server.url(name));
    const served = plain(await answer.text());
    const whole = plain(readFileSync(join(out, name), 'utf8'));
    if (served !== whole) return name + firstDifference(served, whole);
  }
  const [got, want] = [await messagesOf(server), await messagesAnew()];
  return got === want ? '' : `messages${firstDifference(got, want)}`;
}

const memory = (server) => Number(/VmRSS:\s+(\d+)/.exec(
  readFileSync(`/proc/${server.child.pid}/status`, 'utf8'))[1]);

// The server needs a moment; it is right when it is the same in the end.
async function compare(server, done) {
  const started = Date.now();
  for (;;) {
    const found = await different(server);
    if (!found) return;
    if (Date.now() - started > WAIT_MS)
      throw new Error(`after ${done} saves, seed ${seed}: ${found}`);
    await new Promise((wait) => { setTimeout(wait, 200); });
  }
}

const server = await serve(hub);
const counts = {};
let first = 0;
try {
  for (let i = 0; i < saves; i++) {
    const [what, save] = saveKinds[below(saveKinds.length)];
    save();
    counts[what] = (counts[what] ?? 0) + 1;
    if (i % 7 === 0) await new Promise((wait) => { setTimeout(wait, 15); });
    if (i % COMPARE_EVERY === COMPARE_EVERY - 1) {
      mendAll();
      await compare(server, i + 1);
    }
    if (i === Math.min(saves - 1, 4 * COMPARE_EVERY - 1)) first = memory(server);
  }
  mendAll();
  await compare(server, saves);
  const last = memory(server);
  console.log(`memory: ${first} kB after the first saves, ${last} kB at the end`);
  if (saves >= 1000 && Math.abs(last - first) > first * 0.1)
    throw new Error('memory changed by more than a tenth');
  for (const [what, count] of Object.entries(counts)) console.log(`${count} times: ${what}`);
  console.log(`soak: ${saves} passed, 0 failed`);
} finally {
  await server.stop();
  if (existsSync(hub) && !process.env.KEEP) removeHub(hub);
}
