"use strict";
// Decisions on the findings of a check: a accepts, d disputes, x marks as fixed, o opens again. Without script the buttons post a form.
(() => {
  const keys = { a: "accepted", d: "disputed", x: "fixed", o: "open" };
  const said = (form, decision) => {
    form.dataset.decision = decision;
    for (const button of form.querySelectorAll("button")) button.setAttribute("aria-pressed", button.value === decision);
    const item = document.querySelector(`.list li[data-n="${form.closest(".card").dataset.n}"]`);
    if (item) item.dataset.decision = decision;
  };
  const send = async (form, decision) => {
    const sent = await fetch(form.dataset.api, {
      method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ decision }),
    });
    if (sent.ok) said(form, decision);
    else form.querySelector("output").textContent = (await sent.json()).detail;
  };
  for (const form of document.querySelectorAll("form.decide")) {
    said(form, form.dataset.decision);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(form, event.submitter.value);
    });
  }
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea")) return;
    const form = document.querySelector(".card.on form.decide");
    if (form && keys[event.key]) send(form, keys[event.key]);
  });
})();
