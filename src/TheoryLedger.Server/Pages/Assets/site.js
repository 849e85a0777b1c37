// Everything reads without this. It only adds what a page cannot know: the reader's own time zone.
for (const time of document.querySelectorAll("time[datetime*='T']")) {
  const instant = new Date(time.dateTime);
  if (!Number.isNaN(instant.getTime())) {
    time.title = `${instant.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" })}, your time`;
  }
}

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
