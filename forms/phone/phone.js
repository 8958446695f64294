// The page works without this; with it, nothing typed is ever lost and the page follows the agenda.
const code = say.room, base = "/j/" + code, store = "huddle " + code;

// Each entry is a draft, waiting for the network, sent (until a newer page comes, which counts it), or past.
// Only the first two are kept on the phone: the rest is safe in the room.
let entries = [];
try { entries = JSON.parse(localStorage.getItem(store)) || []; } catch { /* no storage: in memory */ }
const are = state => entries.filter(e => e.state === state);
const keep = () => { try { localStorage.setItem(store, JSON.stringify([...are("draft"), ...are("waiting")])); } catch { /* same */ } };
// crypto.randomUUID is missing on plain http
const newId = () => "10000000-1000-4000-8000-100000000000".replace(/[018]/g,
  c => (+c ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> +c / 4).toString(16));

if (code && location.pathname !== base) history.replaceState(null, "", base);

// Drafts: an entry belongs to a form by its path, and in it to a question by its choice

const path = () => $("#write")?.dataset.path;
const value = (field, name) => $(`[name=${name}]`, field);
const choice = field => $("[data-choice]", field);
const belongs = key => e => e.path === path() && (!key || e.choice === key);
function show(field, entry) {
  field.dataset.entry = entry.id;
  value(field, "id").value = entry.id;
  value(field, "text").value = entry.text;
  choice(field).value = entry.choice;
}
function adopt(field) {
  if (field.dataset.entry || !value(field, "text").value) return;
  const entry = { id: value(field, "id").value, n: +field.dataset.n, path: path(), state: "draft" };
  field.dataset.entry = entry.id;
  entries.push(entry);
  note(field);
}
function note(field) {
  const entry = entries.find(e => e.id === field.dataset.entry);
  entry.text = value(field, "text").value;
  entry.name = choice(field).name;
  entry.choice = choice(field).value;
  if (!entry.text) {
    entries = entries.filter(e => e !== entry);
    delete field.dataset.entry;
    value(field, "id").value = newId();
  }
  keep();
}
function empty(field) {
  delete field.dataset.entry;
  value(field, "text").value = "";
  if (choice(field).type !== "hidden") choice(field).value = "";
}
function another(last) {
  const field = last.cloneNode(true), n = +last.dataset.n + 1, text = value(field, "text"), label = $("label", field);
  empty(field);
  field.dataset.n = n;
  text.id = text.id.replace(/\d+$/, n);
  if (label) {
    label.textContent = n;
    label.htmlFor = text.id;
    text.setAttribute("aria-label", say.field.replace("{n}", n));
  }
  last.after(field);
  return field;
}
function fillGroup(group) {
  const own = belongs(group.dataset.key), shown = $$(".field", group);
  shown.forEach(field => { if (!value(field, "text").value) value(field, "id").value = newId(); });
  shown.forEach(adopt);
  // what this phone has sent since the page was made has taken the first fields, where they are counted
  const mine = group.dataset.key ? 0 : are("waiting").concat(are("sent")).filter(own).length;
  const free = shown.slice(Math.min(mine, shown.length)).filter(f => !f.dataset.entry);
  const taken = shown.filter(f => f.dataset.entry), drafts = are("draft").filter(own);
  for (const entry of drafts.filter(e => !taken.some(f => f.dataset.entry === e.id))) {
    const place = free.find(f => +f.dataset.n === entry.n) || free[0] || another($$(".field", group).pop());
    if (free.includes(place)) free.splice(free.indexOf(place), 1);
    taken.push(place);
    show(place, entry);
  }
  const open = new Set(free.concat(taken));
  $$(".field", group).forEach(f => { f.hidden = !open.has(f); });
  $("button", group).hidden = !open.size;
  const more = $("details", group);
  if (more && drafts.length) more.open = true;
}
function fill() {
  const listed = $$(".sent [data-id]").map(li => li.dataset.id);
  entries = entries.filter(e => !listed.includes(e.id));
  $$("#write .group").forEach(fillGroup);
}
// what is on the way or kept stands under its question, or above the form
const listOf = e => e.path === path() && $(`.mine[data-key="${e.choice}"]`) || $("#mine");
function list() {
  const shown = entries.filter(e => e.state !== "draft" || e.path !== path());
  for (const mine of $$(".mine")) {
    const here = shown.filter(e => listOf(e) === mine);
    $("ul", mine).replaceChildren(...here.map(entry => {
      const state = entry.at ? say.sent.replace("{time}", entry.at)
        : entry.state === "draft" ? say.kept : late ? say.waiting : say.sending;
      const li = make("li", entry.state);
      li.append(make("p", "", entry.text), make("p", "mark", state));
      return li;
    }));
    mine.hidden = !here.length;
  }
}
function tell(problem, key) {
  $$(".why").forEach(why => {
    why.textContent = !key || !why.dataset.key || why.dataset.key === key ? problem : "";
    why.hidden = !why.textContent;
  });
}

// Sending: the same id again and again until the room says that it is stored

let sending = false, late = false, pause = 0, timer = 0;
async function flush() {
  if (sending) return;
  clearTimeout(timer);
  sending = true;
  let problem = "", about, last = "";
  for (const entry of are("waiting")) {
    let answer;
    try {
      answer = await fetch(base + "/" + entry.path, {
        method: "POST", signal: AbortSignal.timeout ? AbortSignal.timeout(10000) : undefined,
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: JSON.stringify({ id: entry.id, text: entry.text, [entry.name]: entry.choice }),
      });
      const said = await answer.json();
      if (answer.ok) {
        entry.state = "sent";
        entry.at = last = said.received.slice(11, 16);
      } else if (answer.status < 500) {
        entry.state = "draft";
        problem = said.error;
        about = entry.choice;
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
  if (problem) tell(problem, about);
  if (last || problem || stale) refresh();
}

// Following the room

let soon = 0, stale = false, turns = 0;
const busy = () => /^(textarea|select|input)$/i.test(document.activeElement?.tagName) && $("#page").contains(document.activeElement);
async function refresh() {
  const turn = ++turns, counted = are("sent");
  let next;
  try {
    const answer = await fetch(base + location.search, { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    next = parse(await answer.text());
  } catch { return; }
  if (turn !== turns) return;
  swapHead(next);
  // what is on its way is answered first: a refusal stands at its question;
  // an empty field holds nobody back once its form is gone
  stale = sending || busy() && (!!document.activeElement.value || $("#write", next)?.dataset.path === path());
  if (stale) return;
  counted.forEach(e => { e.state = "past"; });
  const problems = $$(".why").map(why => why.textContent), open = $("details")?.open;
  const table = $("#table")?.textContent, focus = swapPage(next), moved = $("#table")?.textContent;
  if (moved && moved !== table) announce(moved);
  if (open && $("details")) $("details").open = true;
  $$(".why").forEach((why, n) => { why.hidden = !(why.textContent = problems[n] || ""); });
  start();
  focus();
}
const later = () => { clearTimeout(soon); soon = setTimeout(refresh, Math.random() * 400); };

// Who are you?

const plain = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
function search() {
  const words = plain($("#find").value).split(/\s+/).filter(Boolean), found = $("#found");
  const all = $$("#who option:not([value=''])");
  const fits = all.filter(o => words.every(w => (" " + plain(o.text)).includes(w.length < 3 ? " " + w : w)));
  const hits = words.length || all.length < 9 ? fits : [];
  found.replaceChildren(...hits.slice(0, 8).map(o => {
    const li = make("li"), button = make("button", "row", o.text + " ");
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
  follow(later, () => { later(); flush(); });
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
  // the button of a question sends what is written to it
  const key = event.submitter?.value, group = event.submitter?.closest(".group") || $("#write .group");
  const ready = are("draft").filter(e => belongs(key)(e) && e.text.trim());
  const first = () => $(".field:not([hidden]) textarea", group)?.focus();
  if (!ready.length) {
    tell(say.empty, key);
    return first();
  }
  tell("");
  ready.sort((a, b) => a.n - b.n).forEach(e => { e.state = "waiting"; });
  announce(say.sending);
  keep();
  $$("#write .field").filter(f => ready.some(e => e.id === f.dataset.entry)).forEach(empty);
  fill();
  list();
  // a scribe goes on writing
  key ? first() : $("#page").focus({ preventScroll: true });
  listOf(ready[0]).scrollIntoView({ block: "nearest" });
  flush();
});
addEventListener("online", flush);
document.addEventListener("visibilitychange", () => { if (!document.hidden) { later(); flush(); } });
if (code) {
  start();
  if (are("waiting").length) flush();
}
