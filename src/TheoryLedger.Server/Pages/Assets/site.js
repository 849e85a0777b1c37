// Everything reads without this. It only adds what a page cannot know: the reader's own time zone.
for (const time of document.querySelectorAll("time[datetime*='T']")) {
  const instant = new Date(time.dateTime);
  if (!Number.isNaN(instant.getTime())) {
    const local = instant.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
    time.title = `${local}, your time`;
    // Shown behind the time of the ledger, where that is another: by the style sheet, so that the page says the same without a script.
    if (instant.getTimezoneOffset() !== 0) time.dataset.local = local;
  }
}

// Paper cannot be asked: where the style sheet alone cannot print what is folded away, it is unfolded for as long as that takes.
const folded = () => document.querySelectorAll("details.why:not(.noprint, [open])");
let unfolded = [];
addEventListener("beforeprint", () => { unfolded = [...folded()]; for (const part of unfolded) part.open = true; });
addEventListener("afterprint", () => { for (const part of unfolded) part.open = false; });

// In a picture the arrow keys go from thing to thing, so that the tab key passes it in one step.
for (const picture of document.querySelectorAll(".picture svg")) {
  const links = [...picture.querySelectorAll("a")];
  const enter = picture.querySelector("a.focus") ?? links[0];
  for (const link of links) link.tabIndex = link === enter ? 0 : -1;
  picture.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const at = links.indexOf(document.activeElement);
    if (!step || at < 0) return;
    event.preventDefault();
    const next = links[(at + step + links.length) % links.length];
    links[at].tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
}

// A replay steps by the arrow keys, and plays by itself for whoever asks: one step every few seconds, each at its own address.
const slider = document.querySelector("[data-replay]");
if (slider) {
  const next = document.querySelector(".steps a[rel=next]");
  const previous = document.querySelector(".steps a[rel=prev]");
  slider.elements.step.addEventListener("change", () => slider.requestSubmit());
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target.closest("input, select, textarea, summary, button, pre, svg, .scroll")) return;
    const link = { ArrowRight: next, ArrowLeft: previous }[event.key];
    if (link) link.click();
  });
  const play = document.createElement("button");
  play.type = "button";
  play.className = "play";
  let timer = 0;
  // What it says is put there by the style sheet: without a script the page says the same.
  const show = (playing) => play.setAttribute("aria-label", playing ? "Pause" : "Play");
  const stop = () => { sessionStorage.removeItem("replay"); clearTimeout(timer); show(false); };
  const start = () => {
    sessionStorage.setItem("replay", "on");
    show(true);
    timer = setTimeout(() => next ? next.click() : stop(), 3000);
  };
  play.addEventListener("click", () => sessionStorage.getItem("replay") ? stop() : start());
  slider.append(play);
  if (sessionStorage.getItem("replay") && next) start(); else stop();
}

// What may be copied gets a button that copies it.
for (const text of navigator.clipboard ? document.querySelectorAll("[data-copy]") : []) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet";
  button.textContent = `Copy ${text.previousElementSibling?.textContent ?? ""}`.trim();
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text.textContent);
    button.textContent = "Copied";
  });
  text.after(button);
}

// What leads to what is chosen by the numbers of the elements: as soon as one is worded, its words stand beside its number.
document.addEventListener("input", ({ target }) => {
  const [, list, row] = /^(.+\/)elements\/(\d+)\/wording$/.exec(target.name ?? "") ?? [];
  if (!row) return;
  const number = `${Number(row) + 1}`;
  const says = target.value.trim();
  for (const choice of target.form.querySelectorAll(`select[name^="${list}links/"] option[value="${number}"]`)) {
    choice.textContent = says ? `${number} · ${says.slice(0, 90)}` : `element ${number}`;
  }
});
