// repair.js - words that are written like one that the hub does not have.

// Letters added, left out, changed or swapped with the next; more than `most`
// is not counted further (optimal string alignment).
function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most)
    return most + 1;
  let older = [];
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      let cost = Math.min(before[j] + 1, row[j - 1] + 1,
        before[j - 1] + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2]
        && one[i - 2] === other[j - 1])
        cost = Math.min(cost, older[j - 2] + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most)
      return most + 1;
    older = before;
    before = row;
  }
  return before[other.length];
}

function nearShards(index, word) {
  const letters = Array.from(word).slice(0, 2);
  return [...new Set(letters.flatMap(index.shardsFrom))];
}

// The best of the forms by `mark` (the lower the better), then those in most
// documents, then by the alphabet.
function best(shards, mark, worst) {
  let found = [];
  let least = worst;
  for (const { forms, stems, logs } of shards) {
    for (let at = 0; at < forms.length; at++) {
      const value = mark(forms[at], least);
      if (value > least)
        continue;
      if (value < least)
        found = [];
      least = value;
      found.push({ value, form: forms[at], stem: stems[at], log: logs[at] });
    }
  }
  return found.sort((a, b) => b.log - a.log || (a.form < b.form ? -1 : 1));
}

// Three stems are enough.
function addBest(group, found, weightOf) {
  for (const { stem, value } of found) {
    if (group.members.length < 3)
      addMember(group, stem, weightOf(value));
  }
}

async function addRepairs(index, group, numbers) {
  const { word } = group;
  const found = best(await index.shards(numbers),
    (form, most) => distance(word, form, most), word.length < 8 ? 1 : 2);
  addBest(group, found, (value) => (value > 1 ? 50 : 70));
  if (found.length)
    group.repair = found[0].form;
}

// The same beginning with another ending: a form that nobody used.
async function addEndings(index, group) {
  const { word } = group;
  const found = best([await index.shard(index.shardOf(word))], (form) => {
    let shared = 0;
    while (shared < word.length && word[shared] === form[shared])
      shared++;
    return shared < 5 || word.length - shared > 3 || form.length - shared > 3
      ? 1 : -shared;
  }, 0);
  addBest(group, found, () => 80);
}
