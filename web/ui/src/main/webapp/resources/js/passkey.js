/* Passkeys: making one, the second step of signing in, confirming a dangerous act. The server asks, the browser answers. */
(() => {
  /* Each form of a page that asks brings this script with it; one is enough */
  if (document.documentElement.dataset.passkeys) {
    return;
  }
  document.documentElement.dataset.passkeys = "true";
  const post = (path, fields) => fetch(document.body.dataset.context + "/passkey/" + path, {
    method: "POST",
    headers: { "X-CareQuay-Page": "passkey" },
    body: new URLSearchParams(fields),
  });
  const answered = (answer) => {
    if (!answer.ok) {
      throw new Error(answer.status === 403 ? "password" : "refused");
    }
    return answer;
  };
  const say = (place, text) => {
    place.querySelector("[data-passkey-problem]").textContent = text || "";
  };
  const show = async () => {
    const options = await post("ask", {}).then(answered).then((answer) => answer.json());
    const shown = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    answered(await post("answer", { response: JSON.stringify(shown.toJSON()) }));
  };
  const make = async (place) => {
    const password = place.querySelector("[data-passkey-password]");
    const typed = password.value;
    password.value = "";
    const options = await post("make", { password: typed }).then(answered).then((answer) => answer.json());
    const made = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
    const name = place.querySelector("[data-passkey-name]").value;
    answered(await post("made", { name, response: JSON.stringify(made.toJSON()) }));
  };
  const done = {
    "sign-in": (place) => window.location.assign(document.body.dataset.context + (place.dataset.next || "/")),
    "step-up": (place) => {
      say(place, "");
      place.querySelector("[data-passkey-done]").hidden = false;
    },
    make: () => window.location.assign(window.location.pathname),
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-passkey-use]");
    if (!button) {
      return;
    }
    event.preventDefault();
    const place = button.closest("[data-passkey]");
    const kind = button.dataset.passkeyUse;
    button.disabled = true;
    say(place, "");
    (kind === "make" ? make(place) : show())
      .then(() => done[kind](place), (failure) => say(place, failure.message === "password" ? place.dataset.password : place.dataset.refused))
      .finally(() => { button.disabled = false; });
  });
})();
