// Compare the files of a copy with its list, in the browser.  Nothing is
// sent anywhere: the reader chooses the folder, and it is read here.
(function () {
  "use strict";
  var box = document.getElementById("check");
  var words = JSON.parse(box.getAttribute("data-words"));
  var input = document.getElementById("folder");
  var result = document.getElementById("result");
  // Larger files than this are looked for, and not read.
  var MOST = 400000000;
  var SHOWN = 20;

  function say(text, list) {
    var p = document.createElement("p");
    p.textContent = text;
    result.appendChild(p);
    if (!list || !list.length) { return; }
    var ul = document.createElement("ul");
    list.slice(0, SHOWN).forEach(function (name) {
      var li = document.createElement("li");
      li.textContent = name;
      ul.appendChild(li);
    });
    result.appendChild(ul);
    if (list.length > SHOWN) { say(words.more + " " + (list.length - SHOWN)); }
  }

  function hex(buffer) {
    return Array.prototype.map.call(new Uint8Array(buffer), function (byte) {
      return (byte < 16 ? "0" : "") + byte.toString(16);
    }).join("");
  }

  // "stick/files/site/a.html" is "files/site/a.html": the list stands in the
  // folder that counts.
  function byPath(files, top) {
    var found = {};
    Array.prototype.forEach.call(files, function (file) {
      var path = file.webkitRelativePath;
      if (path.slice(0, top.length) === top) {
        found[path.slice(top.length).normalize("NFC")] = file;
      }
    });
    return found;
  }

  function topOf(files) {
    var best = null;
    Array.prototype.forEach.call(files, function (file) {
      var path = file.webkitRelativePath;
      if (/(^|\/)CONTENTS\.txt$/.test(path) &&
          (best === null || path.length < best.length)) {
        best = path;
      }
    });
    return best === null ? null : best.slice(0, best.length - "CONTENTS.txt".length);
  }

  function parse(text) {
    var list = { files: [], whole: false };
    text.split("\n").forEach(function (line) {
      if (line.slice(0, 6) === "# end ") {
        list.whole = Number(line.split(" ")[2]) === list.files.length;
      } else if (line && line.charAt(0) !== "#") {
        list.files.push({ sum: line.slice(0, 64), path: line.slice(66) });
      }
    });
    return list;
  }

  function checkOne(entry, found, faults) {
    var file = found[entry.path.normalize("NFC")];
    if (!file) { faults.missing.push(entry.path); return Promise.resolve(); }
    if (file.size > MOST) { faults.unread.push(entry.path); return Promise.resolve(); }
    return file.arrayBuffer().then(function (bytes) {
      return crypto.subtle.digest("SHA-256", bytes);
    }).then(function (sum) {
      if (hex(sum) !== entry.sum) { faults.changed.push(entry.path); }
    }, function () { faults.changed.push(entry.path); });
  }

  function report(list, faults) {
    result.textContent = "";
    if (!list.whole) { say(words.list); }
    if (faults.missing.length) { say(words.missing, faults.missing); }
    if (faults.changed.length) { say(words.changed, faults.changed); }
    if (faults.unread.length) { say(words.unread, faults.unread); }
    if (list.whole && !faults.missing.length && !faults.changed.length) {
      say(words.good + " " + list.files.length);
    } else {
      say(words.again);
    }
    result.focus();
  }

  function check() {
    var top = topOf(input.files);
    result.textContent = words.working;
    if (top === null) { result.textContent = words.none; result.focus(); return; }
    var found = byPath(input.files, top);
    found["CONTENTS.txt"].text().then(function (text) {
      var list = parse(text);
      var faults = { missing: [], changed: [], unread: [] };
      var done = Promise.resolve();
      list.files.forEach(function (entry) {
        done = done.then(function () { return checkOne(entry, found, faults); });
      });
      return done.then(function () { report(list, faults); });
    });
  }

  if (!window.crypto || !crypto.subtle || !("webkitdirectory" in input)) {
    result.textContent = words.cannot;
    return;
  }
  document.getElementById("choose").hidden = false;
  input.addEventListener("change", check);
}());
