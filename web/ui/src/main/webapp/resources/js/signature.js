/* Signing: a box to draw in by pen, finger or mouse. What is drawn goes into a hidden field as lines of points in 0..1. */
(() => {
  "use strict";

  const WIDTH = 800;
  const HEIGHT = 200;
  const round = (number) => Math.round(Math.min(1, Math.max(0, number)) * 1000) / 1000;

  const start = (box) => {
    const canvas = box.querySelector("canvas");
    const field = box.querySelector("input[type=hidden]");
    const context = canvas.getContext("2d");
    canvas.width = WIDTH;
    canvas.height = HEIGHT;
    let lines = [];
    let line = null;
    const place = (event) => {
      const seen = canvas.getBoundingClientRect();
      return [round((event.clientX - seen.left) / seen.width), round((event.clientY - seen.top) / seen.height)];
    };
    const draw = () => {
      context.clearRect(0, 0, WIDTH, HEIGHT);
      context.lineWidth = 3;
      context.lineCap = "round";
      context.lineJoin = "round";
      context.strokeStyle = getComputedStyle(canvas).color;
      for (const points of lines) {
        context.beginPath();
        points.forEach(([x, y], at) => (at ? context.lineTo(x * WIDTH, y * HEIGHT) : context.moveTo(x * WIDTH, y * HEIGHT)));
        context.stroke();
      }
      field.value = lines.length ? JSON.stringify(lines) : "";
    };
    canvas.addEventListener("pointerdown", (event) => {
      if (!event.isPrimary) return;
      event.preventDefault();
      try {
        canvas.setPointerCapture(event.pointerId);
      } catch (gone) {
        /* A pointer that is up again is not held. */
      }
      line = [place(event)];
      lines.push(line);
      draw();
    });
    canvas.addEventListener("pointermove", (event) => {
      if (!line || !event.isPrimary) return;
      line.push(place(event));
      draw();
    });
    ["pointerup", "pointercancel"].forEach((kind) => canvas.addEventListener(kind, () => { line = null; }));
    box.querySelector("[data-clear]").addEventListener("click", () => {
      lines = [];
      draw();
    });
  };

  document.querySelectorAll("[data-signature]").forEach(start);
  const choose = () => document.querySelectorAll("[data-signature]").forEach((box) => {
    box.hidden = document.querySelector("[data-method] input:checked")?.value !== "draw";
  });
  document.addEventListener("change", (event) => event.target.closest?.("[data-method]") && choose());
  choose();
})();
