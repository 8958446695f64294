// The page works without this; with it, a touch changes the page in place and the page follows the room.
// Nothing is kept to be sent later: what is touched happens now or not at all.
let turns = 0, sending = false, again = false;
const lost = text => { $("#lost").textContent = text; $("#lost").hidden = !text; };
async function load(options) {
  const turn = ++turns, answer = await fetch(location.pathname, { ...options, headers: { Accept: "text/html" } });
  const next = parse(await answer.text());
  if (turn !== turns) return;
  swapHead(next);
  swapPage(next)();
  start();
}
async function refresh() {
  if (sending) { again = true; return; }
  try { await load(); } catch { lost(say.lost); }
}
async function touch(button) {
  sending = true;
  document.body.classList.add("busy");
  const body = new URLSearchParams(new FormData(button.form));
  body.set(button.name, button.value);
  try {
    await load({ method: "POST", body, signal: AbortSignal.timeout ? AbortSignal.timeout(8000) : undefined });
    const problem = $(".problem:not([hidden])") || $(".ask .task");
    announce(problem ? problem.textContent : $("h1").textContent + " " + ($("#left")?.textContent || ""));
  } catch {
    lost(say.silent);
    announce(say.silent);
  }
  document.body.classList.remove("busy");
  sending = false;
  // what came meanwhile is on the page already, unless it says something to be read first
  if (again && !$(".problem:not([hidden]), .ask")) refresh();
  again = false;
}
function start() {
  // a stream that was refused comes back no more: the page says why
  follow(refresh, refresh, () => { if (stream.readyState === 2) refresh(); else lost(say.lost); });
}
document.addEventListener("submit", event => {
  if (!event.target.matches("#pad") || !event.submitter) return;
  event.preventDefault();
  if (!sending) touch(event.submitter);
});
document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh(); });
start();
