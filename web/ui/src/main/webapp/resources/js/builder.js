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

  /* What is moved by its buttons keeps them under the finger: the focus goes with the part, not with the place */
  let moved = null;
  document.addEventListener("click", (event) => { moved = event.target.closest?.("[data-act]")?.dataset.act || null; }, true);
  window.addEventListener("load", () => window.jQuery?.(document).on("pfAjaxComplete", () => {
    if (moved) document.querySelector(`[data-act="${CSS.escape(moved)}"]`)?.focus();
    moved = null;
  }));

  /* The tabulator leaves an editor, as it leaves every other field */
  window.addEventListener("keydown", (event) => {
    if (event.key === "Tab" && event.target.closest?.(".ql-editor")) event.stopImmediatePropagation();
  }, true);

  /* Formatted words: each editor gets its name, and takes the chosen field where the cursor stands */
  const editorOf = (block) => window.Quill?.find(block.querySelector(".ql-container"));
  const name = () => document.querySelectorAll("[data-rich] .ql-editor:not([aria-label])").forEach((text) => {
    text.setAttribute("role", "textbox");
    text.setAttribute("aria-multiline", "true");
    text.setAttribute("aria-label", text.closest("[data-rich]").dataset.rich);
    text.closest("[role=textbox]:not(.ql-editor)")?.setAttribute("role", "presentation");
  });
  new MutationObserver(name).observe(document.body, { childList: true, subtree: true });
  name();
  document.addEventListener("change", (event) => {
    const choice = event.target.closest?.("[data-insert]");
    const editor = choice?.value && editorOf(choice.closest("[data-rich]"));
    if (!editor) return;
    const { index } = editor.getSelection(true) || { index: editor.getLength() - 1 };
    editor.insertText(index, `{{${choice.value}}}`, "api");
    editor.setSelection(index + choice.value.length + 4, 0);
    choice.value = "";
  });
})();
