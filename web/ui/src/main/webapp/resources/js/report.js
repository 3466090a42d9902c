/* Filling in a report: each answer is sent as it is given; the server says what is shown, asked for, computed or wrong. */
(() => {
  "use strict";

  const root = document.querySelector("[data-report]");
  if (!root) return;
  const form = root.closest("form");
  const state = form.querySelector("[data-state]");
  const fieldOf = (node) => node.closest("[data-key]");
  const all = (selector, within = root) => [...within.querySelectorAll(selector)];
  const number = (text) => {
    const plain = text.trim().replace(",", ".");
    return plain === "" ? null : /^-?[0-9]+(\.[0-9]+)?$/.test(plain) ? Number(plain) : text;
  };

  /* Asks the server; requests go one after the other, so the next answer of that name is this one's */
  const ask = (name, parameters, then) => {
    document.addEventListener(`cq-report-${name.toLowerCase()}`, (event) => then(event.detail), { once: true });
    window[`cqReport${name}`](parameters);
  };

  /* What a field holds, as the server keeps it */
  const readRow = (row, parts) => {
    const made = {};
    for (const input of all("[data-part]", row)) {
      const part = input.dataset.part;
      if (input.type === "checkbox" ? input.checked : input.value.trim() !== "") {
        made[part] = input.type === "checkbox" ? true : parts[part] ? number(input.value) : input.value;
      }
    }
    return made;
  };
  const readRows = (field, parts) => {
    const made = {};
    for (const row of all("[data-row]", field)) {
      const value = readRow(row, parts);
      if (Object.keys(value).length) made[row.dataset.row] = value;
    }
    return Object.keys(made).length ? made : null;
  };
  const readTable = (field) => all("tbody tr", field).map((row) => {
    const made = {};
    for (const cell of all("[data-column]", row)) {
      if (cell.value.trim() !== "") made[cell.dataset.column] = cell.dataset.kind === "number" ? number(cell.value) : cell.value;
    }
    return made;
  });
  const checked = (field) => field.querySelector("input:checked");
  const read = (field) => {
    switch (field.dataset.type) {
      case "NUMBER": return number(field.querySelector("input").value);
      case "SINGLE_CHOICE": return field.querySelector("select")?.value || checked(field)?.value || null;
      case "MULTIPLE_CHOICE": case "IMAGE": return all("input:checked", field).map((input) => input.value);
      case "YES_NO_NA": return { answer: checked(field)?.value || "", note: field.querySelector("[data-note]").value };
      case "SCALE": return checked(field) ? Number(checked(field).value) : null;
      case "TABLE": return readTable(field);
      case "RANGE_OF_MOTION": return readRows(field, { measured: true });
      case "TEST_MATRIX": return readRows(field, {});
      case "ATTESTATION": return field.querySelector("input").checked;
      default: return field.querySelector("input, textarea").value || null;
    }
  };

  /* What follows from the answers */
  const problem = (field, text) => {
    const place = field.querySelector("[data-problem-text]");
    place.textContent = text || "";
    place.hidden = !text;
    all("input, textarea, select", field).forEach((input) => text ? input.setAttribute("aria-invalid", "true") : input.removeAttribute("aria-invalid"));
  };
  const show = (now) => {
    const hidden = new Set(now.hidden);
    const required = new Set(now.required);
    const copied = new Set(now.copied);
    all("[data-section]").forEach((section) => { section.hidden = hidden.has(`section:${section.dataset.section}`); });
    all("[data-key]").forEach((field) => {
      field.hidden = hidden.has(field.dataset.key);
      const star = field.querySelector("[data-star]");
      if (star) star.hidden = !required.has(field.dataset.key);
      const mark = field.querySelector("[data-copied]");
      if (mark && !copied.has(field.dataset.key)) mark.remove();
      const score = field.querySelector("[data-score]");
      if (score && now.scores[field.dataset.key]) score.textContent = now.scores[field.dataset.key];
    });
    const list = document.querySelector("[data-gaps]");
    list.replaceChildren(...now.gaps.map((gap) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = `#f-${gap.key}`;
      link.textContent = gap.label;
      const why = document.createElement("span");
      why.className = "cq-muted";
      why.textContent = ` ${gap.text}`;
      item.append(link, why);
      return item;
    }));
    document.querySelector("[data-nogaps]").hidden = now.gaps.length > 0;
  };

  /* Sending: one request at a time; what was not kept is sent again, and nothing typed is lost */
  const waiting = new Map();
  let sending = null;
  let timer = 0;
  const say = (text, bad) => {
    state.textContent = text;
    state.classList.toggle("is-bad", Boolean(bad));
  };
  const clean = () => waiting.size || form.dispatchEvent(new Event("cq-saved", { bubbles: true }));
  const again = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(send, wait);
  };
  const giveBack = () => sending.forEach((value, key) => waiting.has(key) || waiting.set(key, value));
  const stale = (args) => {
    const theirs = JSON.parse(args.answers);
    sending.forEach((mine, key) => {
      const field = root.querySelector(`[data-key="${CSS.escape(key)}"]`);
      if (theirs[key] !== undefined && JSON.stringify(theirs[key]) !== JSON.stringify(mine)) {
        const words = typeof theirs[key] === "string" ? theirs[key] : JSON.stringify(theirs[key]);
        problem(field, `${args.stale} ${root.dataset.theirs} ${words}`);
      }
    });
    giveBack();
    say(args.stale, true);
    ask("CatchUp", [], (now) => now?.state && show(JSON.parse(now.state)));
    again(1500);
  };
  const wrong = (args) => {
    const problems = JSON.parse(args.problems);
    const bad = new Set(Object.keys(problems).map((path) => all("[data-key]").map((f) => f.dataset.key)
        .find((key) => path === key || path.startsWith(`${key}.`) || path.startsWith(`${key}[`))));
    Object.entries(problems).forEach(([path, text]) => {
      const key = [...bad].find((one) => one && (path === one || path.startsWith(`${one}.`) || path.startsWith(`${one}[`)));
      if (key) problem(root.querySelector(`[data-key="${CSS.escape(key)}"]`), text);
    });
    sending.forEach((value, key) => bad.has(key) || waiting.has(key) || waiting.set(key, value));
    say(root.dataset.unsaved, true);
    if (waiting.size) again(200);
  };
  const done = (args) => {
    if (args?.saved) {
      sending.forEach((value, key) => waiting.has(key) || problem(root.querySelector(`[data-key="${CSS.escape(key)}"]`), ""));
      show(JSON.parse(args.state));
      say(args.words);
      clean();
    } else if (args?.stale) {
      stale(args);
    } else if (args?.problems) {
      wrong(args);
    } else if (args?.stopped) {
      giveBack();
      say(args.stopped, true);
    } else {
      giveBack();
      say(root.dataset.unsaved, true);
      again(4000);
    }
    sending = null;
    if (args?.saved && waiting.size) again(0);
  };
  const send = () => {
    clearTimeout(timer);
    if (sending) return;
    if (!waiting.size) return;
    sending = new Map(waiting);
    waiting.clear();
    say(root.dataset.saving);
    ask("Change", [{ name: "answers", value: JSON.stringify(Object.fromEntries(sending)) }], done);
  };
  /* What is told of the answers, such as a macro, needs them kept */
  const whenKept = (then) => {
    if (!waiting.size && !sending) {
      then();
    } else {
      send();
      setTimeout(() => whenKept(then), 60);
    }
  };
  const changed = (node, wait) => {
    const field = fieldOf(node);
    if (!field) return;
    waiting.set(field.dataset.key, read(field));
    if (!sending) again(wait);
  };
  root.addEventListener("change", (event) => changed(event.target, 50));
  root.addEventListener("input", (event) => changed(event.target, 1500));

  /* A loss is told while the angle is typed */
  root.addEventListener("input", (event) => {
    const row = event.target.closest("[data-normal]");
    if (!row || event.target.dataset.part !== "measured") return;
    const measured = number(event.target.value);
    const normal = Number(row.dataset.normal);
    row.querySelector("[data-loss]").textContent = typeof measured === "number" && normal > 0
        ? `${Math.max(0, Math.round((normal - measured) * 100 / normal))} %` : "";
  });

  /* Macros: a dot and a word before a blank */
  root.addEventListener("keyup", (event) => {
    const text = event.target;
    if (!text.matches?.("[data-macros]") || ![" ", "Enter", "Tab"].includes(event.key)) return;
    const before = text.value.slice(0, text.selectionStart);
    if (!/(^|[\s(])\.[a-z][a-z0-9_]*\s$/.test(before)) return;
    whenKept(() => ask("SpellOut", [{ name: "text", value: before.trimEnd() }], (args) => {
      if (!args?.text || args.text === before.trimEnd() || !text.value.startsWith(before)) return;
      text.value = `${args.text} ${text.value.slice(before.length)}`;
      text.selectionStart = text.selectionEnd = args.text.length + 1;
      changed(text, 0);
    }));
  });

  root.addEventListener("click", (event) => {
    const confirm = event.target.closest("[data-confirm]");
    const add = event.target.closest("[data-add-row]");
    if (confirm) changed(confirm, 0);
    if (add) {
      const body = fieldOf(add).querySelector("tbody");
      const row = body.lastElementChild.cloneNode(true);
      all("input", row).forEach((input) => {
        input.value = "";
        input.setAttribute("aria-label", input.getAttribute("aria-label").replace(/[0-9]+$/, String(body.children.length + 1)));
      });
      body.append(row);
      row.querySelector("input").focus();
    }
  });

  /* Codes, chart, vital signs and lists are written in cards of the same page: what the report shows of them follows */
  const cards = new Set(["note:saved", "vitals", "allergies", "medications", "conditions"]);
  const follow = () => whenKept(() => ask("CatchUp", [], (now) => {
    if (!now?.shown) return;
    show(JSON.parse(now.state));
    Object.entries(JSON.parse(now.shown)).forEach(([key, markup]) => {
      const field = root.querySelector(`[data-key="${CSS.escape(key)}"]`);
      if (!field) return;
      const drawn = new DOMParser().parseFromString(markup, "text/html");
      field.querySelector(".cq-report-shown").replaceChildren(...drawn.body.childNodes);
      field.querySelector("[data-none]").hidden = markup !== "";
    });
  }));
  new MutationObserver((records) => {
    if (root.isConnected && records.some((record) => [...record.addedNodes].some((node) => cards.has(node.id)))) follow();
  }).observe(document.getElementById("main"), { childList: true, subtree: true });
  document.addEventListener("cq-chart-saved", () => root.isConnected && follow());

  /* A gap leads to the first thing of its field that can be filled in */
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-gaps] a");
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    field.scrollIntoView({ block: "center" });
    (field.querySelector("input, textarea, select") || field).focus({ preventScroll: true });
  });
})();
