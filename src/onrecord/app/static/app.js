"use strict";
// Drop files on a field, send with Ctrl+Enter, and say how far work is. Without script everything works as it is.
(() => {
  for (const area of document.querySelectorAll(".drop")) {
    const file = area.querySelector("[type=file]"), text = area.querySelector("textarea"), told = area.querySelector(".file span");
    const words = told.textContent;
    const chosen = () => {
      const names = [...file.files].map((f) => f.name).join(", ");
      told.textContent = names ? "File:" : words;
      if (text) { text.disabled = !!names; text.placeholder = names || text.dataset.hint; }
    };
    if (text) text.dataset.hint = text.placeholder;
    file.addEventListener("change", chosen);
    for (const kind of ["dragover", "dragleave", "drop"]) {
      area.addEventListener(kind, (event) => {
        event.preventDefault();
        area.classList.toggle("over", kind === "dragover");
        if (kind === "drop" && event.dataTransfer.files.length) { file.files = event.dataTransfer.files; chosen(); }
      });
    }
  }
  for (const form of document.querySelectorAll("form[method=post]")) {
    const button = form.querySelector("button[type=submit]"), progress = form.querySelector("[role=status]");
    form.addEventListener("submit", () => {
      if (progress) { button.disabled = true; progress.textContent = "Reading …"; }
    });
    addEventListener("pageshow", () => { button.disabled = false; if (progress) progress.textContent = ""; });
    form.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit(button);
    });
  }
  const working = document.getElementById("working");
  if (!working) return;
  const steps = working.querySelector(".steps");
  const look = async () => {
    const answer = await fetch(`/working/${working.dataset.job}.json`);
    const told = await answer.json();
    if (!answer.ok) { location.reload(); return; }
    if (told.done) { location.replace(told.at); return; }
    if (told.steps.length) {
      steps.replaceChildren(...told.steps.map(([seconds, step]) => {
        const item = document.createElement("li"), time = document.createElement("time");
        time.textContent = `${seconds.toFixed(1)} s`;
        item.append(step + " ", time);
        return item;
      }));
    }
    setTimeout(look, 300);
  };
  look();
})();
