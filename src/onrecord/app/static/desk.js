"use strict";
// Decisions on the findings of a check: a accepts, d disputes, x marks as fixed, o opens again, n goes to the note.
// Without script the buttons post a form.
(() => {
  const keys = { a: "accepted", d: "disputed", x: "fixed", o: "open" };
  const WHO = "onrecord-who";
  const remembered = () => { try { return localStorage.getItem(WHO) || ""; } catch { return ""; } };
  const remember = (who) => { try { localStorage.setItem(WHO, who); } catch { /* private windows have none */ } };
  const mark = (form, decision) => {
    form.dataset.decision = decision;
    for (const button of form.querySelectorAll("button")) button.setAttribute("aria-pressed", button.value === decision);
    const item = document.querySelector(`.list li[data-n="${form.closest(".card").dataset.n}"]`);
    if (item) item.dataset.decision = decision;
  };
  const send = async (form, decision) => {
    const out = form.querySelector("output"), note = form.elements.note.value, who = form.elements.who.value;
    remember(who);
    out.textContent = "Saving …";
    try {
      const sent = await fetch(form.dataset.api, {
        method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ decision, note, who }),
      });
      const told = await sent.json();
      if (!sent.ok) throw new Error(told.detail);
      mark(form, decision);
      out.textContent = `${decision[0].toUpperCase()}${decision.slice(1)}${who ? " by " + who : ""}, saved`;
    } catch (error) {
      out.textContent = `Not saved: ${error.message}`;
    }
  };
  for (const form of document.querySelectorAll("form.decide")) {
    mark(form, form.dataset.decision);
    form.elements.who.value = remembered();
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(form, event.submitter?.value || form.dataset.decision);
    });
    form.elements.note.addEventListener("keydown", (event) => {
      if (event.key === "Enter") { event.preventDefault(); send(form, form.dataset.decision); }
      if (event.key === "Escape") { event.stopPropagation(); form.closest(".card").focus(); }
    });
  }
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea")) return;
    const form = document.querySelector(".card.on form.decide");
    if (!form) return;
    if (event.key === "n") { event.preventDefault(); form.elements.note.focus(); }
    else if (keys[event.key]) send(form, keys[event.key]);
  });
})();
