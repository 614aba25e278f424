// excerpt.js - the part of a text that says most about a query, with marks.

// Words and what is between them.
const RUN_PIECES = 48;
const LEAD_PIECES = 16;

// Every form of the stems that the query means.
async function marksOf(index, { groups }) {
  const stems = new Set(groups.flatMap(({ members }) => members
    .flatMap((member) => member.stems)));
  const marks = new Set();
  for (const shard of await Promise.all(Array.from(stems, index.termsOfStem))) {
    shard.forms.forEach((form, at) => {
      if (stems.has(shard.stems[at]))
        marks.add(form);
    });
  }
  return marks;
}

const WRITTEN = /[\p{L}\p{N}\p{M}]+(?:['’ʼ\u00ad][\p{L}\p{N}\p{M}]+)*/gu;

// A text as words and what is between them: [written, mark] pairs, where mark
// is the form that the word stands for, or nothing.
function markedPieces(text, marks, apart) {
  const pieces = [];
  let from = 0;
  const add = (to, mark) => {
    if (to > from)
      pieces.push([text.slice(from, to), mark]);
    from = to;
  };
  for (const { 0: written, index: at } of text.matchAll(WRITTEN)) {
    add(at, '');
    const words = wordsOf(written, apart);
    const pairs = Array.from(written);
    if (words.length === pairs.length - 1) {
      // Pairs of a script without spaces: a letter is marked by its pairs.
      pairs.forEach((letter, place) => add(from + letter.length,
        [words[place], words[place - 1]].find((pair) => marks.has(pair)) || ''));
    } else {
      add(at + written.length, words.find((word) => marks.has(word)) || '');
    }
  }
  add(text.length, '');
  return pieces;
}

// Where the run of pieces starts that has most different marks, then most.
// What the title says already does not count.
function bestRun(pieces, said) {
  const best = { from: 0, value: 0 };
  pieces.forEach(([, mark], from) => {
    const inside = mark ? pieces.slice(from, from + RUN_PIECES)
      .map(([, other]) => other).filter((other) => other && !said.has(other)) : [];
    const value = 1000 * new Set(inside).size + inside.length;
    if (value > best.value)
      Object.assign(best, { from, value });
  });
  return best;
}

// The summary, or what of the text says more, with some words before the first
// mark so that it can be understood.
function excerptOf(title, summary, text, marks, apart) {
  const said = new Set(markedPieces(title, marks, apart).map(([, mark]) => mark));
  const short = markedPieces(summary, marks, apart);
  const long = markedPieces(text, marks, apart);
  const run = bestRun(long, said);
  if (summary && bestRun(short, said).value >= run.value)
    return short;
  const from = Math.max(0, run.from - LEAD_PIECES);
  const to = from + LEAD_PIECES + RUN_PIECES;
  return [...(from ? [['… ']] : []), ...long.slice(from, to),
    ...(to < long.length ? [[' …']] : [])];
}
