/* The widget of carequay:bodyChart: holds the chart while it is marked, and saves it until the server has it. */
(() => {
  "use strict";

  const kit = window.CareQuayBodyChart;
  const { Panel, fill, BODY, WIDTH, HEIGHT } = kit;
  const PAUSE = 1200;
  const LONGEST_WAIT = 15000;
  const NARROW = 640;
  const MOST_STEPS = 100;
  const loading = new Map();

  /* Fabric and what uses it come only when a chart is about to be seen, and once */
  const load = (url) => {
    if (!loading.has(url)) {
      loading.set(url, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = url;
        script.onload = resolve;
        script.onerror = () => {
          loading.delete(url);
          script.remove();
          reject(new Error("script"));
        };
        document.head.append(script);
      }));
    }
    return loading.get(url);
  };
  const share = (value) => Math.round(Math.min(Math.max(value, 0), 1) * 10000) / 10000;

  const widget = {
    init(cfg) {
      this._super(cfg);
      this.root = this.jq[0];
      this.words = cfg.words;
      this.input = document.getElementById(`${this.id}_value`);
      this.chart = JSON.parse(this.input.value);
      Object.assign(this, { past: [], future: [], selected: null, mode: "mark", shown: "BODY", brush: { symptom: "PAIN", severity: 5 }, waits: 0 });
      this.listeners = new AbortController();
      this.panel = new Panel(this);
      this.setState("idle");
      this.panel.refresh();
      this.guard();
      this.whenSeen();
    },

    /* The picture is made when it comes near the window */
    whenSeen() {
      this.watch = new IntersectionObserver((entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.watch.disconnect();
        this.open();
      }, { rootMargin: "200px" });
      this.watch.observe(this.panel.host);
    },

    open() {
      this.opening = this.opening || this.load().catch(() => {
        this.opening = null;
        this.panel.hover(this.words.texts.failed);
        this.panel.announce(this.words.texts.failed);
      });
      return this.opening;
    },

    async load() {
      const fabric = load(this.cfg.fabric);
      fabric.catch(() => undefined);
      await load(this.cfg.canvas);
      this.art = await kit.Art.load(this.cfg.figures, this.cfg.regions);
      this.panel.sides();
      await fabric;
      if (this.listeners.signal.aborted || !this.root.isConnected) return;
      this.picture = new kit.Picture(document.getElementById(`${this.id}_canvas`), this.art, this);
      this.show(this.panel.host.clientWidth < NARROW ? "FRONT" : "BODY");
      this.sizes = new ResizeObserver(() => this.resized());
      this.sizes.observe(this.panel.host);
    },

    resized() {
      const width = this.panel.host.clientWidth;
      if (!this.picture || !this.root.isConnected || width === this.width) return;
      this.width = width;
      this.picture.fit();
    },

    show(view) {
      this.shown = view;
      this.picture?.show(view === "BODY" ? BODY : [view]);
      this.panel.refresh();
    },

    symptom(code) { return this.words.symptoms.find((symptom) => symptom.code === code); },

    placeName(mark) {
      const region = this.words.regions[mark.region];
      return mark.laterality === "MIDLINE" ? region : `${region}, ${this.words.sides[mark.laterality]}`;
    },

    /** Whether a mark can be of that side where it lies. */
    fits(mark, side) {
      const area = this.art?.at(mark.view, mark.x * WIDTH, mark.y * HEIGHT);
      if (area?.side) return side === area.side || side === "BILATERAL";
      return side !== "MIDLINE" || !this.art?.paired.has(mark.region);
    },

    /* Changes */
    change(id, values) {
      this.edit((chart) => Object.assign(chart.marks.find((mark) => mark.id === id), values));
    },

    edit(act, said) {
      this.past.push(JSON.stringify(this.chart));
      if (this.past.length > MOST_STEPS) this.past.shift();
      this.future = [];
      act(this.chart);
      this.changed(said);
    },

    changed(said) {
      if (!this.chart.marks.some((mark) => mark.id === this.selected)) this.selected = null;
      this.picture?.draw();
      this.panel.refresh();
      if (said) this.panel.announce(said);
      this.schedule(PAUSE);
      this.setState("dirty");
    },

    undo() { this.step(this.past, this.future, this.words.texts.undone); },

    redo() { this.step(this.future, this.past, this.words.texts.redone); },

    step(from, to, said) {
      if (!from.length) return;
      to.push(JSON.stringify(this.chart));
      this.chart = JSON.parse(from.pop());
      this.changed(said);
    },

    newMark(view, x, y, area, laterality) {
      const mark = {
        id: crypto.randomUUID?.() || `m${Date.now()}${Math.floor(Math.random() * 1e6)}`, view, x: share(x), y: share(y), region: area.region,
        symptom: this.brush.symptom, severity: this.brush.severity, laterality: laterality || area.side || "MIDLINE",
      };
      const said = fill(this.words.texts.added, this.symptom(mark.symptom).name, this.placeName(mark), mark.severity);
      this.selected = mark.id;
      this.fresh = mark.id;
      this.edit((chart) => chart.marks.push(mark), said);
    },

    /* From the picture */
    place(place, area) {
      if (area) this.newMark(place.view, place.x, place.y, area);
      else this.select(null);
    },

    move(id, place) {
      const area = place && this.picture.areaAt(place);
      if (!area) {
        this.panel.announce(this.words.texts.outside);
        this.picture.draw();
        return;
      }
      const { laterality } = this.chart.marks.find((mark) => mark.id === id);
      const side = laterality === "BILATERAL" ? laterality : area.side || (this.art.paired.has(area.region) ? laterality : "MIDLINE");
      this.change(id, { view: place.view, x: share(place.x), y: share(place.y), region: area.region, laterality: side });
    },

    draw(line) {
      const stroke = { view: line.view, symptom: this.brush.symptom, points: line.points.map(([x, y]) => [share(x), share(y)]) };
      this.edit((chart) => chart.strokes.push(stroke), fill(this.words.texts.drawn, this.symptom(stroke.symptom).name));
    },

    arrow(id, region) {
      if (this.chart.marks.find((mark) => mark.id === id).region === region) return;
      this.change(id, { radiatesTo: region });
      this.panel.announce(fill(this.words.texts.radiating, this.words.regions[region]));
    },

    hover(area) {
      if (!area) {
        this.panel.hover(this.mode === "arrow" ? this.words.texts.from : "");
        return;
      }
      this.panel.hover(this.placeName({ region: area.region, laterality: area.side || "MIDLINE" }));
    },

    /** quiet: the picture draws it itself, once the pointer lets go. */
    select(id, quiet) {
      this.selected = id;
      this.fresh = null;
      const mark = this.chart.marks.find((one) => one.id === id);
      if (mark) {
        this.brush = { symptom: mark.symptom, severity: mark.severity };
        if (this.picture && !this.picture.views.includes(mark.view)) this.show(mark.view);
        this.behave("markSelect", [{ name: "mark", value: id }]);
      }
      if (!quiet) this.picture?.draw();
      this.panel.refresh();
    },

    /* From the controls */
    async add(region, side) {
      await this.open();
      const area = this.art?.of(region, side === "BILATERAL" ? "RIGHT" : side);
      if (!area) return;
      const [x, y] = kit.Art.inside(area.outline);
      if (this.picture && !this.picture.views.includes(area.view)) this.show(area.view);
      this.newMark(area.view, x / WIDTH, y / HEIGHT, area, side);
    },

    remove(id) {
      this.edit((chart) => { chart.marks = chart.marks.filter((mark) => mark.id !== id); }, this.words.texts.removed);
      (this.panel.rows.querySelector("button") || this.panel.region).focus();
    },

    removeStroke(index) {
      this.edit((chart) => chart.strokes.splice(index, 1), this.words.texts.removed);
      (this.panel.rows.querySelector("button") || this.panel.region).focus();
    },

    setMode(mode) {
      this.mode = mode;
      this.picture?.draw();
      this.panel.refresh();
      this.hover(null);
    },

    /** For the chosen mark; another symptom after a mark was just placed is for the next one. */
    setBrush(values) {
      Object.assign(this.brush, values);
      if (values.symptom && this.fresh) this.select(null);
      else if (this.selected) this.change(this.selected, values);
      else this.panel.refresh();
    },

    setFigure(figure) { this.edit((chart) => { chart.figure = figure; }); },

    /* Saving: some moments after the last change, and again until the server has it */
    schedule(after) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.flush(), after);
    },

    setState(state) {
      this.state = state;
      this.panel.showState(state);
    },

    /** Something is not saved, and still on the page. */
    pending() { return this.root.isConnected && ["dirty", "saving", "failed", "refused"].includes(this.state); },

    behave(event, params, ext) {
      const act = this.cfg.behaviors?.[event];
      if (act) act.call(this, { params, ...ext });
      return Boolean(act);
    },

    flush() {
      clearTimeout(this.timer);
      if (!this.pending() || this.sending) return;
      const sent = JSON.stringify(this.chart);
      this.input.value = sent;
      this.sending = true;
      this.setState("saving");
      const heard = this.behave("change", [], {
        onerror: () => this.failed(),
        oncomplete: (xhr, status, args) => {
          if (!this.sending) return;
          if (status === "success" || args?.saved || args?.validationFailed) this.answered(sent, args);
          else this.failed();
        },
      });
      if (!heard) this.answered(sent, { saved: true });
    },

    answered(sent, args) {
      this.sending = false;
      this.waits = 0;
      if (!args?.saved) {
        this.setState("refused");
        this.panel.announce(this.words.texts["state.refused"]);
      } else if (sent === JSON.stringify(this.chart)) {
        this.setState("saved");
        document.dispatchEvent(new Event("cq-chart-saved"));
      } else {
        this.setState("dirty");
        this.schedule(PAUSE);
      }
    },

    failed() {
      this.sending = false;
      if (this.state !== "failed" && this.waits === 0) this.panel.announce(this.words.texts["state.failed"]);
      this.setState("failed");
      this.waits += 1;
      this.schedule(Math.min(1000 * 2 ** this.waits, LONGEST_WAIT));
    },

    /* Nothing is lost by leaving, by signing, or by an end of the connection */
    guard() {
      const { signal } = this.listeners;
      window.addEventListener("online", () => this.pending() && this.flush(), { signal });
      window.addEventListener("beforeunload", (event) => {
        if (this.pending() && !document.body.classList.contains("is-blank")) event.preventDefault();
      }, { signal });
      document.addEventListener("click", (event) => this.beforeSigning(event), { capture: true, signal });
      this.root.addEventListener("keydown", (event) => this.key(event), { signal });
    },

    /** What is drawn goes to the server before the signature does; what can't go there stops it. */
    beforeSigning(event) {
      if (!this.pending() || !event.target.closest?.("[data-covers-chart] button, button[data-covers-chart]")) return;
      if (this.state === "failed" || this.state === "refused") {
        event.preventDefault();
        event.stopImmediatePropagation();
        this.root.scrollIntoView({ block: "center" });
        this.panel.announce(this.words.texts[`state.${this.state}`]);
      } else {
        this.flush();
      }
    },

    key(event) {
      const typing = event.target.matches("input[type=text], input[type=date], select");
      if ((event.ctrlKey || event.metaKey) && !typing && ["z", "y"].includes(event.key.toLowerCase())) {
        event.preventDefault();
        if (event.key.toLowerCase() === "y" || event.shiftKey) this.redo();
        else this.undo();
      } else if (event.key === "Delete" && this.selected && !typing) {
        event.preventDefault();
        this.remove(this.selected);
      }
    },

    destroy() {
      this.listeners.abort();
      clearTimeout(this.timer);
      this.watch?.disconnect();
      this.sizes?.disconnect();
      this.picture?.dispose();
      this._super();
    },
  };

  /* Also when it loads before PrimeFaces has */
  const define = () => { window.PrimeFaces.widget.BodyChart = window.PrimeFaces.widget.BaseWidget.extend(widget); };
  if (window.PrimeFaces) define();
  else document.addEventListener("DOMContentLoaded", define, { once: true });
})();
