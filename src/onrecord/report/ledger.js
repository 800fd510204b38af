"use strict";
// The queue: one proposal at a time; a accepts, r rejects, m merges, j and k walk, u undoes, 1 to 6 choose a reading.
(() => {
  document.documentElement.classList.add("js");
  const cards = [...document.querySelectorAll(".queue .proposal")];
  if (!cards.length) return;
  const served = "served" in document.documentElement.dataset;
  const left = document.getElementById("left");
  const save = document.getElementById("save");
  const who = document.getElementById("who");
  const second = document.getElementById("second");
  const made = [];
  let at = 0;

  const show = (n, focus) => {
    at = Math.max(0, Math.min(cards.length - 1, n));
    cards.forEach((card, i) => card.classList.toggle("on", i === at));
    const open = cards.filter((card) => !card.dataset.decided).length;
    left.textContent = open;
    document.querySelector(".done").hidden = open > 0;
    if (save) save.hidden = !made.length;
    if (focus) cards[at].focus({ preventScroll: true });
  };
  const next = () => {
    const open = (n) => !cards[n].dataset.decided;
    const order = [...cards.keys()];
    const found = [...order.slice(at + 1), ...order.slice(0, at)].find(open);
    show(found ?? at, true);
  };
  const mark = (card, kind) => {
    if (kind) card.dataset.decided = kind;
    else delete card.dataset.decided;
    for (const button of card.querySelectorAll("button[name=kind]")) button.setAttribute("aria-pressed", button.value === kind);
  };
  const observation = (form, kind) => {
    const reading = form.querySelector("select").value;
    if (kind === "merged") return { kind, of: form.dataset.commitment, data: { into: form.dataset.into } };
    if (second.checked) return { kind: "coded", of: form.dataset.of, data: { code: kind === "accepted" ? reading : "rejected" } };
    return { kind, of: form.dataset.of, data: kind === "accepted" ? { reading } : {} };
  };
  const send = async (said) => {
    if (!served) return { number: 0 };
    const answer = await fetch("/api/v1/ledger/observations", {
      method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(said),
    });
    const told = await answer.json();
    if (!answer.ok) throw new Error(told.detail);
    return told;
  };
  const decide = async (card, kind) => {
    const form = card.querySelector("form");
    if (kind === "merged" && !form.dataset.into) return;
    const said = { ...observation(form, kind), who: who.value.trim() };
    try {
      const { number } = await send(said);
      made.push({ card, said, number });
      mark(card, kind);
      next();
    } catch (error) {
      form.querySelector("output").textContent = error.message;
    }
  };
  const undo = async () => {
    const last = made.at(-1);
    if (!last) return;
    try {
      await send({ kind: "undone", of: String(last.number), data: {}, who: who.value.trim() });
      made.pop();
      mark(last.card, "");
      show(cards.indexOf(last.card), true);
    } catch (error) {
      last.card.querySelector("output").textContent = error.message;
    }
  };
  const keys = {
    a: () => decide(cards[at], "accepted"), r: () => decide(cards[at], "rejected"), m: () => decide(cards[at], "merged"),
    j: () => show(at + 1, true), k: () => show(at - 1, true), u: undo,
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=checkbox]), select, textarea")) return;
    const choice = cards[at].querySelectorAll("option")[Number(event.key) - 1];
    if (/^[1-6]$/.test(event.key) && choice) choice.selected = true;
    else if (keys[event.key]) keys[event.key]();
    else return;
    event.preventDefault();
  });
  for (const card of cards) {
    card.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      decide(card, event.submitter.value);
    });
  }
  if (save) {
    save.addEventListener("click", () => {
      const lines = made.map(({ said }) => JSON.stringify(said) + "\n").join("");
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([lines], { type: "application/x-ndjson" }));
      link.download = "decisions.jsonl";
      link.click();
    });
  }
  show(0, false);
})();
