/** The page's only script: it narrows the table of files. Without it the table simply shows everything. */
export const script = `
for (const tools of document.querySelectorAll(".tools")) {
  const rows = [...tools.parentElement.querySelectorAll("tbody tr")];
  const text = tools.querySelector("input");
  const status = tools.querySelector("select");
  const shown = tools.querySelector("output");
  const narrow = () => {
    const wanted = text.value.toLowerCase();
    let count = 0;
    for (const row of rows) {
      row.hidden = !(row.textContent.toLowerCase().includes(wanted) && (status.value === "" || row.dataset.status === status.value));
      if (!row.hidden) count += 1;
    }
    shown.textContent = String(count);
  };
  text.addEventListener("input", narrow);
  status.addEventListener("change", narrow);
  tools.hidden = false;
  narrow();
}
`;
