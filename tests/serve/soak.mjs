// soak.mjs - many random saves; what is served is then what a whole build
// makes, and memory does not grow.
//
//   COHUB=build/release/cohub node tests/serve/soak.mjs SAVES [SEED]

import { spawnSync } from 'node:child_process';
import {
  existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { newHub, removeHub, serve } from './server.mjs';

const saves = Number(process.argv[2] ?? 200);
let state = Number(process.argv[3] ?? 1);
const COMPARE_EVERY = 50;
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

const pages = () => readdirSync(content, { recursive: true }).map(String)
  .filter((name) => name.endsWith('.md'));
const read = (name) => readFileSync(join(content, name), 'utf8');
const write = (name, text) => writeFileSync(join(content, name), text);
const anyPage = () => {
  const all = pages().filter((name) => /^more\/page-/.test(name));
  return all[below(all.length)];
};

// Each leaves a hub that can be built.
const saveKinds = [
  ['a sentence more', () => {
    const name = anyPage();
    write(name, `${read(name)}\nSentence ${below(1000)} with hearing loop in it.\n`);
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
    write(name, text.replace(/^title:/m, `aliases: [old-${name.replace(/\W/g, '-')}.html]\ntitle:`));
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

async function different(server) {
  const built = spawnSync(process.env.COHUB, ['build', '-q', '-C', hub, '-o', out],
    { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  for (const name of readdirSync(out, { recursive: true }).map(String)) {
    if (!name.endsWith('.html')) continue;
    const answer = await fetch(server.url(name));
    const served = plain(await answer.text());
    const whole = plain(readFileSync(join(out, name), 'utf8'));
    if (served !== whole) return name + firstDifference(served, whole);
  }
  return '';
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
      throw new Error(`after ${done} saves, seed ${process.argv[3] ?? 1}: ${found}`);
    await new Promise((wait) => { setTimeout(wait, 200); });
  }
}

const server = await serve(hub);
let first = 0;
try {
  for (let i = 0; i < saves; i++) {
    saveKinds[below(saveKinds.length)][1]();
    if (i % 7 === 0) await new Promise((wait) => { setTimeout(wait, 15); });
    if (i % COMPARE_EVERY === COMPARE_EVERY - 1) await compare(server, i + 1);
    if (i === Math.min(saves - 1, 2 * COMPARE_EVERY)) first = memory(server);
  }
  await compare(server, saves);
  const last = memory(server);
  console.log(`memory: ${first} kB after the first saves, ${last} kB at the end`);
  if (saves >= 1000 && last > first * 1.1 + 2048)
    throw new Error('memory grew by more than a tenth');
  console.log(`soak: ${saves} passed, 0 failed`);
} finally {
  await server.stop();
  if (existsSync(hub)) removeHub(hub);
}
