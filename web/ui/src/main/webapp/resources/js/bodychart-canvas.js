/* The canvas of the body chart: draws figures, strokes and marks with Fabric.js as BodyChartSvg does on the server, and tells what the pointer does. */
(() => {
  "use strict";

  const { BODY, WIDTH, HEIGHT } = window.CareQuayBodyChart;
  const GAP = 24;
  const HEAD = 40;
  const CORE = 12;
  const STUB = 64;
  const STEP = 7;
  /* What is left out on both sides of a view, as nothing is there */
  const INSET = { FRONT: 24, BACK: 24, LEFT: 96, RIGHT: 96 };
  const inset = (view) => INSET[view] || 0;
  const span = (view) => WIDTH - 2 * inset(view);
  const LETTERS = {
    FRONT: [["RIGHT", 60, 150], ["LEFT", 340, 150]],
    BACK: [["LEFT", 60, 150], ["RIGHT", 340, 150]],
    HEAD: [["RIGHT", 40, 200], ["LEFT", 360, 200], ["LEFT", 40, 600], ["RIGHT", 360, 600]],
    HAND: [["RIGHT", 24, 360], ["LEFT", 376, 360], ["LEFT", 24, 760], ["RIGHT", 376, 760]],
    FOOT: [["LEFT", 24, 360], ["RIGHT", 376, 360], ["RIGHT", 24, 760], ["LEFT", 376, 760]],
  };
  const radius = (severity) => 16 + 1.4 * severity;

  /* Lines within a disc, as paths around the origin */
  const turned = (x, y, angle) =>
    `${(x * Math.cos(angle) - y * Math.sin(angle)).toFixed(1)} ${(x * Math.sin(angle) + y * Math.cos(angle)).toFixed(1)}`;
  const chords = (r, angle) => {
    const lines = [];
    for (let at = -STEP * 5 + STEP / 2; at < r; at += STEP) {
      if (Math.abs(at) < r) {
        const half = Math.sqrt(r * r - at * at);
        lines.push(`M${turned(-half, at, angle)}L${turned(half, at, angle)}`);
      }
    }
    return lines.join("");
  };
  const hatches = {
    NONE: () => "",
    LEVEL: (r) => chords(r, 0),
    UPRIGHT: (r) => chords(r, Math.PI / 2),
    RISING: (r) => chords(r, -Math.PI / 4),
    FALLING: (r) => chords(r, Math.PI / 4),
    CROSS: (r) => chords(r, Math.PI / 4) + chords(r, -Math.PI / 4),
    DOTS: (r) => Array.from({ length: 10 }, (_, i) => `M${turned((r + CORE) / 2, 0, (Math.PI * i) / 5)}l0.1 0`).join(""),
    RINGS: (r) => {
      const ring = (r + CORE) / 2;
      return `M${-ring} 0A${ring} ${ring} 0 1 1 ${ring} 0A${ring} ${ring} 0 1 1 ${-ring} 0`;
    },
  };
  const arrowPath = (x, y, toX, toY) => {
    const bendX = (x + toX) / 2 + (toY - y) * 0.15;
    const bendY = (y + toY) / 2 - (toX - x) * 0.15;
    const angle = Math.atan2(toY - bendY, toX - bendX);
    const tip = (turn) => `${toX - 16 * Math.cos(angle + turn)} ${toY - 16 * Math.sin(angle + turn)}`;
    return `M${x} ${y}Q${bendX} ${bendY} ${toX} ${toY}M${tip(-0.45)}L${toX} ${toY}L${tip(0.45)}`;
  };

  /** Figures and regions, read from the drawings of the server. */
  class Art {
    static async load(figures, regions) {
      const read = async (url) => {
        const answer = await fetch(url, { credentials: "same-origin" });
        if (!answer.ok) throw new Error(`${answer.status}`);
        return new DOMParser().parseFromString(await answer.text(), "image/svg+xml");
      };
      const [drawn, parts] = await Promise.all([read(figures), read(regions)]);
      return new Art(drawn, parts);
    }

    constructor(drawn, parts) {
      this.drawn = drawn;
      this.areas = [...parts.querySelectorAll("polygon")].map((polygon) => ({
        region: polygon.dataset.region,
        view: polygon.dataset.view,
        side: polygon.dataset.side || null,
        outline: polygon.getAttribute("points").split(" ").map((pair) => pair.split(",").map(Number)),
      }));
      this.paired = new Set(this.areas.filter((area) => area.side).map((area) => area.region));
    }

    paths(figure, view, kind) {
      const seen = view.toLowerCase();
      const group = this.drawn.getElementById(`${figure.toLowerCase()}-${seen}`) || this.drawn.getElementById(`any-${seen}`);
      return [...group.querySelectorAll(`path.${kind}`)].map((path) => path.getAttribute("d"));
    }

    /** The area at a place in units of the box. */
    at(view, x, y) {
      return this.areas.find((area) => area.view === view && Art.holds(area.outline, x, y));
    }

    of(region, side, view) {
      return this.areas.find((area) => area.region === region && (!view || area.view === view) && (!area.side || area.side === side));
    }

    static holds(outline, x, y) {
      let inside = false;
      outline.forEach(([ax, ay], i) => {
        const [bx, by] = outline.at(i - 1);
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      });
      return inside;
    }

    /** A place well within an area: the middle of its widest stretch at middle height. */
    static inside(outline) {
      const middle = outline.reduce((sum, [, y]) => sum + y, 0) / outline.length + 0.05;
      const crossings = [];
      outline.forEach(([ax, ay], i) => {
        const [bx, by] = outline.at(i - 1);
        if (ay > middle !== by > middle) crossings.push(((bx - ax) * (middle - ay)) / (by - ay) + ax);
      });
      crossings.sort((a, b) => a - b);
      let best = [0, 0];
      for (let i = 0; i + 1 < crossings.length; i += 2) {
        if (crossings[i + 1] - crossings[i] > best[1] - best[0]) best = [crossings[i], crossings[i + 1]];
      }
      return [(best[0] + best[1]) / 2, middle];
    }

    static middle(outline) {
      const sum = outline.reduce(([sx, sy], [x, y]) => [sx + x, sy + y], [0, 0]);
      return [sum[0] / outline.length, sum[1] / outline.length];
    }
  }

  /** The picture. chart: an object that gives chart, selected, brush, mode, words and takes place, move, draw, arrow, select, hover. */
  class Picture {
    constructor(element, art, owner) {
      this.art = art;
      this.owner = owner;
      this.fabric = window.fabric;
      this.canvas = new this.fabric.Canvas(element, {
        selection: false, enablePointerEvents: true, preserveObjectStacking: true, targetFindTolerance: 6, fireMiddleClick: false,
        allowTouchScrolling: false, uniformScaling: true,
      });
      this.views = BODY;
      this.pointers = new Map();
      this.listen();
    }

    show(views) {
      this.views = views;
      this.fit();
    }

    worldWidth() { return this.views.reduce((sum, view) => sum + span(view) + GAP, -GAP); }

    /** As large as its place allows. */
    fit() {
      const room = this.canvas.wrapperEl.parentElement.clientWidth;
      const zoom = Math.min(room / this.worldWidth(), (this.views.length === 1 ? 640 : 620) / (HEIGHT + HEAD));
      this.base = zoom;
      const width = this.views.length === 1 ? room : Math.floor(this.worldWidth() * zoom);
      this.canvas.setDimensions({ width, height: Math.floor((HEIGHT + HEAD + 8) * zoom) });
      this.canvas.setViewportTransform([zoom, 0, 0, zoom, (width - this.worldWidth() * zoom) / 2, 0]);
      this.draw();
    }

    zoom(factor, at) {
      const next = Math.min(Math.max(this.canvas.getZoom() * factor, this.base), this.base * 6);
      if (next === this.base) {
        this.fit();
        return;
      }
      const centre = at || new this.fabric.Point(this.canvas.getWidth() / 2, this.canvas.getHeight() / 2);
      this.canvas.zoomToPoint(centre, next);
      this.canvas.requestRenderAll();
    }

    /** Where the box of a view begins, what is left out included. */
    offset(view) {
      return this.views.slice(0, this.views.indexOf(view)).reduce((sum, one) => sum + span(one) + GAP, 0) - inset(view);
    }

    draw() {
      this.canvas.clear();
      this.canvas.backgroundColor = "#f5f7f9";
      this.views.forEach((view) => this.figure(view));
      const { chart } = this.owner;
      chart.strokes.forEach((stroke) => this.stroke(stroke));
      chart.marks.forEach((mark) => this.mark(mark));
      this.canvas.requestRenderAll();
    }

    still(object) {
      object.set({ selectable: false, evented: false });
      this.canvas.add(object);
      return object;
    }

    path(data, dx, dy, options) {
      const path = new this.fabric.Path(data, { fill: "", strokeLineCap: "round", strokeLineJoin: "round", ...options });
      path.set({ left: path.left + dx, top: path.top + dy });
      return path;
    }

    words(text, x, y, size) {
      this.still(new this.fabric.FabricText(text, {
        left: x, top: y, originX: "center", originY: "bottom", fontSize: size, fill: "#5a6b7b", fontFamily: "system-ui, sans-serif",
      }));
    }

    figure(view) {
      const dx = this.offset(view);
      const { figure } = this.owner.chart;
      this.art.paths(figure, view, "outline").forEach((data) =>
        this.still(this.path(data, dx, HEAD, { fill: "#ffffff", stroke: "#1b2733", strokeWidth: 2.4 })));
      this.art.paths(figure, view, "detail").forEach((data) =>
        this.still(this.path(data, dx, HEAD, { stroke: "#5a6b7b", strokeWidth: 1.3 })));
      this.words(this.owner.words.views[view], dx + WIDTH / 2, HEAD - 8, 26);
      (LETTERS[view] || []).forEach(([side, x, y]) => this.words(this.owner.words.letters[side], dx + x, HEAD + y, 22));
    }

    stroke(stroke) {
      if (!this.views.includes(stroke.view)) return;
      const dx = this.offset(stroke.view);
      const points = stroke.points.map(([x, y]) => ({ x: x * WIDTH + dx, y: y * HEIGHT + HEAD }));
      if (points.length === 1) points.push({ x: points[0].x + 0.1, y: points[0].y });
      this.still(new this.fabric.Polyline(points, {
        fill: "", stroke: this.owner.symptom(stroke.symptom).colour, strokeWidth: 7, opacity: 0.6, strokeLineCap: "round", strokeLineJoin: "round",
      }));
    }

    mark(mark) {
      if (!this.views.includes(mark.view)) return;
      const x = mark.x * WIDTH + this.offset(mark.view);
      const y = mark.y * HEIGHT + HEAD;
      this.arrow(mark, x, y);
      if (mark.laterality === "BILATERAL" && mark.view !== "LEFT" && mark.view !== "RIGHT") {
        this.still(this.disc(mark, this.offset(mark.view) + WIDTH - mark.x * WIDTH, y));
      }
      const disc = this.disc(mark, x, y);
      disc.set({
        hasControls: false, hasBorders: false, hoverCursor: "pointer", markId: mark.id, selectable: this.owner.mode === "mark",
      });
      this.canvas.add(disc);
    }

    disc(mark, x, y) {
      const { Circle, FabricText, Group, Path } = this.fabric;
      const symptom = this.owner.symptom(mark.symptom);
      const r = radius(mark.severity);
      const centred = { originX: "center", originY: "center", left: 0, top: 0 };
      const parts = [new Circle({ ...centred, radius: r, fill: symptom.colour, stroke: "#ffffff", strokeWidth: 1.5 })];
      const lines = hatches[symptom.hatch](r);
      if (lines) parts.push(new Path(lines, { ...centred, fill: "", stroke: "#ffffff", strokeWidth: 2, strokeLineCap: "round" }));
      parts.push(new Circle({ ...centred, radius: CORE, fill: "#ffffff" }));
      parts.push(new FabricText(String(mark.severity), { ...centred, fontSize: 18, fontWeight: "bold", fill: "#1b2733", fontFamily: "system-ui, sans-serif" }));
      if (mark.id === this.owner.selected) {
        parts.push(new Circle({ ...centred, radius: r + 4, fill: "", stroke: "#1f6feb", strokeWidth: 3 }));
      }
      return new Group(parts, { originX: "center", originY: "center", left: x, top: y });
    }

    arrow(mark, x, y) {
      if (!mark.radiatesTo) return;
      const area = this.art.of(mark.radiatesTo, mark.laterality, mark.view);
      const [toX, toY] = area ? Art.middle(area.outline) : [mark.x * WIDTH, mark.y * HEIGHT + STUB];
      this.still(this.path(arrowPath(x, y, toX + this.offset(mark.view), toY + HEAD), 0, 0,
        { stroke: this.owner.symptom(mark.symptom).colour, strokeWidth: 4 }));
    }

    /* What the pointer does */
    listen() {
      this.canvas.on("mouse:down", (event) => this.down(event));
      this.canvas.on("mouse:move", (event) => this.move(event));
      this.canvas.on("mouse:up", (event) => this.up(event));
      /* Only afterwards: the picture is drawn anew, and until then the canvas still holds what was moved */
      this.canvas.on("object:modified", ({ target }) => {
        const place = this.place(target.left, target.top);
        if (target.markId) setTimeout(() => this.owner.move(target.markId, place));
      });
      this.canvas.on("mouse:wheel", ({ e }) => {
        if (!e.ctrlKey) return;
        e.preventDefault();
        this.zoom(e.deltaY < 0 ? 1.15 : 1 / 1.15, new this.fabric.Point(e.offsetX, e.offsetY));
      });
      this.pinch(this.canvas.upperCanvasEl);
    }

    /** View and share of its box at a place of the picture. */
    place(x, y) {
      const view = this.views.find((one) => x >= this.offset(one) + inset(one) && x <= this.offset(one) + WIDTH - inset(one));
      if (!view) return null;
      return { view, x: (x - this.offset(view)) / WIDTH, y: (y - HEAD) / HEIGHT };
    }

    areaAt(place) {
      return place && this.art.at(place.view, place.x * WIDTH, place.y * HEIGHT);
    }

    down({ target, scenePoint, e }) {
      if (this.pointers.size > 1) return;
      const place = this.place(scenePoint.x, scenePoint.y);
      if (target?.markId) {
        this.from = this.owner.mode === "arrow" ? target.markId : null;
        this.pressed = true;
        this.owner.select(target.markId, true);
        return;
      }
      if (this.owner.mode === "pan") {
        this.panning = { x: e.clientX, y: e.clientY };
      } else if (this.owner.mode === "draw" && this.areaAt(place)) {
        this.line = { view: place.view, points: [[place.x, place.y]] };
      } else if (this.owner.mode === "mark") {
        this.owner.place(place, this.areaAt(place));
      }
    }

    move({ scenePoint, e }) {
      if (this.panning) {
        this.canvas.relativePan(new this.fabric.Point(e.clientX - this.panning.x, e.clientY - this.panning.y));
        this.panning = { x: e.clientX, y: e.clientY };
        return;
      }
      const place = this.place(scenePoint.x, scenePoint.y);
      if (this.line) this.extend(place);
      this.owner.hover(this.areaAt(place));
    }

    extend(place) {
      if (!place || place.view !== this.line.view) return;
      const share = [Math.min(Math.max(place.x, 0), 1), Math.min(Math.max(place.y, 0), 1)];
      const last = this.line.points.at(-1);
      if (Math.hypot(share[0] - last[0], share[1] - last[1]) < 0.004) return;
      this.line.points.push(share);
      if (this.preview) this.canvas.remove(this.preview);
      const dx = this.offset(this.line.view);
      this.preview = this.still(new this.fabric.Polyline(this.line.points.map(([x, y]) => ({ x: x * WIDTH + dx, y: y * HEIGHT + HEAD })), {
        fill: "", stroke: this.owner.symptom(this.owner.brush.symptom).colour, strokeWidth: 7, opacity: 0.6, strokeLineCap: "round",
      }));
      this.canvas.requestRenderAll();
    }

    up({ scenePoint }) {
      this.panning = null;
      if (this.pressed) this.draw();
      this.pressed = false;
      const { line, from } = this;
      this.line = null;
      this.from = null;
      this.preview = null;
      if (line) this.owner.draw(line);
      const area = from && this.areaAt(this.place(scenePoint.x, scenePoint.y));
      if (area) this.owner.arrow(from, area.region);
    }

    /** Two fingers zoom and move the picture. */
    pinch(surface) {
      const two = () => [...this.pointers.values()];
      const span = ([a, b]) => Math.hypot(a.x - b.x, a.y - b.y);
      surface.addEventListener("pointerdown", (event) => {
        this.pointers.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
        if (this.pointers.size === 2) {
          this.line = null;
          this.span = span(two());
        }
      }, true);
      surface.addEventListener("pointermove", (event) => {
        if (!this.pointers.has(event.pointerId)) return;
        this.pointers.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
        if (this.pointers.size !== 2) return;
        const [a, b] = two();
        const now = span([a, b]);
        this.zoom(now / this.span, new this.fabric.Point((a.x + b.x) / 2, (a.y + b.y) / 2));
        this.span = now;
      }, true);
      ["pointerup", "pointercancel", "pointerleave"].forEach((kind) =>
        surface.addEventListener(kind, (event) => this.pointers.delete(event.pointerId), true));
    }

    dispose() { return this.canvas.dispose(); }
  }

  Object.assign(window.CareQuayBodyChart, { Art, Picture });
})();
