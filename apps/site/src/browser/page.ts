/** What every page does: the button for the colours, and the search field. */
const root = document.documentElement;

function isDark(): boolean {
  return root.dataset["theme"] === undefined
    ? matchMedia("(prefers-color-scheme: dark)").matches
    : root.dataset["theme"] === "dark";
}

document.querySelector("[data-theme-button]")?.addEventListener("click", () => {
  const theme = isDark() ? "light" : "dark";
  root.dataset["theme"] = theme;
  try {
    localStorage.setItem("theme", theme);
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
});

// What is asked for goes behind the #, which browsers keep to themselves: it is never part of a request.
document.querySelector<HTMLFormElement>("[data-search]")?.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const wanted = form.querySelector("input")?.value.trim() ?? "";
  location.href = `${form.action}#${encodeURIComponent(wanted)}`;
});
