// Fields with `data-suggest` in, the same with a list of parties under them out (ARIA combobox with a listbox, W3C APG).

const WAIT = 120;
let made = 0;

/** Let every such field below an element suggest parties as one types. */
export function suggestIn(root) {
  for (const field of root.querySelectorAll("input[data-suggest]")) suggest(field);
}

function suggest(field) {
  made += 1;
  const list = document.createElement("ul");
  list.id = `suggestions-${made}`;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Parties");
  field.closest("label").classList.add("suggest");
  field.after(list);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) {
    field.setAttribute(name, value);
  }
  const state = { field, list, timer: 0, asked: 0 };
  field.addEventListener("input", () => {
    clearTimeout(state.timer);
    state.timer = setTimeout(() => ask(state), WAIT);
  });
  field.addEventListener("keydown", (event) => key(state, event));
  field.addEventListener("blur", () => close(state));
  // The field keeps the focus while something of the list is pressed.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) choose(state, option);
    event.preventDefault();
  });
}

async function ask(state) {
  const typed = state.field.value.trim();
  state.asked += 1;
  const number = state.asked;
  if (!typed) return close(state);
  const answer = await fetch(`/api/suggest?${new URLSearchParams({ q: typed })}`);
  if (!answer.ok || number !== state.asked || document.activeElement !== state.field) return undefined;
  return show(state, (await answer.json()).items);
}

function show(state, items) {
  state.list.replaceChildren(...items.map((item, at) => option(state, item, at)));
  state.list.hidden = items.length === 0;
  state.field.setAttribute("aria-expanded", String(items.length > 0));
  state.field.removeAttribute("aria-activedescendant");
}

function option(state, item, at) {
  const made = document.createElement("li");
  made.id = `${state.list.id}-${at}`;
  made.setAttribute("role", "option");
  made.setAttribute("aria-selected", "false");
  made.dataset.name = item.name;
  made.append(item.name);
  const aside = [item.written === item.name ? null : item.written, item.is_read ? null : "nothing read"].filter(Boolean);
  if (aside.length) {
    const small = document.createElement("small");
    small.textContent = aside.join(", ");
    made.append(small);
  }
  return made;
}

function key(state, event) {
  const options = [...state.list.children];
  const now = options.findIndex((each) => each.getAttribute("aria-selected") === "true");
  if (event.key === "Escape" && !state.list.hidden) close(state);
  else if (event.key === "ArrowDown" && options.length) mark(state, options, now + 1);
  else if (event.key === "ArrowUp" && options.length) mark(state, options, now < 0 ? options.length - 1 : now - 1);
  else if (event.key === "Enter" && now >= 0) choose(state, options[now]);
  else return;
  event.preventDefault();
}

function mark(state, options, at) {
  state.list.hidden = false;
  options.forEach((each, n) => each.setAttribute("aria-selected", String(n === at % options.length)));
  state.field.setAttribute("aria-activedescendant", options[at % options.length].id);
}

function choose(state, option) {
  state.field.value = option.dataset.name;
  close(state);
  state.field.dispatchEvent(new Event("change", { bubbles: true }));
}

function close(state) {
  clearTimeout(state.timer);
  state.list.hidden = true;
  state.list.replaceChildren();
  state.field.setAttribute("aria-expanded", "false");
  state.field.removeAttribute("aria-activedescendant");
}
