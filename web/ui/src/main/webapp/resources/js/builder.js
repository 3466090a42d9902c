/* Building a template: parts are dragged to where they belong; the buttons of each part do the same by keyboard. */
(() => {
  "use strict";

  let dragged = null;
  const target = (event) => event.target.closest?.("[data-drop]");
  const clear = () => document.querySelectorAll(".is-drop").forEach((row) => row.classList.remove("is-drop"));
  document.addEventListener("dragstart", (event) => {
    const part = event.target.closest?.("[data-drag]");
    if (!part) return;
    dragged = part.dataset.drag;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", dragged);
  });
  document.addEventListener("dragover", (event) => {
    const row = dragged && target(event);
    if (!row) return;
    event.preventDefault();
    clear();
    row.classList.add("is-drop");
  });
  document.addEventListener("drop", (event) => {
    const row = dragged && target(event);
    if (!row) return;
    event.preventDefault();
    clear();
    window.cqTemplateDrop([{ name: "what", value: dragged }, { name: "after", value: row.dataset.drop }]);
    dragged = null;
  });
  document.addEventListener("dragend", () => {
    dragged = null;
    clear();
  });
})();
