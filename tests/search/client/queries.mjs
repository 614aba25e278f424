// queries.mjs - queries made from the words of a hub, as people type them:
// whole, unfinished, misspelt, quoted.  The same for the same hub.

import { readdirSync } from 'node:fs';

import { loaderOf } from './engine.mjs';

function chanceOf(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor(state / 2 ** 32 * below);
  };
}

// One error, as fingers make it, anywhere in the word.
function misspell(word, chance) {
  const letters = [...word];
  const at = chance(letters.length);
  const letter = [...'aeioustrnl'][chance(10)];
  const ways = [
    () => letters.splice(at, 1),
    () => letters.splice(at, 0, letter),
    () => letters.splice(at, 1, letter),
    () => letters.splice(at, 2, letters[at + 1] ?? '', letters[at]),
  ];
  ways[chance(ways.length)]();
  return letters.join('');
}

export async function queriesOf(folder, count) {
  const { load } = loaderOf(folder);
  const chance = chanceOf(count);
  const records = [];
  for (const name of readdirSync(folder).filter((file) => /^d\d+\.js$/.test(file)).sort())
    records.push(...await load(name.slice(0, -3)));

  const pick = (list) => list[chance(list.length)];
  const words = (text) => text.split(/\s+/).filter(Boolean);
  const run = (text, length) => {
    const all = words(text);
    const from = chance(Math.max(1, all.length - length));
    return all.slice(from, from + length).join(' ');
  };
  const textOf = ([, title, , summary, text]) => text || summary || title;
  const ways = [
    () => pick(records)[1],
    () => pick(words(textOf(pick(records)))),
    () => `${pick(words(textOf(pick(records))))} ${pick(words(pick(records)[1]))}`,
    () => run(textOf(pick(records)), 2),
    () => run(textOf(pick(records)), 3 + chance(9)),
    () => misspell(pick(words(textOf(pick(records)))), chance),
    () => words(pick(records)[1]).map((word) => misspell(word, chance)).join(' '),
    () => `${run(textOf(pick(records)), 2)} ${misspell(pick(words(textOf(pick(records)))), chance)} `,
    () => pick(words(textOf(pick(records)))).slice(0, 1 + chance(6)),
    () => `${pick(words(pick(records)[1]))} ${pick(words(textOf(pick(records)))).slice(0, 2 + chance(3))}`,
    () => `"${run(textOf(pick(records)), 2 + chance(3))}"`,
    () => `“${run(textOf(pick(records)), 2)}” ${pick(words(pick(records)[1]))}`,
    () => `${pick(words(textOf(pick(records))))}${pick(words(textOf(pick(records))))}`,
    () => run(textOf(pick(records)), 2).replace(' ', '-'),
    () => run(textOf(pick(records)), 2).replace(' ', ''),
    () => pick(words(textOf(pick(records)))).toUpperCase(),
    () => `${misspell(pick(words(textOf(pick(records)))), chance).slice(0, 3 + chance(4))}`,
    () => `co ${pick(words(textOf(pick(records))))} the of ${pick(words(pick(records)[1]))}`,
  ];
  return Array.from({ length: count }, (_, at) => ways[at % ways.length]())
    .map((query) => query.replaceAll(/[\r\n]+/g, ' '));
}
