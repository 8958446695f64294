// The page works without this; with it, nothing typed is ever lost and the page follows the agenda.
(() => {
"use strict";
const say = document.body.dataset, code = say.room;
if (!code) return;
const base = "/j/" + code, store = "huddle " + code;
const $ = (what, where = document) => where.querySelector(what);
const make = (tag, kind, text = "") => Object.assign(document.createElement(tag), { className: kind, textContent: text });
const $$ = (what, where = document) => [...where.querySelectorAll(what)];

// Each entry is a draft, waiting for the network, sent (until a newer page comes, which counts it), or past.
// Only the first two are kept on the phone: the rest is safe in the room.
let entries = [];
try { entries = JSON.parse(localStorage.getItem(store)) || []; } catch { /* no storage: in memory */ }
const are = state => entries.filter(e => e.state === state);
const keep = () => { try { localStorage.setItem(store, JSON.stringify([...are("draft"), ...are("waiting")])); } catch { /* same */ } };
// crypto.randomUUID is missing on plain http
const newId = () => "10000000-1000-4000-8000-100000000000".replace(/[018]/g,
  c => (+c ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> +c / 4).toString(16));

if (location.pathname !== base) history.replaceState(null, "", base);

// Drafts

const value = (field, name) => $(`[name=${name}]`, field);
function show(field, entry) {
  field.dataset.entry = entry.id;
  value(field, "id").value = entry.id;
  value(field, "text").value = entry.text;
  value(field, "stage").value = entry.stage;
}
function adopt(field) {
  if (field.dataset.entry || !value(field, "text").value) return;
  const entry = { id: value(field, "id").value, n: +field.dataset.n, state: "draft" };
  field.dataset.entry = entry.id;
  entries.push(entry);
  note(field);
}
function note(field) {
  const entry = entries.find(e => e.id === field.dataset.entry);
  entry.text = value(field, "text").value;
  entry.stage = value(field, "stage").value;
  if (!entry.text) {
    entries = entries.filter(e => e !== entry);
    delete field.dataset.entry;
    value(field, "id").value = newId();
  }
  keep();
}
function another(last) {
  const field = last.cloneNode(true), n = +last.dataset.n + 1;
  delete field.dataset.entry;
  field.dataset.n = n;
  $("label", field).textContent = n;
  const text = value(field, "text");
  $("label", field).htmlFor = text.id = "text" + n;
  text.setAttribute("aria-label", say.field.replace("{n}", n));
  text.value = "";
  last.after(field);
  return field;
}
function fill() {
  const form = $("#write"), listed = $$("#sent [data-id]").map(li => li.dataset.id);
  entries = entries.filter(e => !listed.includes(e.id));
  if (!form) return;
  const shown = $$(".field", form);
  shown.forEach(field => { if (!value(field, "text").value) value(field, "id").value = newId(); });
  shown.forEach(adopt);
  const mine = are("waiting").concat(are("sent")).length, drafts = are("draft");
  // what this phone has sent since the page was made has taken the first fields
  const free = shown.slice(Math.min(mine, shown.length)).filter(f => !f.dataset.entry);
  const taken = shown.filter(f => f.dataset.entry);
  for (const entry of drafts.filter(e => !taken.some(f => f.dataset.entry === e.id))) {
    const place = free.find(f => +f.dataset.n === entry.n) || free[0] || another($$(".field", form).pop());
    if (free.includes(place)) free.splice(free.indexOf(place), 1);
    taken.push(place);
    show(place, entry);
  }
  const open = new Set(free.concat(taken));
  $$(".field", form).forEach(f => { f.hidden = !open.has(f); });
  $("button", form).hidden = !open.size;
  const more = $("details", form);
  if (more && drafts.length) more.open = true;
}
function list() {
  const mine = $("#mine");
  if (!mine) return;
  const shown = entries.filter(e => e.state !== "draft" || !$("#write"));
  $("ul", mine).replaceChildren(...shown.map(entry => {
    const state = entry.at ? say.sent.replace("{time}", entry.at)
      : entry.state === "draft" ? say.kept : late ? say.waiting : say.sending;
    const li = make("li", entry.state);
    li.append(make("p", "", entry.text), make("p", "mark", state));
    return li;
  }));
  mine.hidden = !shown.length;
}
const announce = text => { $("#heard").textContent = text; };
function tell(problem) {
  const why = $("#why");
  if (!why) return;
  why.textContent = problem;
  why.hidden = !problem;
}

// Sending: the same id again and again until the room says that it is stored

let sending = false, late = false, pause = 0, timer = 0;
async function flush() {
  if (sending) return;
  clearTimeout(timer);
  sending = true;
  let problem = "", last = "";
  for (const entry of are("waiting")) {
    let answer;
    try {
      answer = await fetch(base + "/disconnects", {
        method: "POST", signal: AbortSignal.timeout ? AbortSignal.timeout(10000) : undefined,
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: JSON.stringify({ id: entry.id, text: entry.text, stage: entry.stage }),
      });
      const said = await answer.json();
      if (answer.ok) {
        entry.state = "sent";
        entry.at = last = said.received.slice(11, 16);
      } else if (answer.status < 500) {
        entry.state = "draft";
        problem = said.error;
      } else throw 0;
    } catch { late = true; break; }
    late = false;
    keep();
  }
  sending = false;
  pause = late ? Math.min(pause + 2000, 10000) : 0;
  if (late) timer = setTimeout(flush, pause);
  fill();
  list();
  if (late) announce(say.waiting);
  else if (last) announce(say.sent.replace("{time}", last));
  if (problem) tell(problem);
  if (last || problem) refresh();
}

// Following the room

let stream, heard = false, soon = 0, stale = false, turns = 0;
const busy = () => /^(textarea|select|input)$/i.test(document.activeElement?.tagName) && $("#page").contains(document.activeElement);
async function refresh() {
  const turn = ++turns, counted = are("sent");
  let next;
  try {
    const answer = await fetch(base + location.search, { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    next = new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch { return; }
  if (turn !== turns) return;
  swap("#head", next);
  since = Date.now();
  stale = busy();
  if (stale) return;
  counted.forEach(e => { e.state = "past"; });
  const problem = $("#why")?.textContent, open = $("details")?.open, spot = focused();
  swap("#page", next);
  $("#page").dataset.events = $("#page", next).dataset.events;
  if (open && $("details")) $("details").open = true;
  if (problem) tell(problem);
  start();
  if (spot) ($(spot) || $("#page")).focus({ preventScroll: true });
}
const swap = (what, next) => $(what).replaceChildren(...$(what, next).childNodes);
// where a keyboard is, to be found again on the next page
function focused() {
  const here = document.activeElement;
  if (!here?.closest("#page *")) return "";
  return `#page ${here.localName}` + (here.value ? `[value="${CSS.escape(here.value)}"]` : "");
}
const later = () => { clearTimeout(soon); soon = setTimeout(refresh, Math.random() * 400); };
function follow() {
  const address = $("#page").dataset.events;
  if (!address || stream && stream.address === address && stream.readyState < 2) return;
  stream?.close();
  stream = new EventSource(address);
  stream.address = address;
  stream.onmessage = later;
  stream.onopen = () => { if (heard) { later(); flush(); } heard = true; };
}

// Time left

let since = Date.now();
setInterval(() => {
  const left = $("#left");
  if (!left || left.dataset.runs === "0") return;
  const s = Math.floor(left.dataset.left - (Date.now() - since) / 1000), whole = Math.abs(s);
  left.textContent = (s < 0 ? "+" : "") + Math.floor(whole / 60) + ":" + String(whole % 60).padStart(2, "0");
}, 500);

// Who are you?

const plain = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
function search() {
  const words = plain($("#find").value).split(/\s+/).filter(Boolean), found = $("#found");
  const all = $$("#who option[value]:not([value=''])");
  const fits = all.filter(o => words.every(w => (" " + plain(o.text)).includes(w.length < 3 ? " " + w : w)));
  const hits = words.length || all.length < 9 ? fits : [];
  found.replaceChildren(...hits.slice(0, 8).map(o => {
    const li = make("li"), button = make("button", "", o.text + " ");
    button.name = "participant";
    button.value = o.value;
    button.append(make("span", "tag " + o.parentNode.className, o.parentNode.label));
    li.append(button);
    return li;
  }));
  $("#more").textContent = words.length && !hits.length ? say.nobody
    : hits.length > 8 ? say.more.replace("{n}", hits.length - 8) : "";
  if (words.length && hits.length) announce(say.found.replace("{n}", hits.length));
}

function start() {
  if ($("#find")) {
    $(".choose").hidden = $("#who").disabled = true;
    $(".search").hidden = false;
    search();
  }
  fill();
  list();
  follow();
}
const fieldOf = event => event.target.closest("#write .field");
function typed(event) {
  if (event.target.id === "find") search();
  const field = fieldOf(event);
  if (!field) return;
  tell("");
  field.dataset.entry ? note(field) : adopt(field);
}
document.addEventListener("input", typed);
document.addEventListener("focusout", () => setTimeout(() => { if (stale && !busy()) refresh(); }));
document.addEventListener("submit", event => {
  if (!event.target.matches("#write")) return; // its .id is the field of that name
  event.preventDefault();
  const ready = are("draft").filter(e => e.text.trim());
  if (!ready.length) {
    tell(say.empty);
    return $("#write .field:not([hidden]) textarea")?.focus();
  }
  tell("");
  ready.sort((a, b) => a.n - b.n).forEach(e => { e.state = "waiting"; });
  announce(say.sending);
  $("#page").focus({ preventScroll: true });
  keep();
  $$("#write .field").forEach(f => { if (f.dataset.entry) { delete f.dataset.entry; value(f, "text").value = value(f, "stage").value = ""; } });
  fill();
  list();
  $("#mine").scrollIntoView({ block: "nearest" });
  flush();
});
addEventListener("online", flush);
document.addEventListener("visibilitychange", () => { if (!document.hidden) { later(); flush(); } });
start();
if (are("waiting").length) flush();
})();
