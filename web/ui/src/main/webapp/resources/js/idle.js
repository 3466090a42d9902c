/* The idle clock and the lock. All tabs share them, only the person's own acts wind the clock; at its end the page is locked, here and on the server. */
(() => {
  "use strict";

  const body = document.body;
  const limit = Number(body.dataset.idle) * 1000;
  if (!limit) return;
  const context = body.dataset.context;
  const find = (selector) => document.querySelector(selector);
  const warning = Number(body.dataset.idleWarning) * 1000;
  const dialog = find("#cq-idle");
  const left = find("[data-idle-left]");
  const lockDialog = find("#cq-lock");
  const password = find("#cq-lock-password");
  const problem = find("[data-lock-problem]");
  const channel = new BroadcastChannel("carequay-idle");
  const pulseEvery = 60 * 1000;
  const title = document.title;
  let last = Date.now();
  let pulsed = Date.now();
  let before = null;
  let ending = false;

  const is = (state) => body.classList.contains(`is-${state}`);
  const post = (path, fields) => fetch(`${context}${path}`, {
    method: "POST", credentials: "same-origin", headers: { "X-CareQuay-Page": "idle" }, body: new URLSearchParams(fields),
  });
  const blank = () => {
    body.classList.add("is-blank");
    document.title = "CareQuay";
  };

  /* The session is over: to the page of sign-in, which leads back to this page and its id, but not to what was searched for */
  const leave = (why) => {
    if (is("blank")) return;
    blank();
    channel.postMessage("left");
    const id = new URLSearchParams(window.location.search).get("id");
    const next = window.location.pathname.slice(context.length) + (id ? `?id=${encodeURIComponent(id)}` : "");
    const to = new URLSearchParams(why === "out" ? { why } : { next, why });
    window.location.replace(`${context}/login.xhtml?${to}`);
  };
  /* What was still on its way when somebody signs out here finds no session: that is not an expired one */
  const over = (answer) => ending || leave(answer.headers.get("X-CareQuay-Ended") || "expired");
  /* Another tab ends the session; this one shows nothing more and waits until it is over */
  const follow = () => {
    if (is("blank")) return;
    blank();
    const look = () => fetch(`${context}/waiting`, { credentials: "same-origin" })
        .then((answer) => {
          if (answer.status === 401) {
            window.location.replace(window.location.href.split("#")[0]);
          } else {
            setTimeout(look, 1000);
          }
        }, () => setTimeout(look, 1000));
    setTimeout(look, 500);
  };

  /* The lock: what is below stays, hidden and inert; the dialog is the only thing left, also after Escape */
  const cover = () => {
    if (is("locked") || is("blank")) return;
    before = document.activeElement;
    if (dialog.open) dialog.close();
    body.classList.add("is-locked");
    document.title = "CareQuay";
    problem.textContent = "";
    password.value = "";
    lockDialog.showModal();
    password.focus();
  };
  const uncover = () => {
    if (!is("locked")) return;
    body.classList.remove("is-locked");
    document.title = title;
    password.value = "";
    lockDialog.close();
    last = Date.now();
    pulsed = last;
    before?.focus?.({ preventScroll: true });
  };
  const lock = () => {
    if (is("locked") || is("blank")) return;
    cover();
    channel.postMessage("locked");
    post("/session/lock", {}).then((answer) => answer.status === 401 && over(answer), () => undefined);
  };
  const unlock = () => {
    const typed = password.value;
    password.value = "";
    problem.textContent = "";
    if (!typed) {
      password.focus();
      return;
    }
    post("/session/unlock", { password: typed }).then((answer) => {
      if (answer.status === 204) {
        uncover();
        channel.postMessage("unlocked");
      } else if (answer.status === 401) {
        over(answer);
      } else {
        problem.textContent = answer.status === 429 ? problem.dataset.many : problem.dataset.wrong;
        password.focus();
      }
    }, () => { problem.textContent = problem.dataset.unreached; });
  };
  const signOut = () => {
    ending = true;
    post("/session/end", {}).then(() => leave("out"), () => {
      ending = false;
      problem.textContent = problem.dataset.unreached;
    });
  };
  lockDialog.addEventListener("cancel", (event) => event.preventDefault());
  lockDialog.addEventListener("close", () => is("locked") && lockDialog.showModal());
  password.addEventListener("keydown", (event) => event.key === "Enter" && unlock());
  find("[data-lock-open]").addEventListener("click", unlock);
  find("[data-lock-leave]").addEventListener("click", signOut);
  find("[data-lock]")?.addEventListener("click", lock);
  /* The server says so when it is asked for something else */
  document.addEventListener("cq-locked", cover);
  window.addEventListener("load", () => window.jQuery?.(document).on("pfAjaxError", (event, xhr) => xhr?.status === 423 && cover()));

  const pulse = () => {
    pulsed = Date.now();
    post("/pulse", {}).then((answer) => {
      if (answer.status === 401) over(answer);
      if (answer.status === 423) cover();
    }, () => undefined);
  };
  const active = (told) => {
    if (is("locked") || is("blank")) return;
    const now = Date.now();
    if (now - last < 1000 && !told) return;
    last = now;
    if (dialog.open) dialog.close();
    if (!told) channel.postMessage("active");
  };
  channel.addEventListener("message", (event) => {
    if (event.data === "active") active(true);
    if (event.data === "locked") cover();
    if (event.data === "unlocked") uncover();
    if (event.data === "left") follow();
  });
  ["pointerdown", "keydown", "wheel", "touchstart"].forEach((kind) =>
    document.addEventListener(kind, () => !dialog.open && active(false), { passive: true, capture: true }));
  const stay = () => {
    active(false);
    pulse();
  };
  find("[data-idle-stay]").addEventListener("click", stay);
  dialog.addEventListener("cancel", stay);
  find("[id='session:out']")?.addEventListener("click", () => channel.postMessage("left"));

  /* The server's own clock is never more than a pulse behind, so it locks no session before this page has warned. */
  const tick = () => {
    const now = Date.now();
    const rest = limit - (now - last);
    if (is("locked") || is("blank")) return;
    if (rest > 0 && last > pulsed && now - pulsed >= pulseEvery) pulse();
    if (rest <= 0) {
      lock();
    } else if (rest <= limit - warning) {
      const seconds = Math.ceil(rest / 1000);
      left.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
      if (!dialog.open) dialog.showModal();
    }
  };
  setInterval(tick, 1000);
  document.addEventListener("visibilitychange", () => document.hidden || tick());
  window.addEventListener("pageshow", (event) => event.persisted && window.location.reload());
})();
