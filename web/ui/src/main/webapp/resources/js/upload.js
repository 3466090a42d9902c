/* Sends files one after the other, each as the body of a request of its own, with a bar that shows how far it is. Pictures of pages
   can go together as one PDF. Nothing of a file is kept in the browser. */
(() => {
  "use strict";

  const setUp = (box) => {
    const form = box.closest("form");
    const words = box.dataset;
    const list = box.querySelector("[data-list]");
    const said = box.querySelector("[data-said]");
    const picker = box.querySelector("#upload-files");
    const drop = box.querySelector("[data-drop]");
    const together = box.querySelector("[data-together]");
    const send = form.querySelector("[data-send]");
    const rows = [];
    let busy = false;
    let filed = 0;
    // Something is written beside a file that should be read before the list goes away.
    let told = false;

    const make = (tag, attributes = {}, text = "") => {
      const element = document.createElement(tag);
      Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
      element.textContent = text;
      return element;
    };

    const titleOf = (name) => name.replace(/\.[^.]*$/, "").slice(0, 200) || name;

    const showTogether = () => {
      const pictures = rows.filter((row) => !row.sent && /^image\/(png|jpeg)$/.test(row.file.type));
      together.hidden = pictures.length < 2 || Boolean(words.replaces);
      if (together.hidden) together.querySelector("input").checked = false;
    };

    const remove = (row) => {
      rows.splice(rows.indexOf(row), 1);
      row.item.remove();
      showTogether();
      picker.focus();
    };

    const add = (file) => {
      const number = rows.length + 1;
      const row = { file, sent: false, item: make("li") };
      const main = make("div", { class: "cq-list-main" });
      row.title = make("input", { type: "text", maxlength: "200", "aria-label": `${words.title}: ${file.name}`, autocomplete: "off", class: "ui-inputfield cq-upload-title" });
      row.title.value = titleOf(file.name);
      row.bar = make("progress", { max: "100", value: "0", "aria-label": file.name, class: "cq-bar" });
      row.note = make("small", {}, words.waiting);
      row.drop = make("button", { type: "button", class: "cq-button cq-button-quiet", "aria-label": `${words.remove}: ${file.name}`, id: `upload-remove-${number}` });
      row.drop.append(make("i", { class: "pi pi-times", "aria-hidden": "true" }));
      row.drop.addEventListener("click", () => remove(row));
      main.append(row.title, row.bar, row.note);
      row.item.append(main, row.drop);
      list.append(row.item);
      rows.push(row);
    };

    const take = (files) => {
      [...files].forEach(add);
      said.textContent = "";
      showTogether();
    };

    const patient = () => words.patient || (document.getElementById("upload:patient_hinput") || {}).value || "";

    const address = (pages) => {
      const query = new URLSearchParams();
      const facts = { patient: patient(), case: words.case, replaces: words.replaces, category: box.querySelector("#upload-category").value };
      Object.entries(facts).forEach(([name, value]) => value && query.set(name, value));
      if (pages) query.set("pages", "true");
      return `${words.upload}?${query}`;
    };

    const names = (title, name) => {
      const exact = (text) => encodeURIComponent(text).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
      return `attachment; name*=UTF-8''${exact(title)}; filename*=UTF-8''${exact(name)}`;
    };

    const put = (url, disposition, body, progress) => new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open("PUT", url);
      request.setRequestHeader("X-CareQuay-Upload", "1");
      request.setRequestHeader("Content-Disposition", disposition);
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.upload.addEventListener("progress", (event) => event.lengthComputable && progress((100 * event.loaded) / event.total));
      request.addEventListener("loadend", () => {
        let answer = {};
        try {
          answer = JSON.parse(request.responseText || "{}");
        } catch {
          answer = {};
        }
        resolve({ ok: request.status === 201, answer, status: request.status });
      });
      request.send(body);
    });

    const tell = (row, result) => {
      row.item.classList.toggle("cq-upload-failed", !result.ok);
      row.item.classList.toggle("cq-upload-done", result.ok);
      row.sent = result.ok;
      row.bar.value = result.ok ? 100 : 0;
      if (result.ok) {
        filed += 1;
        row.title.readOnly = true;
        row.drop.remove();
        const same = result.answer.same || [];
        told = told || same.length > 0;
        row.note.textContent = same.length ? `${words.done} ${words.same} ${same.join(", ")}` : words.done;
      } else {
        row.note.textContent = result.answer.message || words.lost;
      }
    };

    const sendOne = async (row) => {
      row.note.textContent = words.sending;
      const result = await put(address(false), names(row.title.value.trim() || row.file.name, row.file.name), row.file, (percent) => {
        row.bar.value = percent;
      });
      tell(row, result);
    };

    const sendTogether = async (pages) => {
      const parts = [];
      pages.forEach((row) => {
        const length = new DataView(new ArrayBuffer(4));
        length.setUint32(0, row.file.size);
        parts.push(length.buffer, row.file);
        row.note.textContent = words.sending;
      });
      const first = pages[0];
      const title = first.title.value.trim() || titleOf(first.file.name);
      const result = await put(address(true), names(title, `${title}.pdf`), new Blob(parts), (percent) => {
        pages.forEach((row) => {
          row.bar.value = percent;
        });
      });
      pages.forEach((row, at) => {
        tell(row, result);
        if (result.ok && at > 0) row.note.textContent = `${words.page} ${at + 1}: ${title}`;
      });
    };

    const sendAll = async () => {
      const waiting = rows.filter((row) => !row.sent);
      if (busy) return;
      if (!patient()) {
        said.textContent = words.nobody;
        const input = document.getElementById("upload:patient_input");
        if (input) input.focus();
        return;
      }
      if (!waiting.length) {
        said.textContent = words.none;
        picker.focus();
        return;
      }
      busy = true;
      send.disabled = true;
      said.textContent = words.sending;
      const pictures = together.querySelector("input").checked ? waiting.filter((row) => /^image\/(png|jpeg)$/.test(row.file.type)) : [];
      if (pictures.length > 1) await sendTogether(pictures);
      for (const row of waiting) {
        // One after the other: the server's memory and the line are shared.
        // eslint-disable-next-line no-await-in-loop
        if (!pictures.includes(row) || pictures.length < 2) await sendOne(row);
      }
      busy = false;
      send.disabled = false;
      const failed = rows.filter((row) => !row.sent).length;
      said.textContent = failed ? words.lost : words.done;
      if (!failed && !told) finish();
    };

    const finish = () => {
      if (filed) window.location.reload();
      else window.PF("uploadDialog").hide();
    };

    picker.addEventListener("change", () => {
      take(picker.files);
      picker.value = "";
    });
    ["dragover", "dragenter"].forEach((name) => drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.add("cq-drop-over");
    }));
    ["dragleave", "drop"].forEach((name) => drop.addEventListener(name, () => drop.classList.remove("cq-drop-over")));
    drop.addEventListener("drop", (event) => {
      event.preventDefault();
      take(event.dataTransfer.files);
    });
    send.addEventListener("click", sendAll);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.querySelector("[data-close]").addEventListener("click", () => {
      if (!busy) finish();
    });
    window.addEventListener("beforeunload", (event) => {
      if (busy) event.preventDefault();
    });
  };

  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-upload]").forEach(setUp));
})();
