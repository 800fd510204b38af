"use strict";
(() => {
  const root = document.documentElement;
  const all = (what, within = document) => [...within.querySelectorAll(what)];
  const byId = (id) => document.getElementById(id);
  const items = all(".list li");
  const cards = new Map(all(".card").map((card) => [card.dataset.n, card]));
  const links = new Map();
  for (const link of all(".q")) links.set(link.dataset.n, [...(links.get(link.dataset.n) || []), link]);
  const field = byId("filter"), status = byId("status"), none = document.querySelector(".none");
  const pane = document.querySelector(".pane");
  const phone = matchMedia("(max-width: 60rem)");
  let current = null, opener = null;
  root.classList.add("js");
  const tools = document.querySelector(".tools");
  const fit = () => root.style.setProperty("--tools", tools.offsetHeight + "px");
  addEventListener("resize", fit);
  fit();

  // --- tabs ---
  const show = (id) => {
    const tab = byId("tab-" + id);
    if (!tab) return;
    for (const other of all("[role=tab]", tab.parentElement)) {
      const on = other === tab;
      other.setAttribute("aria-selected", on);
      other.tabIndex = on ? 0 : -1;
      byId(other.getAttribute("aria-controls")).hidden = !on;
    }
    tab.parentElement.scrollLeft = tab.offsetLeft - 48;
  };
  for (const list of all("[role=tablist]")) {
    const tabs = all("[role=tab]", list);
    show(tabs[0].getAttribute("aria-controls"));
    list.addEventListener("click", (event) => {
      const tab = event.target.closest("[role=tab]");
      if (tab) show(tab.getAttribute("aria-controls"));
    });
    list.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      event.stopPropagation();
      const next = tabs[(tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length];
      show(next.getAttribute("aria-controls"));
      next.focus();
    });
  }

  // --- the words on the record ---
  const marks = { f: "on", o: "also", a: "asked" };
  const light = (n, verdict) => {
    for (const old of all(".w.on, .w.also, .w.asked")) old.className = "w";
    for (const [role, name] of Object.entries(marks)) {
      for (const words of all(`[data-${role}~="${n}"]`, pane)) words.classList.add(name, verdict);
    }
  };
  const reveal = (words, tries = 3) => {
    const top = words.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTop += top - pane.clientHeight / 4;
    if (tries) requestAnimationFrame(() => reveal(words, tries - 1));
  };

  const tell = (short, rest = "") => {
    const more = document.createElement("span");
    more.className = "vh";
    more.textContent = rest && ": " + rest;
    status.replaceChildren(short, more);
  };

  // --- one finding ---
  const close = () => {
    if (!current) return null;
    const n = current;
    cards.get(n).classList.remove("on");
    for (const link of links.get(n) || []) {
      link.classList.remove("on");
      link.removeAttribute("aria-current");
    }
    root.classList.remove("open");
    light("none", "");
    current = null;
    return n;
  };
  const open = (n, focus) => {
    const card = cards.get(n);
    if (!card) return;
    close();
    current = n;
    opener = null;
    show(card.dataset.story);
    show(card.dataset.record);
    card.classList.add("on");
    card.scrollTop = 0;
    root.classList.add("open");
    for (const link of links.get(n) || []) {
      link.classList.add("on");
      link.setAttribute("aria-current", "true");
    }
    const verdict = [...card.classList].find((name) => name.startsWith("v-"));
    light(n, verdict);
    const words = pane.querySelector(`[data-f~="${n}"]`);
    if (words) reveal(words);
    byId("findings").scrollTop = 0;
    const [link] = links.get(n) || [];
    if (focus === "card" || !link) card.focus({ preventScroll: true });
    else link.focus({ preventScroll: true });
    if (link) bring(link);
    const shown = visible();
    const place = shown.findIndex((item) => item.dataset.n === n);
    const tag = card.querySelector(".verdict").textContent.trim().replace(/^\S+\s+/, "");
    tell(place < 0 ? "Outside the filter" : `${place + 1} of ${shown.length}`, `${tag}. ${card.querySelector("h3").textContent}`);
    try { history.replaceState(null, "", "#f" + n); } catch { /* some browsers forbid it for files */ }
  };
  const bring = (link) => {
    const main = document.querySelector(".frame").offsetTop - tools.offsetHeight;
    if (!phone.matches && scrollY < main) scrollTo(0, main);
    const box = link.getBoundingClientRect();
    const high = phone.matches ? 0 : tools.offsetHeight;
    const low = innerHeight * (phone.matches ? 0.25 : 0.9);
    if (box.top < high) scrollBy(0, box.top - high - innerHeight * 0.1);
    else if (box.bottom > low) scrollBy(0, phone.matches ? box.top - innerHeight * 0.1 : box.bottom - innerHeight * 0.75);
  };
  const onRecord = (n) => {
    cards.get(n).classList.remove("on");
    root.classList.remove("open");
    pane.scrollIntoView({ block: "center" });
    pane.focus({ preventScroll: true });
  };
  const back = () => {
    const was = close();
    if (!was) return;
    say();
    const to = opener || (links.get(was) || [])[0];
    if (to) to.focus({ preventScroll: true });
  };

  // --- the filter ---
  const pressed = (kind) => new Set(all(`.chip[data-${kind}][aria-pressed=true]`).map((chip) => chip.dataset[kind]));
  const visible = () => items.filter((item) => !item.hidden);
  const say = () => {
    const count = visible().length;
    if (count === items.length) status.replaceChildren();
    else tell(`${count} of ${items.length} shown`);
  };
  const sift = () => {
    const levels = pressed("level"), verdicts = pressed("verdict"), words = field.value.trim().toLowerCase();
    for (const item of items) {
      const { n, level, verdict } = item.dataset;
      const fits = (!levels.size || levels.has(level)) && (!verdicts.size || verdicts.has(verdict))
        && (!words || cards.get(n).textContent.toLowerCase().includes(words));
      item.hidden = !fits;
      for (const link of links.get(n) || []) link.classList.toggle("off", !fits);
    }
    none.hidden = visible().length > 0;
    say();
  };
  field.addEventListener("input", sift);
  const walk = (step) => {
    const order = visible().map((item) => item.dataset.n);
    if (!order.length) return;
    const at = order.indexOf(current);
    open(order[at < 0 ? (step > 0 ? 0 : order.length - 1) : (at + step + order.length) % order.length], "story");
  };

  // --- copying ---
  const copy = async (button) => {
    const text = button.dataset.copy;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      button.after(area);
      area.select();
      document.execCommand("copy");
      area.remove();
      button.focus();
    }
    tell("Copied", text);
    const label = button.dataset.label || (button.dataset.label = button.textContent);
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = label; }, 1600);
  };

  // --- what people do ---
  document.addEventListener("click", (event) => {
    const to = event.target.closest("a[data-n], button");
    if (!to) return;
    if (to.matches("a[data-n]")) {
      event.preventDefault();
      const listed = to.matches(".list a");
      open(to.dataset.n, phone.matches || listed ? "card" : "story");
      opener = listed ? to : null;
    } else if (to.matches(".chip")) {
      to.setAttribute("aria-pressed", to.getAttribute("aria-pressed") !== "true");
      sift();
    } else if (to.matches(".close")) back();
    else if (to.dataset.copy !== undefined) copy(to);
    else if (to.dataset.show) onRecord(to.dataset.show);
    else if (to.id === "before") walk(-1);
    else if (to.id === "after") walk(1);
  });
  const steps = { j: 1, ArrowRight: 1, k: -1, ArrowLeft: -1 };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target === field;
    if (event.key === "Escape") {
      if (typing && field.value) { field.value = ""; sift(); } else if (typing) field.blur(); else back();
    } else if (typing) {
      if (event.key === "Enter") walk(1);
    } else if (event.key === "/") {
      event.preventDefault();
      field.focus();
    } else if (event.key === "Enter" && event.target.matches(".q")) {
      event.preventDefault();
      open(event.target.dataset.n, "card");
    } else if (steps[event.key]) {
      event.preventDefault();
      walk(steps[event.key]);
    } else if (current && (event.key === "ArrowDown" || event.key === "ArrowUp") && event.target.matches(".q")) {
      event.preventDefault();
      walk(event.key === "ArrowDown" ? 1 : -1);
    }
  });
  addEventListener("beforeprint", () => { for (const more of all("details")) more.open = true; });
  if (/^#f\d+$/.test(location.hash)) open(location.hash.slice(2), "story");
})();
