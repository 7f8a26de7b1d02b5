// A form that asks for neither `on` nor `known_on` in, the same with the days that are looked at by now out: scripts move the day without loading the page anew.

const DAYS = ["on", "known_on"];

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-days]")) return;
  const given = new URLSearchParams(location.search);
  for (const name of DAYS) {
    const value = given.get(name);
    form.querySelector(`input[type=hidden][name=${name}]`)?.remove();
    if (value) form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  }
});
