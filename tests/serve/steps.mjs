// steps.mjs - a save at every step of a rebuild.
//
//   node tests/serve/steps.mjs COHUB SCRATCH [EVERY]
//
// A server reads a hub anew because its settings were saved; before the Nth
// file that it opens, somebody saves, deletes, renames or breaks something.
// For every N, and all of these, the server then shows what one that has just
// been started shows, and says what that one says.  With EVERY only each
// EVERYth file is taken, and one doing for it.

import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const cohub = resolve(process.argv[2]);
const scratch = resolve(process.argv[3]);
const every = Number(process.argv[4] ?? 1);
const here = fileURLToPath(new URL('.', import.meta.url));
const WAIT_MS = 20_000;
const SHOWN = ['', 'contact.html', 'stories/index.html', 'about.html', 'plain/contact.html',
  'site-map.html', 'a-page-that-came.html'];

rmSync(scratch, { recursive: true, force: true });
mkdirSync(scratch, { recursive: true });
const hub = join(scratch, 'hub');
const pausing = join(scratch, 'pausing.so');
function run(program, parts) {
  const done = spawnSync(program, parts, { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${program}: ${done.stderr}`);
}
run(process.env.CC ?? 'gcc', ['-std=c11', '-D_GNU_SOURCE', '-O1', '-shared', '-fPIC',
  '-o', pausing, join(here, 'pausing.c'), '-ldl', '-pthread']);
run(cohub, ['new', hub]);
run(cohub, ['new', 'theme', 'own', '-C', hub]);
const settings = `${readFileSync(join(hub, 'config.yaml'), 'utf8')}theme: own\n`;
const at = (path) => join(hub, path);
const write = (path, text) => writeFileSync(at(path), text);
const read = (path) => readFileSync(at(path), 'utf8');
write('config.yaml', settings);

const contact = read('content/contact.md');
const came = 'content/a-page-that-came.md';
let number = 0;

function away(path) {
  renameSync(at(path), join(scratch, 'away'));
  return () => renameSync(join(scratch, 'away'), at(path));
}

function broken(path, text) {
  const whole = read(path);
  write(path, text);
  return () => write(path, whole);
}

// What somebody does at a step; what it answers is done once the server has
// read on.
const doings = [
  ['a page is saved', () => write('content/contact.md', `${contact}\nWords ${number}.\n`)],
  ['a page is half saved', () => broken('content/contact.md', contact.slice(0, 12))],
  ['a page comes', () => write(came, `---\ntitle: It came\n---\n\nWords ${number}.\n`)],
  ['a page goes', () => rmSync(at(came), { force: true })],
  ['a folder goes and comes', () => away('content/stories')],
  ['settings are broken', () => broken('config.yaml', 'name: [\n')],
  ['settings are saved again', () => write('config.yaml', `${settings}# ${number} again\n`)],
  ['the theme goes and comes', () => away('themes/own')],
  ['a style is saved', () => write('themes/own/styles/own.css', `main { order: ${number} }\n`)],
  ['the front page is empty', () => broken('content/index.md', '')],
  ['all of content goes and comes', () => away('content')],
];

// A server, which counts its steps; atStep may do something at one.
function start(withPauses) {
  const child = spawn(cohub, ['serve', '-C', hub, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
    env: withPauses ? { ...process.env, LD_PRELOAD: pausing } : process.env,
  });
  const server = { child, steps: 0, atStep: () => {}, said: '', readings: 0 };
  child.stdio[3].on('data', (bytes) => {
    for (let i = 0; i < bytes.length; i++) {
      server.atStep(++server.steps);
      child.stdio[4].write('g');
    }
  });
  for (const stream of [child.stdio[3], child.stdio[4]]) stream.on('error', () => {});
  child.stderr.on('data', (data) => { server.said += data; });
  return new Promise((done, fail) => {
    child.on('exit', (code, signal) => {
      server.end = signal ?? code;
      fail(new Error(`the server ended with ${server.end}: ${server.said}`));
    });
    child.stdout.on('data', (data) => {
      server.said += data;
      const port = /127\.0\.0\.1:(\d+)/.exec(server.said)?.[1];
      server.readings = (server.said.match(/^Read in |^The hub cannot be shown as/gm) ?? []).length;
      if (port) server.url = `http://127.0.0.1:${port}/`;
      if (port) done(server);
    });
  });
}

function stop(server) {
  return new Promise((done) => {
    server.child.on('exit', done);
    server.child.kill('SIGINT');
  });
}

const rest = (ms) => new Promise((done) => { setTimeout(done, ms); });

async function until(what, holds) {
  const started = Date.now();
  while (!await holds()) {
    if (Date.now() - started > WAIT_MS) throw new Error(`it never came to this: ${what}`);
    await rest(5);
  }
}

async function shownBy(server) {
  const pages = await Promise.all([...SHOWN, '_/messages.json'].map(async (path) => {
    const answer = await fetch(server.url + path);
    return `${path} ${answer.status}\n${await answer.text()}`;
  }));
  return pages.join('\n');
}

async function tryStep(server, step, [what, doIt]) {
  let mend;
  let isDone = false;
  const first = server.steps;
  const readings = server.readings;
  number++;
  server.atStep = (now) => {
    if (isDone || now - first !== step) return;
    isDone = true;
    mend = doIt();
  };
  write('config.yaml', `${settings}# ${number}\n`);
  await until('the change was read', () => server.readings > readings);
  await rest(20);
  if (typeof mend === 'function') mend();
  const anew = await start(false);
  const want = await shownBy(anew);
  await stop(anew);
  let got;
  await until(`at step ${step}, ${what}: what a new server shows`, async () => {
    got = await shownBy(server);
    return got === want;
  }).catch((error) => {
    let i = 0;
    while (got[i] === want[i]) i++;
    throw new Error(`${error.message}\n  it:  ${got.slice(Math.max(0, i - 80), i + 160)}\n`
      + `  new: ${want.slice(Math.max(0, i - 80), i + 160)}`);
  });
  return isDone;
}

const server = await start(true);
let passed = 0;
let steps = 0;
try {
  // How many files one reading opens.
  const before = server.steps;
  write('config.yaml', `${settings}# first\n`);
  await until('the settings were read', () => server.readings > 0);
  steps = server.steps - before;
  for (let step = 1; step <= steps; step += every)
    for (const doing of every > 1 ? [doings[Math.floor(step / every) % doings.length]] : doings) {
      await tryStep(server, step, doing);
      passed++;
    }
} finally {
  server.child.removeAllListeners('exit');
  if (server.end === undefined) await stop(server);
  if (existsSync(hub)) rmSync(scratch, { recursive: true, force: true });
}
if (steps < 20) throw new Error(`a reading opened ${steps} files only: nothing was tried`);
if (every > 1)
  console.log(`left out: ${steps * doings.length - passed} saves at steps of a rebuild: `
    + 'make check-all tries each');
console.log(`steps: ${passed} passed, 0 failed`);
