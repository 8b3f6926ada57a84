/** The results as JSON, one run a line, so that two of them can be compared line by line. */
export function resultsText({ runs, ...rest }) {
  const about = JSON.stringify(rest, undefined, 2).replace(/\n\}$/u, "");
  return `${about},\n  "runs": [\n${runs.map((run) => `    ${JSON.stringify(run)}`).join(",\n")}\n  ]\n}\n`;
}
