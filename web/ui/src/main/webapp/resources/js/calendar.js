/* The calendar: visits are dragged and stretched by mouse or pen, opened and moved by keyboard; the server decides and redraws. */
(() => {
  "use strict";

  const step = 15;
  const fine = 5;
  const picture = () => document.querySelector("[data-calendar]");
  const send = (values) => window.cqCalendarDrop(Object.entries(values)
      .filter(([, value]) => value !== undefined && value !== "")
      .map(([name, value]) => ({ name, value: String(value) })));

  /* The card */
  const card = document.getElementById("visitCard");
  let opener = null;
  window.cqCalendarCard = () => {
    const filled = card.querySelector("[data-card]");
    if (!filled) {
      if (card.open) card.close();
      return;
    }
    if (!card.open) card.showModal();
    (card.querySelector("[aria-invalid=true]") || card.querySelector(".cq-field input, .cq-field select")
        || document.getElementById("visitCard-title")).focus();
  };
  card.addEventListener("close", () => {
    const back = document.getElementById(opener?.element)
        || picture().querySelector(`[data-visit="${opener?.visit}"]`);
    (back || picture().querySelector(".cq-cal, .cq-month a") || document.getElementById("main")).focus();
  });
  card.addEventListener("click", (event) => {
    if (event.target === card || event.target.closest("[data-card-close]")) card.close();
  });
  const open = (visit, part) => {
    opener = { element: visit.id, visit: visit.dataset.visit };
    window.cqCalendarOpen([{ name: "id", value: visit.dataset.visit }, { name: "part", value: part }]);
  };

  /* Times on the picture */
  const minuteHeight = (body) => body.getBoundingClientRect().height / minutesOf(body);
  const minutesOf = (body) => Number(getComputedStyle(body.closest(".cq-cal")).getPropertyValue("--cal-minutes"));
  const first = (body) => Number(body.closest(".cq-cal").dataset.first) * 60;
  const minuteAt = (body, y, grid) => {
    const raw = (y - body.getBoundingClientRect().top) / minuteHeight(body);
    return Math.max(0, Math.min(minutesOf(body) - grid, Math.round(raw / grid) * grid));
  };
  const clock = (minute) => `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

  /* Dragging */
  let drag = null;
  let justDragged = false;
  const forget = () => document.querySelector("[data-problems]")?.remove();
  const begin = (event) => {
    if (event.target.closest("[data-calendar]")) forget();
    const visit = event.target.closest("[data-visit]");
    if (event.button !== 0 || event.pointerType === "touch" || !visit || !window.cqCalendarDrop) return;
    const stretch = Boolean(event.target.closest(".cq-cal-grip"));
    if ((stretch ? visit.dataset.stretch : visit.dataset.move) !== "true") return;
    const body = visit.closest(".cq-cal-body");
    const { top, bottom } = visit.getBoundingClientRect();
    drag = {
      visit, stretch, body, x: event.clientX, y: event.clientY, pointer: event.pointerId, moved: false,
      grab: body ? event.clientY - (stretch ? bottom : top) : 0, version: visit.dataset.version,
    };
  };
  /* The picture may have been drawn anew under the hand: what is held is the same visit in the new one, if it is still there */
  const held = () => {
    if (drag.visit.isConnected) return true;
    const anew = document.getElementById(drag.visit.id)
        || picture()?.querySelector(`[data-visit="${drag.visit.dataset.visit}"][data-move]`);
    if (!anew) return false;
    const body = anew.closest(".cq-cal-body");
    if (drag.over && drag.over === drag.body) drag.over = body;
    drag.visit = anew;
    drag.body = body;
    anew.classList.toggle("is-dragged", drag.moved);
    return true;
  };
  const ghostOf = (visit) => {
    const ghost = visit.cloneNode(true);
    ghost.removeAttribute("id");
    ghost.classList.add("is-ghost");
    return ghost;
  };
  const follow = (event) => {
    if (!drag || event.pointerId !== drag.pointer) return;
    if (!held()) {
      end(false);
      return;
    }
    if (!drag.moved) {
      if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < 5) return;
      drag.moved = true;
      drag.visit.classList.add("is-dragged");
      document.body.classList.add("cq-dragging");
      if (drag.body) drag.ghost = ghostOf(drag.visit);
    }
    event.preventDefault();
    const grid = event.shiftKey ? fine : step;
    if (drag.stretch) {
      const from = Number(drag.visit.style.getPropertyValue("--from"));
      const until = minuteAt(drag.body, event.clientY - drag.grab, grid);
      drag.minutes = Math.max(fine, until - from);
      drag.ghost.style.setProperty("--long", drag.minutes);
      drag.body.append(drag.ghost);
      return;
    }
    const under = document.elementFromPoint(event.clientX, event.clientY);
    drag.over = under?.closest(drag.body ? ".cq-cal-body" : "td[data-day]") || null;
    document.querySelectorAll(".is-over").forEach((each) => each !== drag.over && each.classList.remove("is-over"));
    drag.over?.classList.add("is-over");
    if (drag.ghost && drag.over) {
      drag.minute = minuteAt(drag.over, event.clientY - drag.grab, grid);
      drag.ghost.style.setProperty("--from", drag.minute);
      drag.ghost.dataset.time = clock(drag.minute + first(drag.over));
      drag.over.append(drag.ghost);
    }
  };
  const end = (drop) => {
    if (!drag) return;
    const there = held();
    const done = drag;
    drag = null;
    done.ghost?.remove();
    done.visit.classList.remove("is-dragged");
    document.body.classList.remove("cq-dragging");
    document.querySelectorAll(".is-over").forEach((each) => each.classList.remove("is-over"));
    if (!done.moved || !there) return;
    justDragged = true;
    setTimeout(() => { justDragged = false; }, 0);
    const visit = { id: done.visit.dataset.visit, version: done.version };
    if (drop && done.stretch) {
      send({ ...visit, minutes: done.minutes });
    } else if (drop && done.over && done.body) {
      const { day, provider, room, site } = done.over.dataset;
      const same = done.over === done.body;
      send({ ...visit, day, minute: done.minute + first(done.over), ...(same ? {} : { provider, room, site }) });
    } else if (drop && done.over) {
      send({ ...visit, day: done.over.dataset.day });
    }
  };
  document.addEventListener("pointerdown", begin);
  document.addEventListener("pointermove", follow);
  document.addEventListener("pointerup", () => end(true));
  document.addEventListener("pointercancel", () => end(false));
  document.addEventListener("dragstart", (event) => event.target.closest?.("[data-visit]") && event.preventDefault());

  /* Clicks: a visit opens its card, a free place starts a booking there */
  const book = (place, minute) => {
    const url = picture().dataset.book;
    if (!url) return;
    const { day, provider, site, room } = place.dataset;
    const parts = new URLSearchParams({ day });
    if (minute !== undefined) parts.set("time", clock(minute));
    if (provider) parts.set("provider", provider);
    if (site) parts.set("place", site);
    if (room) parts.set("room", room);
    window.location.assign(`${url}?${parts}`);
  };
  document.addEventListener("click", (event) => {
    if (justDragged) {
      event.preventDefault();
      return;
    }
    if (!picture()?.contains(event.target)) return;
    const visit = event.target.closest("[data-visit]");
    if (visit && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open(visit, "");
    } else if (event.target.matches(".cq-cal-body")) {
      book(event.target, minuteAt(event.target, event.clientY - step * minuteHeight(event.target) / 2, step) + first(event.target));
    } else if (event.target.matches("td[data-day]")) {
      book(event.target);
    }
  });

  /* Keys */
  const middle = (element) => {
    const box = element.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  };
  const towards = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
  /* The nearest visit in that direction; what lies aside counts double */
  const neighbour = (visit, [dx, dy]) => {
    const here = middle(visit);
    let best = null;
    let least = Infinity;
    document.querySelectorAll(".cq-cal-visit[data-visit]").forEach((each) => {
      const there = middle(each);
      const along = dx * (there.x - here.x) + dy * (there.y - here.y);
      const aside = Math.abs(dx ? there.y - here.y : there.x - here.x);
      if (each !== visit && along > 1 && along + 2 * aside < least) {
        least = along + 2 * aside;
        best = each;
      }
    });
    return best;
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      end(false);
      forget();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector("dialog[open]")) return;
    const visit = event.target.closest?.(".cq-cal-picture [data-visit]");
    if (visit && event.key === "m" && window.cqCalendarDrop) {
      event.preventDefault();
      open(visit, "move");
    } else if (visit?.matches(".cq-cal-visit") && towards[event.key]) {
      event.preventDefault();
      neighbour(visit, towards[event.key])?.focus();
    } else if ((event.key === "[" || event.key === "]") && !event.target.closest?.("input, select, textarea")) {
      document.querySelectorAll(".cq-cal-bar .cq-buttongroup a")[event.key === "[" ? 0 : 2].click();
    }
  });

  /* The picture begins where the day does, an hour before the present or before the first visit, and stays there when drawn anew */
  let scrolled = null;
  const settle = () => {
    const grid = picture()?.querySelector(".cq-cal");
    if (!grid) return;
    const body = grid.querySelector(".cq-cal-body");
    const marks = [...grid.querySelectorAll("[data-now], .cq-cal-visit")]
        .map((each) => Number(each.style.getPropertyValue("--from")));
    const from = marks.length ? Math.max(0, Math.min(...marks) - 60) : 0;
    grid.scrollTop = scrolled ? scrolled.top : from * minuteHeight(body);
    grid.scrollLeft = scrolled ? scrolled.left : 0;
    scrolled = { top: grid.scrollTop, left: grid.scrollLeft };
    grid.addEventListener("scroll", () => { scrolled = { top: grid.scrollTop, left: grid.scrollLeft }; }, { passive: true });
  };
  settle();
  new MutationObserver(settle).observe(document.getElementById("cal"), { childList: true, subtree: false });

  /* The line of the present time goes on */
  const loaded = Date.now();
  const tick = () => document.querySelectorAll("[data-now]").forEach((line) => {
    const drawn = Number(line.dataset.drawn || loaded);
    line.dataset.drawn = drawn;
    line.style.setProperty("--from", Number(line.dataset.now) + Math.floor((Date.now() - drawn) / 60000));
  });
  setInterval(tick, 60000);

  window.cqCalendarBusy = () => Boolean(drag) || card.open;
})();
