"use strict";
// Everything here is added to a page that can be read without it: pointers are links to sentences.
{
  const byId = (id) => document.getElementById(id);
  const find = byId("find");
  const told = byId("told");
  const pane = byId("articles");
  const close = byId("close");
  const claims = [...document.querySelectorAll(".claim")];
  const sentences = [...document.querySelectorAll(".s")];
  const pointersOf = (claim) => [...claim.querySelectorAll("a.at")].filter((one) => one.closest(".claim") === claim);
  const idsOf = (pointer) => pointer.dataset.at.split(" ");
  const narrow = matchMedia("(max-width: 67.99rem)");
  const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
  const resting = new Map();
  let last = null;

  for (const claim of claims) {
    const pointers = pointersOf(claim);
    claim.classList.toggle("can-light", pointers.length > 0);
    for (const id of pointers.flatMap(idsOf)) {
      if (!resting.has(id)) resting.set(id, new Set());
      resting.get(id).add(claim);
    }
  }

  function darken() {
    for (const one of document.querySelectorAll(".lit")) one.classList.remove("lit");
    for (const one of document.querySelectorAll("[aria-current]")) one.removeAttribute("aria-current");
  }

  function openSheet() {
    if (!narrow.matches) return;
    pane.classList.add("sheet");
    close.hidden = false;
  }

  function closeSheet() {
    if (!pane) return;
    darken();
    pane.classList.remove("sheet");
    close.hidden = true;
    if (last) last.focus({ preventScroll: true });
  }

  // Scrolls the pane alone; the line that was clicked stays where it is.
  function showInPane(target) {
    openSheet();
    const scrolls = getComputedStyle(pane).overflowY !== "visible";
    if (!scrolls) return target.scrollIntoView({ block: "center" });
    const from = target.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTop += from - pane.clientHeight / 4;
  }

  function light(ids, lines, pointer) {
    darken();
    const targets = ids.map(byId).filter(Boolean);
    for (const one of [...targets, ...lines]) one.classList.add("lit");
    if (pointer) {
      pointer.setAttribute("aria-current", "true");
      last = pointer;
    }
    for (const one of targets) one.hidden = false;
    return targets;
  }

  // A pointer in a heading is in no claim.
  function lightClaim(claim, pointer) {
    const pointers = pointer ? [pointer] : pointersOf(claim);
    if (pointers.length === 0) return;
    const targets = light(pointers.flatMap(idsOf), claim ? [claim] : [], pointers[0]);
    if (targets.length === 0) return;
    showInPane(targets[0]);
    told.textContent = `Lit: ${pointers.map((one) => one.textContent).join("; ")}`;
  }

  function lightSentence(id) {
    const lines = [...(resting.get(id) ?? [])].filter((one) => !one.hidden);
    light([id], lines, null);
    openSheet();
    told.textContent = `${count(lines.length, "line")} of the note ${lines.length === 1 ? "rests" : "rest"} on ${byId(id).querySelector(".number").textContent}`;
    if (lines.length) lines[0].scrollIntoView({ block: narrow.matches ? "start" : "center" });
  }

  function remember(id) {
    try { history.replaceState(null, "", `#${id}`); } catch { /* a page opened from a place without history */ }
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link?.matches(".at")) {
      event.preventDefault();
      lightClaim(link.closest(".claim"), link);
      remember(idsOf(link)[0]);
    } else if (link?.matches(".number")) {
      event.preventDefault();
      lightSentence(link.closest(".s").id);
      remember(link.closest(".s").id);
    } else if (!link && !event.target.closest("button, input") && getSelection().isCollapsed) {
      const claim = event.target.closest(".claim");
      if (claim) lightClaim(claim, null);
    }
  });

  // Arrows work on pointers alone, so that they scroll everywhere else.
  function step(pointer, by) {
    const reachable = claims.filter((one) => !one.hidden && one.offsetParent && pointersOf(one).length > 0);
    const here = reachable.indexOf(pointer.closest(".claim"));
    const next = here < 0 ? null : reachable[here + by];
    if (!next) return;
    const target = pointersOf(next)[0];
    target.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
    lightClaim(next, target);
  }

  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const pointer = event.target.closest?.("a.at");
    if (pointer && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      step(pointer, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape" && event.target === find) {
      find.value = "";
      filter();
    } else if (event.key === "Escape") {
      closeSheet();
    }
  });
  close?.addEventListener("click", closeSheet);

  // Find: without regard to case and accents. Each character is folded by itself, so that a place
  // in the folded text is a place in the text.
  const fold = (text) => {
    let folded = "";
    const places = [];
    let at = 0;
    for (const character of text) {
      const plain = character.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").replace(/[“”]/g, '"').toLowerCase();
      for (let i = 0; i < plain.length; i += 1) places.push(at);
      folded += plain;
      at += character.length;
    }
    places.push(at);
    return { folded, places };
  };
  const squeeze = (text) => text.replace(/\s+/g, " ");
  const own = (claim) => [...claim.childNodes].filter((node) => !(node.nodeName === "UL")).map((node) => node.textContent).join(" ");
  let searched = null;
  const texts = () => (searched ??= new Map([
    ...claims.map((one) => [one, squeeze(fold(own(one)).folded)]),
    ...sentences.map((one) => [one, squeeze(fold(one.textContent).folded)]),
  ]));

  function mark(words, shown) {
    if (!globalThis.Highlight) return;
    CSS.highlights.delete("found");
    if (!words) return;
    const ranges = [];
    for (const element of shown) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() && ranges.length < 5000) {
        const { folded, places } = fold(walker.currentNode.data);
        for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + words.length)) {
          const range = new Range();
          range.setStart(walker.currentNode, places[at]);
          range.setEnd(walker.currentNode, places[at + words.length]);
          ranges.push(range);
        }
      }
    }
    CSS.highlights.set("found", new Highlight(...ranges));
  }

  function filter() {
    const words = squeeze(fold(find.value.trim()).folded);
    const matches = new Set();
    for (const [element, text] of words ? texts() : []) if (text.includes(words)) matches.add(element);
    const keeps = (one) => !words || matches.has(one) || [...one.querySelectorAll(".claim")].some((below) => matches.has(below));
    for (const one of claims) one.hidden = !keeps(one);
    for (const one of sentences) one.hidden = Boolean(words) && !matches.has(one) && !one.classList.contains("lit");
    for (const one of document.querySelectorAll(".section, .part, .fact, #articles p:has(.s)")) {
      const inside = [...one.querySelectorAll(".claim, .s")];
      one.hidden = Boolean(words) && !inside.some((below) => !below.hidden);
    }
    mark(words, matches);
    const lines = claims.filter((one) => matches.has(one)).length;
    const found = matches.size - lines;
    const all = pane ? count(claims.length, "line") : `${claims.length} entries`;
    told.textContent = !words ? "" : `${lines} of ${all}${pane ? ` and ${found} of ${count(sentences.length, "sentence")}` : ""} ${matches.size === 1 ? "matches" : "match"}`;
  }

  let waiting = 0;
  find.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, claims.length > 500 ? 150 : 0);
  });
  find.disabled = false;
  if (find.value) filter(); // a browser that goes back keeps what was typed
  const linked = location.hash ? byId(location.hash.slice(1)) : null;
  if (pane && linked?.matches(".s")) {
    light([linked.id], [...(resting.get(linked.id) ?? [])], null);
    showInPane(linked);
  }
}
