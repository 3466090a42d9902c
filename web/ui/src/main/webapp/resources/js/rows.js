/* A click anywhere in a row of a list opens the row, as its first link does; the arrow keys go from link to link. */
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

  document.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const table = step && event.target.closest("a") && event.target.closest(".cq-openrows tbody");
    if (!table) return;
    const links = [...table.rows].map((row) => row.querySelector("a[href]")).filter(Boolean);
    const next = links[links.findIndex((link) => link.closest("tr") === event.target.closest("tr")) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
})();
