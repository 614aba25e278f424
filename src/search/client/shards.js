// shards.js - files of the index, each of them a script that calls back.

// Slow lines are waited for: each file from when it was asked for.
const PATIENCE_MS = 30000;

function loaderOf(folder) {
  const waiting = new Map();
  window.cohubSearch = (name, payload) => waiting.has(name)
    && waiting.get(name)(payload);

  return (name) => new Promise((resolve, reject) => {
    const script = make('script');
    const end = (settle) => (value) => {
      clearTimeout(timer);
      waiting.delete(name);
      script.remove();
      settle(value);
    };
    const timer = setTimeout(end(reject), PATIENCE_MS);
    waiting.set(name, end(resolve));
    // A script that has run without calling is as bad as none.
    script.onerror = script.onload = end(reject);
    script.src = `${folder}${name}.js`;
    document.head.append(script);
  });
}
