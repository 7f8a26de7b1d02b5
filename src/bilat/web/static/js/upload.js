// The form that takes articles in, the same that takes what is dropped on it and says beforehand what is too much, out.

const form = document.querySelector("form.drop");
const input = document.getElementById("files");
const chosen = document.getElementById("chosen");
const figures = new Intl.NumberFormat("en");

function line(text, isBad) {
  const item = document.createElement("li");
  item.textContent = text;
  item.classList.toggle("bad", isBad);
  return item;
}

function tell() {
  const files = [...input.files];
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  const lines = files.map((file) => {
    const isBad = file.size > Number(form.dataset.bytes);
    return line(`${file.name}: ${figures.format(file.size)} bytes${isBad ? ", too large to be read" : ""}`, isBad);
  });
  let fault = "";
  if (files.length > Number(form.dataset.most)) fault = `${figures.format(files.length)} files are too many: choose up to ${form.dataset.most}.`;
  else if (bytes > Number(form.dataset.all)) fault = `${figures.format(bytes)} bytes are too many at once.`;
  if (fault) lines.unshift(line(fault, true));
  input.setCustomValidity(fault);
  chosen.replaceChildren(...lines);
  chosen.hidden = !files.length;
}

input.addEventListener("change", tell);
for (const name of ["dragenter", "dragover"]) {
  form.addEventListener(name, (event) => {
    event.preventDefault();
    form.classList.add("over");
  });
}
for (const name of ["dragleave", "drop"]) form.addEventListener(name, () => form.classList.remove("over"));
form.addEventListener("drop", (event) => {
  event.preventDefault();
  if (!event.dataTransfer.files.length) return;
  input.files = event.dataTransfer.files;
  tell();
});
// What misses the form must not open in place of the page.
for (const name of ["dragover", "drop"]) addEventListener(name, (event) => event.preventDefault());
if (input.files.length) tell();
