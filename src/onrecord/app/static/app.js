"use strict";
// Drop a file on the story, and say that work goes on. Without script the form works as it is.
(() => {
  const form = document.getElementById("check");
  if (!form) return;
  const area = form.querySelector(".drop"), file = form.querySelector("[name=story]"), text = document.getElementById("text");
  for (const kind of ["dragover", "dragleave", "drop"]) {
    area.addEventListener(kind, (event) => {
      event.preventDefault();
      area.classList.toggle("over", kind === "dragover");
      if (kind === "drop" && event.dataTransfer.files.length) {
        file.files = event.dataTransfer.files;
        text.value = "";
        text.placeholder = file.files[0].name;
      }
    });
  }
  const progress = document.getElementById("progress"), button = form.querySelector("button[type=submit]");
  form.addEventListener("submit", () => {
    const start = performance.now();
    button.disabled = true;
    progress.textContent = "Reading the story and finding the record …";
    setInterval(() => { progress.textContent = `Tracing the quotations, ${Math.round((performance.now() - start) / 1000)} s`; }, 1000);
  });
  addEventListener("pageshow", () => { button.disabled = false; progress.textContent = ""; });
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
})();
