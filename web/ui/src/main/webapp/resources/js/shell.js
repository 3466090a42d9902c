/* The shell in the browser: shortcuts, menus, navigation and the guard of unsaved work. */
(() => {
  "use strict";

  const body = document.body;
  const context = body.dataset.context;
  const find = (selector, root = document) => root.querySelector(selector);
  const findAll = (selector, root = document) => [...root.querySelectorAll(selector)];
  const typing = (target) => target.closest("input, textarea, select, [contenteditable=true], [role=combobox], [role=textbox]");

  /* An interrupted fade leaves its panel standing, and so does one that the person's system does not show */
  window.PrimeFaces?.utils.disableAnimations();

  /* Menus */
  const menus = findAll("details.cq-menu");
  const closeMenus = (except) => menus.forEach((menu) => menu !== except && menu.removeAttribute("open"));
  menus.forEach((menu) => menu.addEventListener("toggle", () => menu.open && closeMenus(menu)));
  document.addEventListener("click", (event) => closeMenus(event.target.closest("details.cq-menu")));
  const walkMenu = (menu, step) => {
    const entries = findAll("a, button, input[type=submit]:not([tabindex='-1'])", menu);
    const at = entries.indexOf(document.activeElement);
    menu.open = true;
    entries.at((at + step + entries.length + (at < 0 && step < 0 ? 1 : 0)) % entries.length)?.focus();
  };
  document.addEventListener("keydown", (event) => {
    const menu = event.target.closest?.("details.cq-menu");
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (menu && step) {
      event.preventDefault();
      walkMenu(menu, step);
    }
  });

  /* The rail: icons only on a wide screen, off the canvas on a narrow one */
  const rail = find("#rail");
  const opener = find("[data-rail-open]");
  const openRail = (open) => {
    body.classList.toggle("is-rail-open", open);
    opener.setAttribute("aria-expanded", String(open));
    (open ? find("a", rail) : opener).focus();
  };
  if (rail) {
    opener.addEventListener("click", () => openRail(true));
    find("[data-rail-close]").addEventListener("click", () => openRail(false));
    find("[data-rail-toggle]").addEventListener("click", (event) => {
      const thin = body.classList.toggle("cq-thin");
      event.currentTarget.setAttribute("aria-pressed", String(thin));
      document.cookie = `cqRail=${thin ? "thin" : "wide"}; path=${context}; SameSite=Strict`;
      window.dispatchEvent(new Event("resize"));
    });
  }

  /* Shortcuts */
  const places = {
    t: "app/dashboard", p: "app/patients/list", s: "app/schedule/calendar", b: "app/schedule/board",
  };
  let going = 0;
  const help = find("#cq-shortcuts");
  const openNew = () => {
    const menu = find("[data-menu=new]");
    if (menu) {
      menu.open = true;
      find("a", menu).focus();
    }
  };
  const press = (event) => {
    if (Date.now() - going < 1500 && places[event.key]) {
      const link = find(`.cq-rail a[href$="/${places[event.key]}.xhtml"]`);
      link?.click();
      return Boolean(link);
    }
    switch (event.key) {
      case "/": document.getElementById("search:patient_input")?.focus(); return true;
      case "n": openNew(); return true;
      case "g": going = Date.now(); return true;
      case "?": help?.showModal(); return true;
      default: return false;
    }
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      const open = find("details.cq-menu[open]");
      closeMenus();
      if (open) find("summary", open).focus();
      if (body.classList.contains("is-rail-open")) openRail(false);
    } else if (!event.ctrlKey && !event.altKey && !event.metaKey && !typing(event.target)
        && !find("dialog[open]") && help && press(event)) {
      event.preventDefault();
    }
  });
  find("[data-print]")?.addEventListener("click", () => window.print());
  find("[data-shortcuts]")?.addEventListener("click", () => help.showModal());

  /* Escape ends the search for a patient also while it is about to be asked, or its answer is on the way */
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.target.id !== "search:patient_input") return;
    const search = window.PrimeFaces.getWidgetById("search:patient");
    search.deleteTimeout();
    search.requestId = (search.requestId || 0) + 1;
  });

  /* Filters that are folded away on a narrow screen */
  document.addEventListener("click", (event) => {
    const toggle = event.target.closest("[data-unfold]");
    toggle?.setAttribute("aria-expanded", String(toggle.getAttribute("aria-expanded") !== "true"));
  });

  /* A problem in the summary leads to its field */
  const focusField = (id) => {
    const names = [id, `${id}_input`, `${id}_focus`];
    const field = names.map((name) => document.getElementById(name))
        .find((element) => element?.matches("input, select, textarea, button, [tabindex]"));
    field?.focus();
    return Boolean(field);
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-problem]");
    if (link && focusField(link.dataset.problem)) event.preventDefault();
  });
  const showProblems = () => find("[data-problems]")?.focus();
  if (find("[data-problems]")) showProblems();

  /* What was wrong with a field is no longer said once the field is filled in anew; nothing moves, as a button may be on its way down */
  document.addEventListener("change", (event) => {
    const field = event.target.closest(".cq-field");
    if (!field) return;
    findAll(".ui-state-error", field).forEach((part) => part.classList.remove("ui-state-error"));
    findAll("[aria-invalid=true]", field).forEach((part) => part.removeAttribute("aria-invalid"));
    findAll(".ui-message", field).forEach((message) => message.classList.add("is-answered"));
  });

  /* What had the focus has it again when it was drawn anew; when it is gone, the work goes on at the next act, or at the beginning */
  let held = "";
  const resume = () => {
    if (!held || document.activeElement !== body) return;
    const again = document.getElementById(held);
    (again || find("[data-next-act]") || find("#main"))?.focus({ preventScroll: true });
  };

  /* Unsaved work: forms with the class cq-guard ask before they are left */
  const dirty = () => find("form.cq-guard.is-dirty");
  const markClean = (form) => (form ? [form] : findAll("form.cq-guard.is-dirty")).forEach((one) => one.classList.remove("is-dirty"));
  const formOf = (source) => (source?.closest ? source : document.getElementById(source))?.closest("form");
  const markDirty = (event) => event.target.closest("form.cq-guard")?.classList.add("is-dirty");
  document.addEventListener("input", markDirty);
  document.addEventListener("change", markDirty);
  document.addEventListener("submit", (event) => event.target.matches("form.cq-guard") && markClean(event.target));

  /* A form that goes to the server goes once, however often its button is pressed; one that only fetches a file, again */
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || form.matches(".cq-downloads")) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "true";
  }, true);
  window.addEventListener("pageshow", () => findAll("form[data-sent]").forEach((form) => delete form.dataset.sent));
  window.addEventListener("beforeunload", (event) => {
    if (dirty() && !body.classList.contains("is-blank")) event.preventDefault();
  });
  document.addEventListener("cq-saved", (event) => markClean(event.target.closest?.("form")));
  window.addEventListener("load", () => {
    const jq = window.jQuery;
    if (!jq) return;
    jq(document).on("pfAjaxSend", () => { held = document.activeElement?.id || ""; });
    jq(document).on("pfAjaxComplete", (event, xhr, settings, args) => {
      if (args?.saved || args?.redirect) markClean(args.redirect ? null : formOf(settings.source));
      if (args?.validationFailed || args?.refused) showProblems();
      resume();
    });
  });
})();
