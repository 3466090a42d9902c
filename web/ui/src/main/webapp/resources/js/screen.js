/* The screen of a waiting room: asks its own address again and takes over what changed. It says so when what it shows is old. */
(() => {
  "use strict";

  const screen = document.querySelector("[data-screen]");
  const lost = document.querySelector("[data-lost]");
  const stamp = document.getElementById("main").dataset.stamp;
  const every = 10 * 1000;
  const old = 60 * 1000;
  let seen = Date.now();

  const take = (text) => {
    const next = new DOMParser().parseFromString(text, "text/html");
    const shown = next.querySelector("[data-screen]");
    if (!shown) throw new Error("not the screen");
    seen = Date.now();
    lost.hidden = true;
    /* After an update of the server, everything is fetched again */
    if (next.getElementById("main").dataset.stamp !== stamp) {
      window.location.reload();
      return;
    }
    if (shown.textContent !== screen.textContent) screen.replaceChildren(...[...shown.children].map((part) => document.importNode(part, true)));
  };
  const look = () => fetch(window.location.href, { credentials: "omit", cache: "no-store" })
      .then((answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.text();
      })
      .then(take)
      .catch(() => {
        if (Date.now() - seen < old) return;
        /* Numbers that are old send people to the wrong door */
        lost.hidden = false;
        screen.replaceChildren();
      });
  setInterval(look, every);
  window.cqScreenLook = look;
})();
