/* A click anywhere in a row of a list opens the row, as its first link does. */
(() => {
  "use strict";

  document.addEventListener("click", (event) => {
    const row = event.target.closest(".cq-openrows tbody tr");
    if (!row || event.target.closest("a, button, input, select, label") || String(window.getSelection())) return;
    const link = row.querySelector("a[href]");
    if (!link) return;
    if (event.ctrlKey || event.metaKey || link.target) {
      window.open(link.href, "_blank", "noopener");
    } else {
      link.click();
    }
  });
})();
