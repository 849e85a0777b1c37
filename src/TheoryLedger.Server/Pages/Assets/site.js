// Everything reads without this. It only adds what a page cannot know: the reader's own time zone.
for (const time of document.querySelectorAll("time[datetime*='T']")) {
  const instant = new Date(time.dateTime);
  if (!Number.isNaN(instant.getTime())) {
    time.title = `${instant.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" })}, your time`;
  }
}
