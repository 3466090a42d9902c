/* Registration: what is typed is kept on the server, folded sections that hold something stand open, and pictures come
   from a file or the camera. Nothing of it stays in the browser. */
(() => {
  "use strict";

  const form = document.getElementById("register");
  if (!form) return;
  const find = (selector, root = document) => root.querySelector(selector);
  const findAll = (selector, root = document) => [...root.querySelectorAll(selector)];

  /* Folds: open where something is filled in or wrong */
  const filled = (field) => {
    if (field.type === "checkbox") return field.checked;
    return field.tagName !== "SELECT" && field.type !== "file" && field.value !== "";
  };
  const unfold = (field) => {
    for (let fold = field.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  };
  findAll("details.cq-fold input, details.cq-fold select", form)
      .filter((field) => filled(field) || field.classList.contains("ui-state-error")).forEach(unfold);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-problem]");
    const field = link && document.getElementById(link.dataset.problem);
    if (field) unfold(field);
  }, { capture: true });

  /* The draft: kept a moment after the last change, one request at a time */
  const pause = 3000;
  const status = find("[data-draft-status]", form);
  let timer = 0;
  let changed = false;
  let running = false;
  const keep = () => {
    if (running) return;
    changed = false;
    running = true;
    window.cqKeepDraft();
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, pause);
  };
  const noteAddress = (draft) => {
    const address = new URL(window.location.href);
    if (draft && address.searchParams.get("draft") !== draft) {
      address.searchParams.set("draft", draft);
      window.history.replaceState(window.history.state, "", address);
    }
  };
  const done = () => {
    running = false;
    if (changed) later();
  };
  const touched = (event) => {
    if (event.target.type === "file") return;
    changed = true;
    if (!running) later();
  };
  form.addEventListener("input", touched);
  form.addEventListener("change", touched);
  form.addEventListener("submit", () => clearTimeout(timer));
  window.cqDraftKept = (args) => {
    if (args?.draft) {
      noteAddress(args.draft);
      if (!changed) form.classList.remove("is-dirty");
      status.textContent = `${status.dataset.saved} ${args.savedAt}`;
    }
    done();
  };
  window.cqDraftFailed = () => {
    status.textContent = status.dataset.failed;
    done();
  };

  /* Pictures: made small here, sent, and shown from memory */
  const side = 1600;
  let sending = null;
  const say = (picture, word) => {
    const told = find("[data-picture-status]", picture);
    told.textContent = word ? told.dataset[word] : "";
  };
  const show = (picture) => {
    const shown = find("[data-picture-shown]", picture);
    const none = !shown.getAttribute("src");
    shown.hidden = none;
    find("[data-picture-none]", picture).hidden = !none;
  };
  const send = (picture, source, width, height) => {
    const scale = Math.min(1, side / Math.max(width, height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    canvas.getContext("2d").drawImage(source, 0, 0, canvas.width, canvas.height);
    const url = canvas.toDataURL("image/jpeg", 0.9);
    sending = { picture, url };
    window.cqKeepPicture([
      { name: "part", value: picture.dataset.picture },
      { name: "data", value: url.slice(url.indexOf(",") + 1) },
    ]);
  };
  window.cqPictureKept = (args) => {
    if (!sending) return;
    const { picture, url } = sending;
    sending = null;
    if (args?.draft) {
      noteAddress(args.draft);
      find("[data-picture-shown]", picture).src = url;
      show(picture);
    }
    say(picture, args?.draft ? "kept" : "wrong");
  };
  const fromFile = (picture, file) => {
    const address = URL.createObjectURL(file);
    const image = new Image();
    image.addEventListener("load", () => {
      send(picture, image, image.naturalWidth, image.naturalHeight);
      URL.revokeObjectURL(address);
    });
    image.addEventListener("error", () => {
      say(picture, "wrong");
      URL.revokeObjectURL(address);
    });
    image.src = address;
  };

  const camera = document.getElementById("cq-camera");
  const video = find("video", camera);
  let aimed = null;
  const stop = () => {
    video.srcObject?.getTracks().forEach((track) => track.stop());
    video.srcObject = null;
  };
  const aim = async (picture) => {
    try {
      video.srcObject = await navigator.mediaDevices.getUserMedia({ video: true, audio: false });
      aimed = picture;
      say(picture, "");
      camera.showModal();
    } catch {
      say(picture, "refused");
    }
  };
  camera.addEventListener("close", stop);
  find("[data-camera-cancel]", camera).addEventListener("click", () => camera.close());
  find("[data-camera-take]", camera).addEventListener("click", () => {
    send(aimed, video, video.videoWidth, video.videoHeight);
    camera.close();
  });
  findAll("[data-picture]", form).forEach((picture) => {
    show(picture);
    find("[data-picture-file]", picture).addEventListener("change", (event) => {
      const [file] = event.target.files;
      if (file) fromFile(picture, file);
      event.target.value = "";
    });
    const shoot = find("[data-picture-camera]", picture);
    shoot.hidden = !navigator.mediaDevices?.getUserMedia;
    shoot.addEventListener("click", () => aim(picture));
  });
})();
