// The queue of a review in, the same worked from the keyboard out.

const KEPT = "bilat keys";
const claim = document.getElementById("claim");
const toggle = document.getElementById("keys");
const correct = document.getElementById("correct");

function isTyping(target) {
  return target instanceof Element && target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]");
}

function openCorrection() {
  if (!correct) return;
  correct.open = true;
  correct.scrollIntoView({ block: "start" });
  correct.querySelector("select, input:not([type=hidden]), textarea")?.focus();
}

function act(key) {
  if (key === "?") {
    const help = document.getElementById("help");
    help.open = !help.open;
    if (help.open) help.querySelector("summary").focus();
    return true;
  }
  if (key === "c") {
    openCorrection();
    return Boolean(correct);
  }
  const found = key === "u" ? document.querySelector("#undo button") : document.querySelector(`[data-key~="${key}"]`);
  found?.click();
  return Boolean(found);
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && isTyping(event.target)) {
    event.target.blur();
    claim?.focus();
    return;
  }
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
  if (!isPlain || isTyping(event.target) || (toggle && !toggle.checked) || !/^[arcnjpku?]$/.test(event.key)) return;
  if (act(event.key)) event.preventDefault();
});

document.querySelector('a[href="#correct"]')?.addEventListener("click", (event) => {
  event.preventDefault();
  openCorrection();
});

// Single keys can be switched off (WCAG 2.1.4): they are in the way of who speaks to the machine.
if (toggle) {
  toggle.closest("label").hidden = false;
  toggle.checked = localStorage.getItem(KEPT) !== "off";
  toggle.addEventListener("change", () => localStorage.setItem(KEPT, toggle.checked ? "on" : "off"));
}
// What was just done, or else the claim, is where who listens goes on.
if (!document.querySelector("[autofocus]")) claim?.focus({ preventScroll: true });
