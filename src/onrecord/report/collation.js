"use strict";
document.documentElement.classList.add("js");
const rows = [...document.querySelectorAll(".row:not(.head)")];
const chips = [...document.querySelectorAll(".chip[data-kind]")];
const differences = document.getElementById("differences");
const status = document.getElementById("status");
const notes = [...document.querySelectorAll(".side .notes p[data-n]")];
let here = null;

function pressed(chip) { return chip.getAttribute("aria-pressed") === "true"; }

function wanted() { return new Set(chips.filter(pressed).map((chip) => chip.dataset.kind)); }

function shows(row, kinds) {
  const own = row.dataset.kinds.split(" ");
  if (kinds.size) return own.some((kind) => kinds.has(kind));
  return !pressed(differences) || !row.classList.contains("same");
}

function open() {
  const kinds = wanted();
  return notes.filter((note) => !kinds.size || kinds.has(note.dataset.kind));
}

function filter() {
  const kinds = wanted();
  for (const row of rows) row.hidden = !shows(row, kinds);
  const left = open().length;
  status.textContent = left === 1 ? "1 difference" : `${left} differences`;
}

function walk(step) {
  const stops = open();
  if (!stops.length) return;
  const at = stops.indexOf(here);
  const next = stops[at < 0 ? (step > 0 ? 0 : stops.length - 1) : (at + step + stops.length) % stops.length];
  here?.closest(".row").classList.remove("on");
  here = next;
  const row = next.closest(".row");
  row.classList.add("on");
  row.focus({ preventScroll: true });
  light(next);
  (row.querySelector(".text .lit") ?? row).scrollIntoView({ block: "center" });
  status.textContent = `${stops.indexOf(next) + 1} of ${stops.length}`;
}

function light(part) {
  const number = part.closest?.("[data-n]")?.dataset.n;
  for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
  if (number) for (const one of part.closest(".event").querySelectorAll(`[data-n="${number}"]`)) one.classList.add("lit");
}

for (const chip of [...chips, differences]) {
  chip.addEventListener("click", () => {
    chip.setAttribute("aria-pressed", String(!pressed(chip)));
    filter();
  });
}
document.getElementById("next").addEventListener("click", () => walk(1));
document.getElementById("back").addEventListener("click", () => walk(-1));
document.addEventListener("mouseover", (event) => {
  if (event.target.closest?.("[data-n]")) light(event.target);
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input")) return;
  if (event.key === "j") walk(1);
  if (event.key === "k") walk(-1);
  if (event.key === "d") differences.click();
});
filter();
