// easy-words.mjs - what the built-in theme says in easy read keeps to the rules
// that pages in easy read are held to.
//
//   node tests/coverage/easy-words.mjs [STRINGS.yaml...]
//
// A row counts when its key starts with easy_.  English is read for words too;
// the rules of length hold in every language.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../themes/commons/strings/', import.meta.url));
const files = process.argv.length > 2 ? process.argv.slice(2)
  : ['en', 'cy'].map((code) => `${folder}${code}.yaml`);

const WORDS_MOST = 15;
// Words of four syllables and more that people know.
const KNOWN = new Set(['disability', 'experience', 'information', 'computer',
  'difficulty', 'everybody', 'everything', 'understanding']);

function syllablesOf(word) {
  const bare = word.toLowerCase().replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '');
  return (bare.match(/[aeiouy]+/g) || []).length || 1;
}

// Each rule: what is wrong with a sentence, or an empty text.
const EVERY = [
  (words) => (words.length > WORDS_MOST ? `has ${words.length} words` : ''),
  (words, text) => (/[;&/[\]*]| – |%/.test(text) ? 'has a sign that is hard to read' : ''),
  (words, text) => (/\b[A-Z]{2,}\b/.test(text) ? 'has a short form' : ''),
  (words, text) => ((text.match(/,/g) || []).length > 2 ? 'has three commas' : ''),
];
const ENGLISH = [
  (words, text) => (/\b(?:and|but|because|which|although)\b.*\b(?:and|but|because|which|although)\b/
    .test(text) ? 'has two ideas' : ''),
  (words, text) => (/n['’]t\b/.test(text) ? "has a short form of not" : ''),
  (words, text) => (/\b(?:two|three|four|five|six|seven|eight|nine|ten)\b/i.test(text)
    ? 'has a number in words' : ''),
  (words, text) => (/\b(?:e\.g|i\.e|etc)\b/.test(text) ? 'has a Latin short form' : ''),
  (words) => words.filter((word) => syllablesOf(word) > 3 && !KNOWN.has(word.toLowerCase()))
    .map((word) => `has the long word ${word}`).join(', '),
];

function rowsOf(file) {
  return readFileSync(file, 'utf8').split('\n').flatMap((line, at) => {
    const row = /^(easy_\w+):\s+(.*)$/.exec(line);
    return row ? [{ key: row[1], at: at + 1, text: row[2].replace(/^"(.*)"$/, '$1') }] : [];
  });
}

function problemsOf(file) {
  const rules = /en[^/]*\.yaml$/.test(file) ? [...EVERY, ...ENGLISH] : EVERY;
  return rowsOf(file).flatMap(({ key, at, text }) => text.split(/(?<=[.?!])\s+/)
    .flatMap((sentence) => {
      const words = sentence.replace(/\{\{?\w+\}?\}/g, 'x').match(/[\p{L}\p{M}'’-]+/gu) || [];
      return rules.map((rule) => rule(words, sentence)).filter(Boolean)
        .map((what) => `${file.split('/').at(-1)}:${at}: ${key}: "${sentence}" ${what}`);
    }));
}

const count = files.flatMap(rowsOf).length;
const problems = files.flatMap(problemsOf);
for (const problem of problems)
  console.log(problem);
console.log(`easy-words: ${count} rows, ${problems.length} that are not easy`);
process.exit(problems.length || count === 0 ? 1 : 0);
