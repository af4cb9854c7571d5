const word = /"([^"]*)"|'([^']*)'|[^\s"']+/g;

/**
 * Splits a command line into its words. Quotes of either kind keep spaces together; nothing else is special, so that a
 * path with backslashes stays as it is and no shell is needed.
 *
 * @example splitWords("node 'my program.js' eval") // ["node", "my program.js", "eval"]
 */
export function splitWords(line: string): string[] {
  const words: string[] = [];
  let end = -1;
  for (const match of line.matchAll(word)) {
    const text = match[1] ?? match[2] ?? match[0];
    // What touches the word before it belongs to it: --name="two words".
    if (match.index === end) words.push((words.pop() ?? "") + text);
    else words.push(text);
    end = match.index + match[0].length;
  }
  return words;
}
