// hubs.mjs - a hub as a person has one: a folder that `cohub new` made, files
// that are changed in an editor, and the program in a terminal.
//
// The environment names the program: COHUB.

import { spawnSync } from 'node:child_process';
import {
  cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

// The day in those hubs: their pages and statements age with it.
const TODAY = '1795435200';
const WAIT = 120_000;

export const cohub = resolve(process.env.COHUB);

// Goes with the test `t`.
export function newHub(t, name = 'my hub') {
  const above = mkdtempSync(join(tmpdir(), 'journey-'));
  t.after(() => rmSync(above, { recursive: true }));
  const folder = join(above, name);
  const run = (...args) => {
    const { status, stdout, stderr } = spawnSync(cohub, args, { cwd: folder,
      encoding: 'utf8', timeout: WAIT,
      env: { ...process.env, SOURCE_DATE_EPOCH: TODAY } });
    return { status, said: stdout + stderr };
  };
  const made = spawnSync(cohub, ['new', name], { cwd: above, encoding: 'utf8' });
  const at = (path) => join(folder, path);
  return {
    above, folder, made, run, at,
    site: at('public'),
    build: (...more) => run('build', ...more),
    read: (path) => readFileSync(at(path), 'utf8'),
    write(path, text) {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), text);
    },
    change(path, from, to) {
      const text = readFileSync(at(path), 'utf8');
      if (!text.includes(from))
        throw new Error(`${path} does not say ${JSON.stringify(from)}`);
      writeFileSync(at(path), text.replace(from, () => to));
    },
    copy: (from, to) => cpSync(at(from), at(to), { recursive: true }),
    remove: (path) => rmSync(at(path), { recursive: true }),
  };
}

// The line of a file that holds these words.
export function lineOf(text, words) {
  return text.split('\n').findIndex((line) => line.includes(words)) + 1;
}
