// Changes to what `prepare` of a server returns: the file with its settings and the command that runs it.

export function asItIs(prepared) {
  return prepared;
}

export function appended(lines) {
  return (prepared) => ({ ...prepared, text: prepared.text + lines });
}

export function replaced(from, to) {
  return (prepared) => ({ ...prepared, text: prepared.text.replace(from, to) });
}

/** A line of Python in front of the one that starts pyftpdlib's server. */
export function beforeServing(line) {
  return replaced("server = FTPServer((", `${line}\nserver = FTPServer((`);
}

/** More arguments for the program. */
export function withArguments(...words) {
  return ({ argv, ...prepared }) => ({ ...prepared, argv: [...argv, ...words] });
}

/** Another value for an option of the program. */
export function withOption(option, value) {
  return ({ argv, ...prepared }) => ({
    ...prepared,
    argv: argv.map((word, index) => (argv[index - 1] === option ? value : word)),
  });
}

/** One change after the other. */
export function both(first, second) {
  return (prepared) => second(first(prepared));
}
