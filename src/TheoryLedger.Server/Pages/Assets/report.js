// In a report that was handed on: hashes its log again, and holds what is printed against it. It asks nobody.
const log = JSON.parse(document.getElementById("log").textContent);
const told = document.getElementById("checked");
const tell = (isRight, says) => {
  const line = document.createElement("li");
  line.textContent = `${isRight ? "✓" : "✗ This is wrong:"} ${says}`;
  line.className = isRight ? "right" : "wrong";
  told.append(line);
};

const note = (says) => {
  const line = document.createElement("li");
  line.textContent = `Not checked: ${says}`;
  told.append(line);
};

// The same at the top, where whoever opens the file begins to read; what stops the checks is no good sign either.
const conclude = (newer, isStopped = false) => {
  const verdict = document.getElementById("verdict");
  const isWrong = isStopped || told.querySelector(".wrong");
  verdict.firstChild.textContent = isWrong
    ? "✗ This file is not as it was sealed. "
    : `✓ This file checked itself: its log and the theories printed here are as they were sealed${newer > 0 ? `, but for ${newer} worded later` : ""}. `;
  verdict.className = isWrong ? "wrong" : "right";
};
addEventListener("error", () => conclude(0, true));

const constants = [];
const start = [];
for (let n = 2; constants.length < 64; n++) {
  let isPrime = true;
  for (let d = 2; d * d <= n; d++) if (n % d === 0) { isPrime = false; break; }
  if (!isPrime) continue;
  const part = (root) => ((root - Math.floor(root)) * 2 ** 32) | 0;
  if (start.length < 8) start.push(part(Math.sqrt(n)));
  constants.push(part(Math.cbrt(n)));
}

function sha256(bytes) {
  const padded = new Uint8Array(((bytes.length + 72) >> 6) << 6);
  padded.set(bytes);
  padded[bytes.length] = 128;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, bytes.length << 3);
  const state = [...start];
  const w = new Int32Array(64);
  const turn = (x, n) => (x >>> n) | (x << (32 - n));
  for (let at = 0; at < padded.length; at += 64) {
    for (let i = 0; i < 64; i++) {
      if (i < 16) { w[i] = view.getInt32(at + 4 * i); continue; }
      const [a, b] = [w[i - 15], w[i - 2]];
      w[i] = w[i - 16] + w[i - 7] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + constants[i] + w[i]) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => { state[i] = (state[i] + value) | 0; });
  }
  const digest = new Uint8Array(32);
  state.forEach((value, i) => new DataView(digest.buffer).setInt32(4 * i, value));
  return digest;
}

function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) { whole.set(part, at); at += part.length; }
  return whole;
}
const hex = (bytes) => [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");
const bytesOf = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));

function root(leaves) {
  if (leaves.length === 1) return leaves[0];
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return sha256(joined([1], root(leaves.slice(0, half)), root(leaves.slice(half))));
}

const entries = log.bundles.map(bytesOf).flatMap((bundle) => {
  const found = [];
  for (let at = 0; at < bundle.length;) {
    const length = bundle[at] * 256 + bundle[at + 1];
    found.push(bundle.slice(at + 2, at + 2 + length));
    at += 2 + length;
  }
  return found;
});

told.replaceChildren();
const [, size, hash] = log.checkpoint.split("\n");
const computed = btoa(String.fromCharCode(...root(entries.map((entry) => sha256(joined([0], entry))))));
tell(entries.length === Number(size) && computed === hash && document.querySelector(".hash")?.textContent === hash,
  `hashed again, the ${entries.length} entries of the log give ${computed}.`);

const events = entries.map((entry) => JSON.parse(new TextDecoder().decode(entry))).filter((leaf) => leaf.k === "event");
tell(events.every((leaf, i) => leaf.q === events[0].q + i), `they speak of events ${events[0].q} to ${events.at(-1).q}, and none is missing.`);

const sealed = new Map(events.map((leaf) => [String(leaf.q), leaf]));
const wordings = Object.entries(log.wordings);
tell(wordings.every(([position, text]) => hex(sha256(new TextEncoder().encode(text))) === sealed.get(position)?.p),
  `what was decided about theories in ${wordings.length} events is what was sealed.`);

// Every theory that is printed must say, statement by statement, what the last of its wordings in the file says; what was worded after the
// checkpoint cannot be checked here, which is said, and is no fault.
const last = events.at(-1).q;
const lists = [...document.querySelectorAll("ol[data-theory]")];
const checked = lists.filter((list) => !(Number(list.dataset.sealed) > last));
const worded = (theory) => wordings
  .filter(([position, text]) => sealed.get(position)?.s === theory && JSON.parse(text).statements)
  .sort(([a], [b]) => a - b).at(-1);
const stands = (list) => {
  const wording = worded(list.dataset.theory);
  return wording && JSON.stringify(JSON.parse(wording[1]).statements.map((statement) => statement.text))
    === JSON.stringify([...list.children].map((line) => line.textContent));
};
tell(checked.every(stands), `each of the ${checked.length} theories printed above says what the event that gave it its wording says.`);
const newer = lists.length - checked.length;
if (newer > 0) note(`${newer} of the theories above were worded after this checkpoint; a later report can show them sealed.`);

conclude(newer);
