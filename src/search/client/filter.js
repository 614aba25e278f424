// filter.js - the values that documents are filed under.

// For each facet, the keys of a document's values.
function openFacets(codes, facets) {
  const read = {};
  for (const { key, values } of facets) {
    const { sets, codes: text, wide = 0 } = codes[key];
    const named = sets.map((set) => set.map((value) => values[value][0]));
    const width = wide + 1;
    read[key] = (number) => {
      let set = 0;
      for (let at = number * width; at < (number + 1) * width; at++)
        set = set * 90 + valueAt(text, at);
      return named[set];
    };
  }
  return read;
}

// `chosen` has values for each facet: any of them will do, but every facet
// counts.  Each facet's own counts are taken with only the others applied.
function applyFilters(facets, chosen, order) {
  const keys = Object.keys(facets);
  const counts = {};
  const kept = order.filter((number) => {
    const failed = keys.filter((key) => chosen[key]
      && !facets[key](number).some((value) => chosen[key].includes(value)));
    for (const key of failed.length > 1 ? [] : failed.length ? failed : keys) {
      for (const value of facets[key](number)) {
        const name = key + ' ' + value;
        counts[name] = (counts[name] || 0) + 1;
      }
    }
    return !failed.length;
  });
  return { order: kept, counts };
}
