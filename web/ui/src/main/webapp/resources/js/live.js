/* Live: the server says which days changed, and nothing more; the page looks again if it shows one of them. */
(() => {
  "use strict";

  const shown = document.querySelector("[data-live]");
  if (!shown || !window.WebSocket) return;
  const context = document.body.dataset.context;
  const address = `${window.location.origin.replace(/^http/, "ws")}${context}/live/schedule`;
  const longest = 60 * 1000;
  let wait = 1000;
  let before = false;
  let due = 0;

  const show = (on) => {
    shown.dataset.live = on ? "on" : "off";
    shown.querySelector("[data-live-on]").hidden = !on;
    shown.querySelector("[data-live-off]").hidden = on;
  };
  /* Many changes at once are one look; nothing is redrawn under somebody's hand */
  const look = () => {
    clearTimeout(due);
    due = setTimeout(() => {
      if (window.cqCalendarBusy?.()) {
        look();
      } else {
        window.cqCalendarLook?.();
      }
    }, 300);
  };
  /* No day is named when any may have changed */
  const concerns = (days) => {
    if (!days.length) return true;
    const { from, to } = document.querySelector("[data-calendar]").dataset;
    return days.some((day) => day >= from && day <= to);
  };
  const connect = () => {
    const socket = new WebSocket(address);
    socket.addEventListener("open", () => {
      wait = 1000;
      show(true);
      if (before) look();
      before = true;
    });
    socket.addEventListener("message", (message) => concerns(JSON.parse(message.data).days) && look());
    socket.addEventListener("close", (closed) => {
      show(false);
      /* 1008: the session is over; the idle clock of the page tells the person */
      if (closed.code === 1008) return;
      setTimeout(connect, closed.code === 1012 ? 100 : wait * (0.5 + Math.random()));
      wait = Math.min(longest, wait * 2);
    });
  };
  connect();
})();
