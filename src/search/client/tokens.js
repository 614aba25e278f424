// tokens.js - the words of a text, the same as the index has them.

// Marks that people leave out or type in two ways, and what nobody sees.  All
// other marks are letters: without them Hindi or Thai would lose its vowels.
const LOOSE = /[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u2060\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]/g;
const SAME_LETTERS = {
  ß: 'ss', ς: 'σ', ی: 'ي', ى: 'ي', ک: 'ك', ہ: 'ه', ھ: 'ه', ە: 'ه', ʼ: '’',
};
const APOSTROPHE = /([\p{L}\p{N}\p{M}])['’](?=[\p{L}\p{N}\p{M}])/gu;
const RUN = /[\p{L}\p{N}\p{M}]+/gu;
// Scripts that put no spaces between words.
const NO_SPACES = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3038-\u303b\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua9e0-\ua9ff\uaa60-\uaa7f\uf900-\ufaff\u{20000}-\u{3ffff}]+/gu;

// Where apostrophes part words, as in French, the rest of the code sees two.
function fold(text, apart) {
  return text.normalize('NFKD').replace(LOOSE, '').toLowerCase()
    .replace(/[ßςیىکہھەʼ]/g, (letter) => SAME_LETTERS[letter])
    .replace(APOSTROPHE, apart ? '$1 ' : '$1');
}

// What has no spaces is read as overlapping pairs.
function cutRun(run) {
  const words = [];
  const add = (word) => {
    if (word)
      words.push(word.length > 40 ? Array.from(word).slice(0, 40).join('') : word);
  };
  let from = 0;
  for (const { 0: letters, index } of run.matchAll(NO_SPACES)) {
    const all = Array.from(letters);
    add(run.slice(from, index));
    for (let at = 0; !at || at < all.length - 1; at++)
      add(all[at] + (all[at + 1] || ''));
    from = index + letters.length;
  }
  add(run.slice(from));
  return words;
}

function wordsOf(text, apart) {
  if (/^[a-z0-9]{1,40}$/i.test(text))
    return [text.toLowerCase()];
  return (fold(text, apart).match(RUN) || []).flatMap(cutRun);
}
