/* The search for codes: the arrow keys go from the field into what was found and back; right and left between a code and its star. */
(() => {
  "use strict";

  const field = () => document.querySelector("[data-codes=search]");
  const rows = () => [...document.querySelectorAll("[data-codes=found] > li")];
  // What was found for other words than those in the field is not what is meant.
  const current = () => {
    const typed = field().value.trim();
    return typed !== "" && document.querySelector("[data-codes=found]").dataset.typed?.trim() === typed;
  };
  const code = (row) => row?.querySelector("[data-codes=code]");

  window.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const all = rows();
    const at = all.findIndex((row) => row.contains(document.activeElement));
    if (event.target !== field() && at < 0) return;
    const buttons = at < 0 ? [] : [...all[at].querySelectorAll("button")];
    const next = buttons.indexOf(document.activeElement) + ({ ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0);
    if (event.key === "ArrowDown" && all[at + 1]) {
      code(all[at + 1]).focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      (code(all[at - 1]) ?? field()).focus();
    } else if (event.key === "Escape" && at >= 0) {
      field().focus();
    } else if (event.key === "Enter" && at < 0) {
      if (current()) code(all[0])?.click();
    } else if (at >= 0 && buttons[next] && buttons[next] !== document.activeElement) {
      buttons[next].focus();
    } else {
      return;
    }
    event.preventDefault();
  }, true);
})();
