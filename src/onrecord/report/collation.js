"use strict";
document.documentElement.classList.add("js");
const rows = [...document.querySelectorAll(".row:not(.head)")];
const chips = [...document.querySelectorAll(".chip[data-kind]")];
const differences = document.getElementById("differences");
const status = document.getElementById("status");
let here = -1;

function pressed(chip) { return chip.getAttribute("aria-pressed") === "true"; }

function wanted() { return new Set(chips.filter(pressed).map((chip) => chip.dataset.kind)); }

function shows(row, kinds) {
  const own = row.dataset.kinds.split(" ");
  if (kinds.size) return own.some((kind) => kinds.has(kind));
  return !pressed(differences) || !row.classList.contains("same");
}

function filter() {
  const kinds = wanted();
  let left = 0;
  for (const row of rows) {
    row.hidden = !shows(row, kinds);
    left += !row.hidden && !row.classList.contains("same");
  }
  status.textContent = `${left} paragraphs with differences`;
}

function walk(step) {
  const open = rows.filter((row) => !row.hidden && !row.classList.contains("same"));
  if (!open.length) return;
  const at = open.indexOf(rows[here]);
  const next = open[at < 0 ? (step > 0 ? 0 : open.length - 1) : (at + step + open.length) % open.length];
  rows[here]?.classList.remove("on");
  here = rows.indexOf(next);
  next.classList.add("on");
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "center" });
  status.textContent = `${open.indexOf(next) + 1} of ${open.length}`;
}

function light(event) {
  const number = event.target.closest?.("[data-n]")?.dataset.n;
  const event_ = event.target.closest?.(".event");
  for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
  if (number && event_) for (const part of event_.querySelectorAll(`[data-n="${number}"]`)) part.classList.add("lit");
}

for (const chip of [...chips, differences]) {
  chip.addEventListener("click", () => {
    chip.setAttribute("aria-pressed", String(!pressed(chip)));
    filter();
  });
}
document.getElementById("next").addEventListener("click", () => walk(1));
document.getElementById("back").addEventListener("click", () => walk(-1));
document.addEventListener("mouseover", light);
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input")) return;
  if (event.key === "j") walk(1);
  if (event.key === "k") walk(-1);
});
filter();
