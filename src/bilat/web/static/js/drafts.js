// Forms with a name for their draft in, the same with what was typed kept in this browser until it is recorded, out.

const PREFIX = "bilat draft ";

function typed(form) {
  const skipped = new Set(["csrf", "next", "act"]);
  return [...new FormData(form)].filter(([name, value]) => !skipped.has(name) && typeof value === "string");
}

function fill(form, values) {
  const left = new Map();
  for (const [name, value] of values) left.set(name, [...(left.get(name) ?? []), value]);
  for (const field of form.elements) {
    const given = left.get(field.name);
    if (given?.length && field.type !== "hidden") field.value = given.shift();
  }
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function write(key, draft) {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch (error) {
    console.info("the draft cannot be kept in this browser", error);
  }
}

function restored(form, key, draft) {
  const said = form.querySelector(".restored");
  const drop = document.createElement("button");
  drop.type = "button";
  drop.textContent = "Drop it";
  drop.addEventListener("click", () => {
    localStorage.removeItem(key);
    form.reset();
    said.hidden = true;
  });
  const when = new Date(draft.at).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
  said.textContent = `What you had typed here on ${when} was kept. `;
  said.append(drop);
  said.hidden = false;
}

for (const done of document.querySelectorAll("[data-judged]")) localStorage.removeItem(PREFIX + done.dataset.judged);

for (const form of document.querySelectorAll("form[data-draft]")) {
  const key = PREFIX + form.dataset.draft;
  const asItWas = JSON.stringify(typed(form));
  const draft = read(key);
  if (draft && !("wrong" in form.dataset) && JSON.stringify(draft.values) !== asItWas) {
    fill(form, draft.values);
    restored(form, key, draft);
    const folded = form.closest("details");
    if (folded) folded.open = true;
  }
  form.addEventListener("input", () => {
    const values = typed(form);
    if (JSON.stringify(values) === asItWas) localStorage.removeItem(key);
    else write(key, { at: Date.now(), values });
  });
}
