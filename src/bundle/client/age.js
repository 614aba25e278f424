// A copy that is past its day says so.
(function () {
  "use strict";
  var old = document.getElementById("old");
  var now = new Date();
  function two(n) { return (n < 10 ? "0" : "") + n; }
  var today = now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  if (today > old.getAttribute("data-until")) { old.hidden = false; }
}());
