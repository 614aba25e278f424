// server.mjs - a new hub, served by the program under test.

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:net';

const cohub = process.env.COHUB;

export function newHub() {
  const folder = join(mkdtempSync(join(tmpdir(), 'cohub-serve-')), 'hub');
  const made = spawnSync(cohub, ['new', folder], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stderr);
  return folder;
}

export function removeHub(hub) {
  rmSync(join(hub, '..'), { recursive: true, force: true });
}

// Resolves when the server says where it is.
export function serve(hub, more = []) {
  const child = spawn(cohub, ['serve', '-C', hub, '--port', '0', ...more]);
  const state = { child, said: '', port: 0, hub };
  state.stop = (signal = 'SIGINT') => new Promise((done) => {
    if (child.exitCode !== null || child.signalCode) done(child.exitCode);
    child.on('exit', (code) => done(code));
    child.kill(signal);
  });
  return new Promise((done, fail) => {
    const hear = (data) => {
      state.said += data;
      const found = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(state.said);
      if (found && !state.port) {
        state.port = Number(found[1]);
        state.url = (path = '') => `http://127.0.0.1:${state.port}/${path}`;
        done(state);
      }
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => fail(new Error(`ended with ${code}: ${state.said}`)));
  });
}

export function said(state, pattern, ms = 10_000) {
  return new Promise((done, fail) => {
    const started = Date.now();
    const look = () => {
      if (pattern.test(state.said)) done(state.said);
      else if (Date.now() - started > ms)
        fail(new Error(`never said ${pattern}: ${state.said}`));
      else setTimeout(look, 20);
    };
    look();
  });
}

// Whether this is all of an answer: its head, and as many bytes as it names.
// HEAD has no more than its head, nor has what asks to go on.
function isWhole(answer, asked) {
  const head = answer.indexOf('\r\n\r\n');
  if (head < 0) return false;
  if (asked.startsWith('HEAD ') || /^HTTP\/1\.1 1/.test(answer)) return true;
  const length = /content-length: (\d+)/i.exec(answer);
  return length !== null && answer.length >= head + 4 + Number(length[1]);
}

// Bytes as they are, and the answer as text; "" when the connection is closed
// without one.  With isGone nobody waits for an answer: the browser went.
export function ask(port, bytes, { host = '127.0.0.1', ms = 3000,
  isGone = false } = {}) {
  return new Promise((done) => {
    const socket = connect(port, host);
    let answer = '';
    const end = () => {
      clearTimeout(timer);
      socket.destroy();
      done(answer);
    };
    const timer = setTimeout(end, ms);
    socket.on('data', (data) => {
      answer += data.toString('latin1');
      if (isWhole(answer, bytes)) end();
    });
    socket.on('error', end);
    socket.on('close', end);
    if (isGone) socket.write(bytes, end);
    else socket.write(bytes);
  });
}
