// A page with what was found so far in, the same once all documents have been looked at out: it asks until that is done.

const note = document.getElementById("going");
const address = new URL("/api/checks", location.href);
address.searchParams.set("limit", "1");
const figures = new Intl.NumberFormat("en");

async function look() {
  const answer = await fetch(address);
  if (!answer.ok) return;
  const { looked_at: at, documents, is_done: isDone } = await answer.json();
  note.querySelector("strong").textContent = figures.format(at);
  if (isDone) {
    note.firstChild.textContent = `All ${figures.format(documents)} documents have been looked at: `;
    for (const rest of [...note.childNodes].slice(1, -1)) rest.remove();
    note.querySelector("a").textContent = "Show all that was found";
    return;
  }
  await look();
}

look();
