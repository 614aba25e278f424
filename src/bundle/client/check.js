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
  // Files are waited for, not worked on: many at once, and large ones alone.
  var AT_ONCE = 32;
  var LARGE = 8000000;

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

  function isAsListed(file, sum) {
    return file.arrayBuffer().then(function (bytes) {
      return crypto.subtle.digest("SHA-256", bytes);
    }).then(function (found) { return hex(found) === sum; },
      function () { return false; });
  }

  // Sets entry.fault, or leaves it.
  function checkOne(entry) {
    if (!entry.file) { entry.fault = "missing"; return Promise.resolve(); }
    if (entry.file.size > MOST) { entry.fault = "unread"; return Promise.resolve(); }
    return isAsListed(entry.file, entry.sum).then(function (isGood) {
      if (!isGood) { entry.fault = "changed"; }
    });
  }

  // Takes from the front of the queue until nothing is left.
  function work(queue, progress) {
    var entry = queue.shift();
    if (!entry) { return Promise.resolve(); }
    return checkOne(entry).then(function () {
      progress.value += 1;
      return work(queue, progress);
    });
  }

  function workTogether(queue, workers, progress) {
    var all = [];
    for (var i = 0; i < workers; i++) { all.push(work(queue, progress)); }
    return Promise.all(all);
  }

  function addProgress(most) {
    var progress = document.createElement("progress");
    progress.max = most;
    progress.value = 0;
    progress.setAttribute("aria-label", words.working);
    result.appendChild(progress);
    return progress;
  }

  function isLarge(entry) { return Boolean(entry.file) && entry.file.size > LARGE; }

  function checkAll(list, found) {
    var progress = addProgress(list.files.length);
    list.files.forEach(function (entry) {
      entry.file = found[entry.path.normalize("NFC")];
    });
    var large = list.files.filter(isLarge);
    var small = list.files.filter(function (entry) { return !isLarge(entry); });
    return workTogether(small, AT_ONCE, progress).then(function () {
      return workTogether(large, 1, progress);
    });
  }

  // In the order of the list.
  function faultsOf(list) {
    var faults = { missing: [], changed: [], unread: [] };
    list.files.forEach(function (entry) {
      if (entry.fault) { faults[entry.fault].push(entry.path); }
    });
    return faults;
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
      return checkAll(list, found).then(function () {
        report(list, faultsOf(list));
      });
    });
  }

  if (!window.crypto || !crypto.subtle || !("webkitdirectory" in input)) {
    result.textContent = words.cannot;
    return;
  }
  document.getElementById("choose").hidden = false;
  input.addEventListener("change", check);
}());
