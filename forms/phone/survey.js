// The questionnaire works without this; with it, a locked phone or a lost network loses nothing.
const store = "huddle survey", form = () => $("#answers");
const forget = () => { try { sessionStorage.removeItem(store); } catch { /* nothing was kept */ } };

function keep() {
  try { sessionStorage.setItem(store, JSON.stringify([...new FormData(form())])); } catch { /* only on the page */ }
}
function restore() {
  let kept = [];
  try { kept = JSON.parse(sessionStorage.getItem(store)) || []; } catch { /* only on the page */ }
  // what belongs to another code is none of this one's business
  if (kept.length && Object.fromEntries(kept).sending !== form().elements.sending.value) return forget();
  for (const [name, value] of kept) {
    const field = form().elements[name];
    if (field && field.type !== "hidden") field.value = value;
    if (!field && name === "sure") pointOut();
  }
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
  told.textContent = say.unmarked.replace("{n}", left).replace("{all}", $$("fieldset").length);
  told.hidden = !left;
}
function show() {
  if (form()) { restore(); count(); }
  // closed for now is not over: the phone keeps what is marked
  else if (!$("[data-closed]")) forget();
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
  else history.replaceState(null, "", $("[data-done]") ? "/survey?sent" : "/survey");
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
addEventListener("online", () => { if (timer && form()) send(); });
// a page out of the browser's memory may be of before the answers were sent
addEventListener("pageshow", event => { if (event.persisted) location.reload(); });
show();
