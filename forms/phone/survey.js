// The questionnaire works without this; with it, a locked phone or a lost network loses nothing.
const store = "huddle survey ", form = () => $("#answers");
const place = () => store + form().elements.sending.value;
const kept = () => { try { return JSON.parse(localStorage.getItem(place())) || []; } catch { return []; } };

// What is marked is the phone's, in whichever of its tabs; what belongs to another code is none of this one's business.
// The other tabs hear why it is forgotten.
function forget(why, all = true) {
  try {
    for (const key of Object.keys(localStorage).filter(key => key.startsWith(store) && (all || key !== place()))) {
      localStorage.setItem(key, why);
      localStorage.removeItem(key);
    }
  } catch { /* nothing was kept */ }
}
function keep() {
  const marks = new Map([...kept(), ...new FormData(form())]);
  try { localStorage.setItem(place(), JSON.stringify([...marks])); } catch { /* only on the page */ }
}
function restore() {
  for (const [name, value] of kept()) {
    const field = form().elements[name];
    if (field && field.type !== "hidden") field.value = value;
    if (!field && name === "sure") pointOut();
  }
  count();
}
const open = () => $$("fieldset").filter(field => !$(":checked", field));
// what was pointed out before a reload still is, and need not be once more
function pointOut() {
  form().append(Object.assign(make("input"), { type: "hidden", name: "sure", value: "1" }));
  open().forEach(field => field.classList.add("open"));
}
// where one sends stands how much is open; where that is pointed out, it says so itself
function count() {
  const told = $("#unmarked"), left = open().length;
  if (!told) return;
  told.textContent = say.unmarked.replace(/\{n\}/g, left).replace(/\{all\}/g, $$("fieldset").length);
  told.hidden = !left;
}
const over = () => $("[data-over]")?.dataset.over;
function show() {
  if (form()) { forget("left", false); restore(); }
  // closed for now is not over: the phone keeps what is marked
  else if (over()) forget(over());
}

function tell(text) {
  const trouble = $("#trouble");
  trouble.textContent = text;
  trouble.hidden = !text;
}
let sending = false, timer = 0, pause = 0;
async function send() {
  if (sending) return;
  clearTimeout(timer);
  sending = true;
  const button = $("button.main"), words = button.textContent;
  button.textContent = say.sending;
  try {
    const answer = await fetch("/survey/send", {
      method: "POST", body: new URLSearchParams(new FormData(form())), headers: { Accept: "text/html" },
      signal: AbortSignal.timeout ? AbortSignal.timeout(10000) : undefined,
    });
    if (answer.status >= 500) throw 0;
    take(parse(await answer.text()));
    pause = 0;
  } catch {
    // sent again and again under the same number, until the room says that it is in
    button.textContent = words;
    pause = Math.min(pause + 2000, 10000);
    timer = setTimeout(send, pause);
    tell(say.waiting);
  }
  sending = false;
}
function take(next) {
  swapHead(next);
  swap("#page", next);
  show();
  if (form()) { keep(); location.replace("#end"); }
  else history.replaceState(null, "", "/survey" + ({ sent: "?sent", before: "?sent=before" }[over()] || ""));
  scrollTo(0, 0);
  $("#page").focus({ preventScroll: true });
  announce($("[role=status], [role=alert]:not([hidden])")?.textContent.trim() || "");
}

document.addEventListener("change", event => { if (form()?.contains(event.target)) { keep(); count(); } });
document.addEventListener("submit", event => {
  if (event.target !== form()) return;
  event.preventDefault();
  send();
});
// another tab of this phone
addEventListener("storage", ({ key, newValue }) => {
  if (!form() || key !== place() || !newValue) return;
  if (newValue === "sent") location.replace("/survey?sent");
  else if (newValue[0] === "[") restore();
  else location.reload();
});
addEventListener("online", () => { if (timer && form()) send(); });
// a page out of the browser's memory may be of before the answers were sent
addEventListener("pageshow", event => { if (event.persisted) location.reload(); });
show();
