// engine.test.mjs - the browser's half of the search, without a browser.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { encode, number, symbol } from './encode.mjs';
import { loaderFrom, readClient } from './engine.mjs';

const client = readClient();
const { openIndex, find, wordsOf } = client;

const hub = [
  { title: 'Carers have a say', summary: 'How a carer takes part.',
    text: 'A carer can ask for a time bank. People\'s views count.' },
  { title: 'Time banks', summary: 'One hour for one hour.',
    text: 'A time bank counts hours. Everyone has the same hour.' },
  { title: 'What co-production is', summary: 'Doing it together.',
    text: 'Co-production is more than a meeting. It is equal.' },
  { title: 'Meetings', summary: 'How to run meetings well.',
    text: 'Send the agenda early. A meeting has a bank of time, and breaks.' },
  { title: 'Everyday help', summary: 'What families and friends do.',
    text: 'Some call it the core economy, others say help.' },
  { title: 'Money', summary: 'Paying people.', text: 'Pay people for their time.' },
];
const settings = {
  stop: ['a', 'the', 'of', 'is', 'it', 'in'],
  synonyms: [['core economy', 'everyday help'], ['carer', 'supporter']],
  facets: [
    { key: 'kind', label: 'Kind', of: ({ title }) => [title.includes('M') ? 'big' : 'small'] },
    { key: 'level', label: 'Level', of: ({ text }) => [
      ...(text.includes('bank') ? ['bank'] : []), ...(text.includes('hour') ? ['hour'] : []),
    ] },
  ],
};

const openHub = (more = {}, documents = hub) =>
  openIndex(loaderFrom(encode(documents, { ...settings, ...more })));
async function titles(query, more, isExact = false) {
  const { order } = await find(await openHub(more), query, isExact);
  return order.map((at) => hub[at].title);
}

test('words of a text are those of the shared table', () => {
  const cases = JSON.parse(readFileSync(
    new URL('../tokens.json', import.meta.url), 'utf8'));
  assert.ok(cases.length > 25);
  for (const { text, words, apart } of cases)
    assert.deepEqual(wordsOf(text, apart), words, text);
});

test('numbers and symbols are read as they were written', () => {
  for (let value = 0; value < 90; value++) {
    assert.equal(client.valueAt(symbol(value), 0), value);
    assert.doesNotMatch(symbol(value), /["\\~! ]/);
  }
  for (const value of [0, 1, 44, 45, 46, 2024, 2025, 91_125, 4_000_000]) {
    const reader = client.readerOf(number(value) + number(7));
    assert.deepEqual([reader.number(), reader.number(), reader.more()],
      [value, 7, false]);
  }
});

test('every form in every shard leads to its stem', async () => {
  for (const shardMost of [1, 20, 1000]) {
    const files = encode(hub, { shardMost });
    const index = await openIndex(loaderFrom(files));
    const forms = new Set(hub.flatMap(({ title, summary, text }) =>
      [title, summary, text].flatMap((part) => wordsOf(part))));
    assert.ok(shardMost > 20 || index.manifest.w.length > 5);
    for (const form of forms) {
      const stem = await index.stemOf(form);
      assert.ok(stem >= 0, form);
      assert.ok((await index.posting(stem)).documents.length > 0);
    }
    assert.equal(await index.stemOf('zebra'), -1);
    assert.equal(await index.stemOf('0'), -1);
    assert.equal(await index.stemOf('carers'), await index.stemOf('carer'));
  }
});

test('a broken shard is an error, never a loop', () => {
  assert.throws(() => client.readWords('#word without an end', -1));
  assert.throws(() => client.readWords('#', -1));
  assert.throws(() => client.readPostings('QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ'));
  assert.throws(() => client.readPostings('$'));
});

test('any word will do, and the title counts most', async () => {
  assert.deepEqual(await titles('time bank '), ['Time banks', 'Carers have a say',
    'Meetings', 'Money']);
  assert.equal((await titles('meeting agenda nothing'))[0], 'Meetings');
});

test('stop words go, unless nothing else is there', async () => {
  assert.deepEqual(await titles('the money'), ['Money']);
  assert.ok((await titles('it is ')).length > 0);
});

test('the last word is a beginning until a space ends it', async () => {
  assert.deepEqual(await titles('agen'), ['Meetings']);
  assert.deepEqual(await titles('mon'), ['Money']);
  const { groups } = await find(await openHub(), 'agen ', false);
  assert.equal(groups[0].repair, undefined);
});

test('a word that is not there is repaired, and says so', async () => {
  const index = await openHub();
  for (const [typed, meant] of [['carrer', 'carer'], ['agneda', 'agenda'],
    ['gaenda', 'agenda'], ['cpoproduction', 'coproduction'], ['mmoney', 'money']]) {
    const { groups, order } = await find(index, `${typed} `, false);
    assert.equal(groups[0].repair, meant);
    assert.ok(order.length > 0);
  }
  assert.deepEqual((await find(index, 'carrer ', true)).order, []);
});

test('one letter from a word finds it, the first letter too', async () => {
  const index = await openHub();
  for (const typed of ['xoney', 'oney', 'omney', 'xmoney', 'mone', 'moneyy'])
    assert.ok((await find(index, `${typed} `, false)).order.includes(5), typed);
});

test('an ending that nobody used leads to the word', async () => {
  const index = await openHub();
  const { groups } = await find(index, 'agendist meetable ', false);
  assert.deepEqual(groups.map(({ members }) => members.map(({ stems }) => stems[0])),
    [[await index.stemOf('agenda')], []]);
  assert.equal(groups[0].repair, undefined);
});

test('co-production is coproduction is co production', async () => {
  for (const query of ['co-production', 'coproduction', 'co production'])
    assert.equal((await titles(`${query} `))[0], 'What co-production is');
  const { groups } = await find(await openHub(), 'co production ', false);
  assert.deepEqual(groups.map(({ word }) => word), ['coproduction']);
});

test('a name leads to what bears it: of one word the term, of more the page', async () => {
  const named = [
    { title: 'Agenda', text: 'Agenda agenda agenda.', rank: 4 },
    { title: 'agenda', text: 'A list.', rank: 0 },
    { title: 'Ground rules', text: 'Rules on the ground.', rank: 3 },
    { title: 'ground rules', text: 'What all agreed.', rank: 0 },
    { title: 'Talks', easyTitle: 'Ground rules', text: 'Talks.', rank: 3 },
  ];
  const index = await openIndex(loaderFrom(encode(named,
    { ...settings, facets: [], written: 5 })));
  const order = async (query, isEasy) => (await find(index, query, false, isEasy)).order;
  assert.deepEqual((await order('agenda ')).slice(0, 2), [1, 0]);
  assert.deepEqual((await order('the agenda ')).slice(0, 2), [1, 0]);
  assert.deepEqual((await order('ground rules ')).slice(0, 2), [2, 3]);
  assert.equal((await order('agneda '))[0], 1);
  assert.equal((await order('agend'))[0], 0, 'an unfinished word is no name');
});

test('the glossary leads both ways', async () => {
  assert.deepEqual(await titles('core economy '), ['Everyday help']);
  const files = [...hub, { title: 'Supporter', text: 'nothing else' }];
  const { order } = await find(await openHub({}, files), 'carer ', false);
  assert.deepEqual(order, [6, 0], 'what is called so comes first');
});

test('quotes want the words in their order', async () => {
  assert.deepEqual((await titles('"time bank"')).sort(),
    ['Carers have a say', 'Time banks']);
  assert.deepEqual(await titles('“bank of time”'), ['Meetings']);
  const none = await find(await openHub(), '"time agenda"', false);
  assert.equal(none.isPhrase, false);
  assert.ok(none.order.length > 0);
});

test('mutations are read as their words', async () => {
  const found = await titles('nghoney ', { alternate: [['ngh', 'm']] });
  assert.deepEqual(found, ['Money']);
});

test('pins come first', async () => {
  const pins = [['time bank', [5, 4]]];
  assert.deepEqual((await titles('Time-bank ', { pins })).slice(0, 3),
    ['Money', 'Everyday help', 'Time banks']);
  assert.equal((await titles('time banks ', { pins }))[0], 'Time banks');
});

test('values of a facet widen, facets narrow, counts leave their own out', async () => {
  for (const wide of [0, 1, 2]) {
    const index = await openHub({ wide });
    const facets = client.openFacets(await index.facetCodes(), index.manifest.facets);
    const all = hub.map((_, at) => at);
    const apply = (chosen) => client.applyFilters(facets, chosen, all);
    assert.deepEqual(apply({}).order, all);
    assert.deepEqual(apply({ level: ['bank'] }).order, [0, 1, 3]);
    assert.deepEqual(apply({ level: ['bank', 'hour'] }).order, [0, 1, 3]);
    assert.deepEqual(apply({ level: ['bank'], kind: ['big'] }).order, [3]);
    assert.deepEqual(apply({ level: ['bank'], kind: ['big'] }).counts,
      { 'kind small': 2, 'kind big': 1, 'level bank': 1 });
    assert.deepEqual(apply({ level: ['none'] }).order, []);
  }
});

test('an excerpt marks every form of the word, and the text only', async () => {
  const index = await openHub();
  const found = await find(index, 'hour people\'s ', false);
  const marks = await client.marksOf(index, found);
  const pieces = client.excerptOf('', '', 'Of hours, PEOPLE’S and <b>hour</b>.', marks);
  assert.equal(pieces.map(([text]) => text).join(''),
    'Of hours, PEOPLE’S and <b>hour</b>.');
  assert.deepEqual(pieces.filter(([, mark]) => mark).map(([text]) => text),
    ['hours', 'PEOPLE’S', 'hour']);
});

test('a long text is cut round its marks', () => {
  const far = `${'word '.repeat(500)}the target here${' word'.repeat(500)}`;
  const pieces = client.excerptOf('', 'A summary', far, new Set(['target']));
  const text = pieces.map(([part]) => part).join('');
  assert.match(text, /^… word/);
  assert.match(text, /target/);
  assert.match(text, / …$/);
  assert.ok(text.length < 400);
  for (const title of ['', 'A target'])
    assert.equal(client.excerptOf(title, 'My target', far, new Set(['target']))
      .map(([part]) => part).join(''), 'My target');
  assert.equal(client.excerptOf('The target', 'Its meaning', far,
    new Set(['target'])).map(([part]) => part).join(''), 'Its meaning');
});

test('scripts without spaces are found and marked', async () => {
  const documents = [{ title: '合作生产', text: '人们一起合作生产服务。' }, { title: 'x', text: '' }];
  const index = await openHub({}, documents);
  const found = await find(index, '合作', false);
  assert.deepEqual(found.order, [0]);
  const marks = await client.marksOf(index, found);
  assert.deepEqual(client.markedPieces('一起合作。', marks)
    .filter(([, mark]) => mark).map(([text]) => text), ['合', '作']);
});

test('an empty hub and an empty query find nothing', async () => {
  const index = await openHub({}, []);
  assert.deepEqual((await find(index, 'word', false)).order, []);
  assert.deepEqual((await find(await openHub(), '', false)).order, []);
  assert.deepEqual((await find(await openHub(), ' "" ', false)).order, []);
});

// Any of them would take hours if it were read to its end.
test('hostile queries find something or nothing, at once', { timeout: 60_000 }, async () => {
  const index = await openHub();
  for (const query of ['carer '.repeat(200_000), 'x'.repeat(1_000_000),
    '"'.repeat(1_000_000), "a'".repeat(500_000), '\0\u0001\u202e\ufeff',
    '<script>alert(1)</script>', '\ud800\udc00\ud800', '__proto__ constructor toString',
    '\u0300'.repeat(10_000), '合'.repeat(100_000), 'ﷺ'.repeat(100_000)]) {
    assert.ok(Array.isArray((await find(index, query, false)).order));
  }
});

test('a part that did not come is asked for again', async () => {
  const files = encode(hub, settings);
  let fail = true;
  const index = await openIndex(async (name) => {
    if (fail && name.startsWith('p'))
      throw new Error('no');
    return structuredClone(files[name]);
  });
  await assert.rejects(find(index, 'money ', false));
  fail = false;
  assert.deepEqual((await find(index, 'money ', false)).order, [5]);
});
