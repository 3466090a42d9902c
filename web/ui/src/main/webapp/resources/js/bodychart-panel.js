/* The controls of the body chart: tools, brush, and the list that marks the same without a pointer. */
(() => {
  "use strict";

  /* The box of every view */
  const WIDTH = 400;
  const HEIGHT = 800;
  const BODY = ["FRONT", "BACK", "LEFT", "RIGHT"];
  const VIEWS = [...BODY, "HEAD", "HAND", "FOOT"];
  const TOOLS = { mark: "pi-map-marker", draw: "pi-pencil", arrow: "pi-arrow-up-right", pan: "pi-arrows-alt" };

  /** An element with attributes and children; no markup is ever read from text. */
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => {
      if (name === "on") Object.entries(value).forEach(([kind, act]) => element.addEventListener(kind, act));
      else if (value === true) element.setAttribute(name, "");
      else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
    });
    element.append(...children.filter((child) => child !== null));
    return element;
  };
  const fill = (text, ...values) => values.reduce((said, value, i) => said.replace(`{${i}}`, value), text);

  class Panel {
    constructor(owner) {
      this.owner = owner;
      this.texts = owner.words.texts;
      this.id = owner.id;
      this.build();
    }

    field(name) { return `${this.id}_${name}`; }

    icon(name) { return make("i", { class: `pi ${name}`, "aria-hidden": "true" }); }

    button(text, icon, act, more = {}) {
      return make("button", { type: "button", class: "cq-bc-tool", title: text, "aria-label": text, on: { click: act }, ...more }, this.icon(icon));
    }

    select(name, entries, act, label) {
      const select = make("select", { id: this.field(name), "aria-label": label || false, on: { change: () => act(select.value) } },
        ...entries.map(([value, text]) => make("option", { value }, text)));
      return select;
    }

    labelled(name, text, control) {
      return make("div", { class: "cq-bc-field" }, make("label", { for: this.field(name) }, text), control);
    }

    build() {
      const { owner, texts } = this;
      this.host = make("div", { class: "cq-bc-canvas" }, make("canvas", { id: this.field("canvas"), "aria-label": texts.canvas, role: "img" }));
      this.hoverText = make("p", { class: "cq-bc-hover", "aria-hidden": "true" }, "\u00a0");
      this.state = make("span", { class: "cq-bc-state" });
      this.live = make("div", { class: "cq-sr", role: "status", "aria-live": "polite" });
      this.root = make("div", { class: "cq-bc-editor" },
        this.toolbar(),
        make("div", { class: "cq-bc-columns" },
          make("div", { class: "cq-bc-left" }, this.host, this.hoverText),
          make("div", { class: "cq-bc-side" }, this.brush(), this.list(), this.adding())),
        this.live);
      owner.root.querySelector(".cq-bc-picture").replaceWith(this.root);
    }

    toolbar() {
      const { owner, texts, words = owner.words } = this;
      this.modes = Object.entries(TOOLS).map(([mode, icon]) => make("button", {
        type: "button", class: "cq-bc-tool cq-bc-mode", "data-mode": mode, on: { click: () => owner.setMode(mode) },
      }, this.icon(icon), texts[`mode.${mode}`]));
      this.undo = this.button(texts.undo, "pi-undo", () => owner.undo());
      this.redo = this.button(texts.redo, "pi-refresh", () => owner.redo());
      this.shown = this.select("show", [["BODY", texts.body], ...VIEWS.map((view) => [view, words.views[view]])],
        (value) => owner.show(value), texts.show);
      this.figure = this.select("figure", Object.entries(words.figures), (value) => owner.setFigure(value), texts.figure);
      return make("div", { class: "cq-bc-toolbar", role: "group", "aria-label": texts.toolbar },
        make("span", { class: "cq-bc-group" }, ...this.modes),
        make("span", { class: "cq-bc-group" }, this.undo, this.redo),
        make("span", { class: "cq-bc-group" },
          this.button(texts.zoomIn, "pi-search-plus", () => owner.picture?.zoom(1.4)),
          this.button(texts.zoomOut, "pi-search-minus", () => owner.picture?.zoom(1 / 1.4)),
          this.button(texts.zoomFit, "pi-window-maximize", () => owner.picture?.fit())),
        make("span", { class: "cq-bc-group" }, this.shown, this.figure),
        this.state);
    }

    brush() {
      const { owner, texts } = this;
      const choices = owner.words.symptoms.map((symptom) => make("label", { class: "cq-bc-symptom" },
        make("input", {
          type: "radio", name: this.field("symptom"), value: symptom.code, on: { change: () => owner.setBrush({ symptom: symptom.code }) },
        }),
        make("span", { class: `cq-bc-swatch cq-bc-${symptom.hatch.toLowerCase()}`, style: `background-color:${symptom.colour}` }), symptom.name));
      this.severityText = make("output", { for: this.field("severity") });
      this.severity = make("input", {
        type: "range", id: this.field("severity"), min: 0, max: 10, step: 1,
        on: { input: () => this.tellSeverity(), change: () => owner.setBrush({ severity: Number(this.severity.value) }) },
      });
      this.symptoms = make("fieldset", { class: "cq-bc-symptoms" }, make("legend", {}, texts.symptom), ...choices);
      return make("div", {}, this.symptoms,
        make("div", { class: "cq-bc-field" },
          make("label", { for: this.field("severity") }, texts.severity, " ", this.severityText),
          this.severity,
          make("div", { class: "cq-bc-ends", "aria-hidden": "true" }, make("span", {}, texts["severity.none"]), make("span", {}, texts["severity.worst"]))));
    }

    tellSeverity() { this.severityText.textContent = this.severity.value; }

    list() {
      this.rows = make("ol", { class: "cq-bc-rows" });
      this.empty = make("p", { class: "cq-muted" }, this.texts.none);
      this.details = make("div", { class: "cq-bc-details" });
      return make("section", { "aria-labelledby": this.field("marks") },
        make("h3", { id: this.field("marks") }, this.texts.marks), this.empty, this.rows, this.details);
    }

    adding() {
      const { owner, texts } = this;
      const regions = Object.entries(owner.words.regions).sort(([, a], [, b]) => a.localeCompare(b));
      this.region = this.select("region", regions, () => this.sides());
      this.side = this.select("side", Object.entries(owner.words.sides), () => undefined);
      return make("section", { class: "cq-bc-add", "aria-labelledby": this.field("adding") },
        make("h3", { id: this.field("adding") }, texts["add.title"]),
        make("div", { class: "cq-bc-pair" }, this.labelled("region", texts.region, this.region), this.labelled("side", texts.side, this.side)),
        make("button", { type: "button", class: "cq-button", on: { click: () => owner.add(this.region.value, this.side.value) } },
          this.icon("pi-plus"), texts.add));
    }

    /** Only the sides that the region has. */
    sides() {
      const paired = this.owner.art?.paired.has(this.region.value);
      [...this.side.options].forEach((option) => { option.hidden = option.value === "MIDLINE" && paired; option.disabled = option.hidden; });
      if (!paired) this.side.value = "MIDLINE";
      else if (this.side.value === "MIDLINE") this.side.value = "LEFT";
    }

    /** Everything as the owner has it now; what had the focus keeps it. */
    refresh() {
      const { owner } = this;
      const held = document.activeElement?.id;
      this.modes.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.mode === owner.mode)));
      this.undo.disabled = !owner.past.length;
      this.redo.disabled = !owner.future.length;
      this.shown.value = owner.shown;
      this.figure.value = owner.chart.figure;
      this.symptoms.querySelector(`input[value=${owner.brush.symptom}]`).checked = true;
      this.severity.value = owner.brush.severity;
      this.tellSeverity();
      this.empty.hidden = owner.chart.marks.length + owner.chart.strokes.length > 0;
      this.rows.replaceChildren(
        ...owner.chart.marks.map((mark, i) => this.row(mark, i)),
        ...owner.chart.strokes.map((stroke, i) => this.strokeRow(stroke, i)));
      this.showDetails();
      if (held && document.activeElement === document.body) document.getElementById(held)?.focus();
    }

    row(mark, i) {
      const { owner, texts } = this;
      const symptom = owner.symptom(mark.symptom);
      const said = fill(texts.mark, symptom.name, mark.severity, owner.placeName(mark));
      return make("li", {},
        make("button", {
          type: "button", id: this.field(`mark${i}`), class: "cq-bc-row", "aria-pressed": String(mark.id === owner.selected), on: { click: () => owner.select(mark.id) },
        }, make("span", { class: `cq-bc-swatch cq-bc-${symptom.hatch.toLowerCase()}`, style: `background-color:${symptom.colour}`, "aria-hidden": "true" }), said),
        this.button(`${texts.delete}: ${said}`, "pi-times", () => owner.remove(mark.id)));
    }

    strokeRow(stroke, i) {
      const { owner, texts } = this;
      const said = fill(texts.line, owner.symptom(stroke.symptom).name, owner.words.views[stroke.view]);
      return make("li", {}, make("span", { class: "cq-bc-row" }, said), this.button(`${texts.delete}: ${said}`, "pi-times", () => owner.removeStroke(i)));
    }

    showDetails() {
      const { owner, texts } = this;
      const at = owner.chart.marks.findIndex((mark) => mark.id === owner.selected);
      if (at < 0) {
        this.details.replaceChildren();
        return;
      }
      const mark = owner.chart.marks[at];
      const sides = Object.entries(owner.words.sides).filter(([side]) => owner.fits(mark, side));
      const side = this.select("markSide", sides, (value) => owner.change(mark.id, { laterality: value }));
      side.value = mark.laterality;
      const regions = Object.entries(owner.words.regions).sort(([, a], [, b]) => a.localeCompare(b));
      const radiates = this.select("radiates", [["", texts.nowhere], ...regions], (value) => owner.change(mark.id, { radiatesTo: value || null }));
      radiates.value = mark.radiatesTo || "";
      const onset = make("input", { type: "date", id: this.field("onset"), min: "1900-01-01", on: { change: () => owner.change(mark.id, { onset: onset.value || null }) } });
      onset.value = mark.onset || "";
      const note = make("input", { type: "text", id: this.field("note"), maxlength: 500, autocomplete: "off", on: { change: () => owner.change(mark.id, { note: note.value || null }) } });
      note.value = mark.note || "";
      this.details.replaceChildren(make("fieldset", {}, make("legend", {}, fill(texts.details, at + 1)),
        make("div", { class: "cq-bc-pair" }, this.labelled("markSide", texts.side, side), this.labelled("radiates", texts.radiates, radiates),
          this.labelled("onset", texts.onset, onset), this.labelled("note", texts.note, note))));
    }

    hover(text) { this.hoverText.textContent = text || "\u00a0"; }

    announce(text) { this.live.textContent = text; }

    showState(state) {
      const looks = { saved: ["good", "pi-check-circle"], idle: ["idle", "pi-circle"], dirty: ["wait", "pi-pencil"], saving: ["info", "pi-spinner"],
        failed: ["bad", "pi-exclamation-triangle"], refused: ["bad", "pi-exclamation-triangle"] };
      const [tone, icon] = looks[state];
      this.state.dataset.state = state;
      this.state.replaceChildren(make("span", { class: `cq-chip cq-chip-${tone}` }, this.icon(icon), this.texts[`state.${state}`]));
      if (state === "failed") {
        this.state.append(make("button", { type: "button", class: "cq-button", on: { click: () => this.owner.flush() } }, this.texts.retry));
      }
    }
  }

  window.CareQuayBodyChart = { Panel, fill, BODY, WIDTH, HEIGHT };
})();
