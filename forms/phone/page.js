// What every page does with script: the time counts on, and the page follows the room.
const say = document.body.dataset;
const $ = (what, where = document) => where.querySelector(what);
const $$ = (what, where = document) => [...where.querySelectorAll(what)];
const make = (tag, kind, text = "") => Object.assign(document.createElement(tag), { className: kind, textContent: text });
const announce = text => { $("#heard").textContent = text; };
const parse = text => new DOMParser().parseFromString(text, "text/html");

// Time left

let since = Date.now();
setInterval(() => $$("[data-left]").forEach(left => {
  if (left.dataset.runs === "0") return;
  const s = left.dataset.left - (Date.now() - since) / 1000, whole = s > 0 ? Math.ceil(s) : Math.floor(-s);
  left.textContent = (s <= -1 ? "+" : "") + Math.floor(whole / 60) + ":" + String(whole % 60).padStart(2, "0");
}), 500);

// Following the room

const swap = (what, next) => $(what).replaceChildren(...$(what, next).childNodes);
function swapHead(next) {
  swap("#head", next);
  document.title = next.title;
  since = Date.now();
}
function swapPage(next) {
  const spot = focused(), { events = "", mark = "" } = $("#page", next).dataset;
  swap("#page", next);
  Object.assign($("#page").dataset, { events, mark });
  return () => { if (spot) ($(spot) || $("#page")).focus({ preventScroll: true }); };
}
// where a keyboard is, to be found again on the next page
function focused() {
  const here = document.activeElement;
  if (!here?.closest("#page *")) return "";
  if (here.dataset.act) return `[data-act=${here.dataset.act}]`;
  return `#page ${here.localName}` + (here.value ? `[value="${CSS.escape(here.value)}"]` : "");
}
let stream, heard = false;
// `changed` is called when the room is another; `back` when a lost stream is there again, `lost` before
function follow(changed, back, lost) {
  const { events, mark } = $("#page").dataset;
  if (stream && stream.address === events && stream.readyState < 2) return;
  stream?.close();
  if (!events) return;
  stream = new EventSource(events + (events.includes("?") ? "&" : "?") + "since=" + mark);
  stream.address = events;
  stream.onmessage = changed;
  stream.onerror = lost;
  stream.onopen = () => { if (heard) back(); heard = true; };
}
