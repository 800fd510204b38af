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
  // In the library: what needs a choice waits for it.
  for (const form of document.querySelectorAll("form.pick")) {
    const look = () => {
      const chosen = form.querySelectorAll("[name=document]:checked").length;
      for (const button of form.querySelectorAll("[data-least]")) button.disabled = chosen < Number(button.dataset.least);
    };
    form.addEventListener("change", look);
    addEventListener("pageshow", look);
    look();
  }
  // Before a record is followed: all documents of later days at once.
  for (const button of document.querySelectorAll("[data-choose]")) {
    const form = button.closest("form"), record = form.querySelector("select");
    const day = () => form.querySelector(`[name=later][value="${record.value}"]`)?.dataset.day || "";
    button.hidden = false;
    button.addEventListener("click", () => {
      for (const box of form.querySelectorAll("[name=later]")) box.checked = box.value !== record.value && !!day() && box.dataset.day > day();
    });
  }
  // On a record: a link to the words that are marked.
  const transcript = document.querySelector(".transcript");
  if (transcript) {
    if (matchMedia("(max-width: 60rem)").matches) for (const panel of document.querySelectorAll(".panel")) panel.open = false;
    const button = document.createElement("button");
    button.className = "copier";
    button.type = "button";
    button.hidden = true;
    button.textContent = "Copy a link to these words";
    document.body.append(button);
    const escaped = (words) => encodeURIComponent(words).replaceAll("-", "%2D");
    const fragment = (words) => {
      const row = words.trim().split(/\s+/);
      return row.length <= 12 ? escaped(row.join(" ")) : escaped(row.slice(0, 6).join(" ")) + "," + escaped(row.slice(-6).join(" "));
    };
    document.addEventListener("selectionchange", () => {
      const marked = getSelection(), words = marked.toString().trim();
      const within = marked.anchorNode && transcript.contains(marked.anchorNode) && words.length > 2;
      button.hidden = !within;
      if (!within) return;
      const box = marked.getRangeAt(0).getBoundingClientRect();
      button.textContent = "Copy a link to these words";
      button.style.left = `${Math.max(8, Math.min(box.left + scrollX, innerWidth - 240))}px`;
      button.style.top = `${box.bottom + scrollY + 8}px`;
    });
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", async () => {
      const marked = getSelection(), said = marked.anchorNode.parentElement.closest(".u");
      const link = `${location.origin}${location.pathname}#${said ? said.id : ""}:~:text=${fragment(marked.toString())}`;
      try { await navigator.clipboard.writeText(link); button.textContent = "Copied"; } catch { prompt("The link", link); }
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
