/* The bell: asks now and then what waits for the person, and lists it. The server does not take this for an act of theirs. */
(() => {
  "use strict";

  const bell = document.querySelector("[data-menu=waiting]");
  if (!bell) return;
  const context = document.body.dataset.context;
  const every = 2 * 60 * 1000;
  const list = bell.querySelector("[data-waiting-list]");
  const none = bell.querySelector("[data-waiting-none]");
  const count = bell.querySelector("[data-waiting-count]");

  const entry = (item) => {
    const icon = document.createElement("i");
    icon.className = `pi ${item.icon}`;
    icon.setAttribute("aria-hidden", "true");
    const text = document.createElement("span");
    text.textContent = item.text;
    const link = document.createElement("a");
    link.href = item.href;
    link.append(icon, text);
    const row = document.createElement("li");
    row.append(link);
    return row;
  };
  const show = (items) => {
    const total = items.reduce((sum, item) => sum + item.count, 0);
    list.replaceChildren(...items.map(entry));
    none.hidden = items.length > 0;
    count.hidden = total === 0;
    count.textContent = total > 99 ? "99+" : String(total);
  };
  const look = () => {
    if (document.hidden) return;
    fetch(`${context}/waiting`, { credentials: "same-origin", headers: { Accept: "application/json" } })
        .then((answer) => {
          if (answer.status === 423) document.dispatchEvent(new Event("cq-locked"));
          return answer.ok ? answer.json().then(show) : undefined;
        }).catch(() => undefined);
  };
  look();
  setInterval(look, every);
  bell.addEventListener("toggle", () => bell.open && look());
})();
