/* A list that finds while somebody types: the address follows, and the arrows go from the field into the rows. */
(() => {
  "use strict";

  const field = () => document.querySelector("[data-find]");
  const links = () => [...document.querySelectorAll(".cq-openrows tbody tr a[href]")];

  window.addEventListener("load", () => {
    window.jQuery?.(document).on("pfAjaxComplete", (event, xhr, settings, args) => {
      if (typeof args?.address !== "string") return;
      const path = window.location.pathname;
      window.history.replaceState(null, "", args.address ? `${path}?${args.address}` : path);
    });
  });

  // Before the table, which keeps the keys that are pressed in its rows to itself.
  window.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const rows = links();
    const at = rows.indexOf(document.activeElement);
    if (event.target !== field() && at < 0) return;
    if (event.key === "ArrowDown" && rows[at + 1]) {
      rows[at + 1].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      (rows[at - 1] ?? field()).focus();
    } else if (event.key === "Escape" && at >= 0) {
      field().focus();
    } else if (event.key === "Enter" && at >= 0) {
      rows[at].click();
    } else {
      return;
    }
    event.preventDefault();
  }, true);
})();
