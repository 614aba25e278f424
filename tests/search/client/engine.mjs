// engine.mjs - the browser's half of the search without a browser: the same
// files, and shards read from a folder or made here.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

const folder = fileURLToPath(new URL('../../../src/search/client', import.meta.url));

// Every function of the client by its name.
export function readClient() {
  const source = readdirSync(folder).filter((name) => name.endsWith('.js')).sort()
    .map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const names = [...source.matchAll(/^(?:async )?function (\w+)/gm)]
    .map(([, name]) => name);
  return vm.runInThisContext(`(function (document) { "use strict"; ${source}
    return { ${names.join(', ')} }; }({ addEventListener() {} }))`, { filename: 'client.js' });
}

// The one call that a file of the index is: what it is given is JSON too.
export function readCall(text) {
  return JSON.parse(`[${/^cohubSearch\((.*)\)\n$/s.exec(text)[1]}]`);
}

// A loader over a built folder, that remembers what was asked for.
export function loaderOf(path) {
  const asked = [];
  const load = async (name) => {
    asked.push(name);
    const [called, payload] = readCall(readFileSync(join(path, `${name}.js`), 'utf8'));
    if (called !== name)
      throw new Error(`${name}.js calls itself ${called}`);
    return payload;
  };
  return { load, asked };
}

// A loader over files made by encode.mjs.
export function loaderFrom(files) {
  return async (name) => {
    if (!(name in files))
      throw new Error(`no ${name}`);
    return structuredClone(files[name]);
  };
}
