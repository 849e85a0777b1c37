// What is selected in a text fills the form beside it. Without this, the quote is typed or pasted, and the server finds it.
const text = document.querySelector("[data-marking]");
const form = text.closest("form");
const quote = form.elements.quote;
const places = form.querySelector(".places");
const fields = ["span/from", "span/to", "quote!"].map((name) => {
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = name;
  return field;
});
const points = (words) => [...words].length;

// Where the form came back with places to choose from, those are sent until something else is selected.
const clear = () => fields.forEach((field) => field.remove());
quote.addEventListener("input", () => { clear(); places.replaceChildren(); });

function selected() {
  const selection = getSelection();
  if (selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(text)) return null;
  const runs = [...text.querySelectorAll("[data-at]")].filter((run) => range.intersectsNode(run));
  const parts = runs.map((run) => {
    const words = run.textContent;
    const from = run.contains(range.startContainer) ? offset(run, range.startContainer, range.startOffset) : 0;
    const to = run.contains(range.endContainer) ? offset(run, range.endContainer, range.endOffset) : words.length;
    return { at: Number(run.dataset.at) + points(words.slice(0, from)), words: words.slice(from, to) };
  }).filter((part) => part.words.length > 0);
  if (parts.length === 0) return null;
  const whole = parts.map((part) => part.words).join("");
  const words = whole.trim();
  const from = parts[0].at + points(whole.slice(0, whole.indexOf(words)));
  return words ? { from, to: from + points(words), words } : null;
}

function offset(run, node, at) {
  const range = document.createRange();
  range.selectNodeContents(run);
  range.setEnd(node, at);
  return range.toString().length;
}

function fill() {
  const found = selected();
  if (!found) return;
  quote.value = found.words;
  places.replaceChildren();
  [found.from, found.to, JSON.stringify(found.words)].forEach((value, i) => { fields[i].value = value; });
  quote.after(...fields);
}

// Somebody may have selected it before this was there to hear of it.
document.addEventListener("selectionchange", fill);
fill();

// At a keyboard: word by word, with shift for more of them, with control for single letters, up and down for lines.
text.tabIndex = 0;
text.setAttribute("role", "group");
text.setAttribute("aria-label", "The text. Arrow keys select a word, with shift several.");
text.addEventListener("focus", () => {
  const selection = getSelection();
  if (selection.rangeCount === 0 || !text.contains(selection.anchorNode)) {
    selection.collapse(text.querySelector("[data-at]")?.firstChild ?? text, 0);
  }
});
text.addEventListener("keydown", (event) => {
  const way = { ArrowRight: "forward", ArrowDown: "forward", ArrowLeft: "backward", ArrowUp: "backward" }[event.key];
  if (!way || event.altKey || event.metaKey || event.target !== text) return;
  event.preventDefault();
  const selection = getSelection();
  const step = event.key.endsWith("Up") || event.key.endsWith("Down") ? "line" : event.ctrlKey ? "character" : "word";
  if (!event.shiftKey && !selection.isCollapsed) {
    if (way === "forward") selection.collapseToEnd(); else selection.collapseToStart();
  }
  selection.modify("extend", way, step);
});
