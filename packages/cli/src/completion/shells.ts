import type { CommandNode, OptionNode } from "./command-tree";

/** The shells that `sodiem completion` knows. */
export const shells = ["bash", "zsh", "fish"] as const;

export type Shell = (typeof shells)[number];

/** The script that teaches a shell to complete the commands of a program. */
export function completionScript(shell: Shell, tree: readonly CommandNode[]): string {
  return { bash, zsh, fish }[shell](tree);
}

const keyOf = (node: CommandNode): string => node.path.join(" ");

/** Names of commands that are not the last word: those a shell has to walk through. */
function steps(tree: readonly CommandNode[]): string[] {
  return tree.filter(({ path }) => path.length > 0).map(keyOf);
}

function namesOf(options: readonly OptionNode[]): string[] {
  return options.flatMap(({ names }) => names);
}

function bash(tree: readonly CommandNode[]): string {
  const values = valueCases(tree).map(
    ([names, words]) =>
      `    ${names.join("|")}) COMPREPLY=($(compgen -W ${quoted(words.join(" "))} -- "$cur")); return ;;`,
  );
  const words = tree.map(
    (node) =>
      `    ${quoted(keyOf(node))}) commands=${quoted(node.commands.map(({ name }) => name).join(" "))}; options=${quoted(namesOf(node.options).join(" "))} ;;`,
  );
  return `# bash completion of sodiem. Use: source <(sodiem completion bash)
_sodiem() {
  local cur prev path commands options index next
  cur="\${COMP_WORDS[COMP_CWORD]}"
  prev="\${COMP_WORDS[COMP_CWORD-1]}"
  path=""
  for ((index = 1; index < COMP_CWORD; index++)); do
    next="\${path:+$path }\${COMP_WORDS[index]}"
    case "$next" in
    ${steps(tree).map(quoted).join("|")}) path="$next" ;;
    esac
  done
  case "$prev" in
${values.join("\n")}
    ${freeNames(tree).join("|")}) COMPREPLY=($(compgen -f -- "$cur")); return ;;
  esac
  case "$path" in
${words.join("\n")}
  esac
  if [[ "$cur" == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$cur"))
  elif [[ -n "$commands" ]]; then
    COMPREPLY=($(compgen -W "$commands" -- "$cur"))
  else
    COMPREPLY=($(compgen -f -- "$cur"))
  fi
}
complete -o filenames -F _sodiem sodiem
`;
}

function zsh(tree: readonly CommandNode[]): string {
  const described = (name: string, description: string): string =>
    quoted(`${name.replace(/:/g, "\\:")}:${description}`);
  const cases = tree.map((node) => {
    const commands = node.commands.map(({ name, description }) => described(name, description)).join(" ");
    const options = node.options
      .flatMap((option) => option.names.map((name) => described(name, option.description)))
      .join(" ");
    return `    ${quoted(keyOf(node))}) commands=(${commands}); options=(${options}) ;;`;
  });
  const values = valueCases(tree).map(
    ([names, words]) => `    ${names.join("|")}) compadd -- ${words.map(quoted).join(" ")}; return ;;`,
  );
  return `#compdef sodiem
# zsh completion of sodiem. Use: source <(sodiem completion zsh)
_sodiem() {
  local -a commands options
  local cur prev where next index
  cur="\${words[CURRENT]}"
  prev="\${words[CURRENT-1]}"
  where=""
  for ((index = 2; index < CURRENT; index++)); do
    next="\${where:+$where }\${words[index]}"
    case "$next" in
    ${steps(tree).map(quoted).join("|")}) where="$next" ;;
    esac
  done
  case "$prev" in
${values.join("\n")}
    ${freeNames(tree).join("|")}) _files; return ;;
  esac
  case "$where" in
${cases.join("\n")}
  esac
  if [[ "$cur" == -* ]]; then
    _describe 'option' options
  elif (( \${#commands} )); then
    _describe 'command' commands
  else
    _files
  fi
}
if [[ "$funcstack[1]" == "_sodiem" ]]; then _sodiem "$@"; else compdef _sodiem sodiem; fi
`;
}

function fish(tree: readonly CommandNode[]): string {
  const lines = tree.flatMap((node) => {
    const siblings = node.commands.map(({ name }) => name);
    const seen = node.path.map((name) => `__fish_seen_subcommand_from ${name}`);
    const unseen = siblings.length === 0 ? [] : [`not __fish_seen_subcommand_from ${siblings.join(" ")}`];
    const condition = quoted([...seen, ...unseen].join("; and ") || "true");
    const inside = quoted(seen.join("; and ") || "__fish_use_subcommand");
    return [
      ...node.commands.map(
        ({ name, description }) =>
          `complete -c sodiem -f -n ${condition} -a ${quoted(name)} -d ${quoted(description)}`,
      ),
      ...node.options.map((option) => `complete -c sodiem -n ${inside} ${fishOption(option)}`),
    ];
  });
  return `# fish completion of sodiem. Use: sodiem completion fish | source\n${lines.join("\n")}\n`;
}

function fishOption({ names, description, value }: OptionNode): string {
  const flags = names.map((name) => (name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const argument = value === "none" ? [] : value === "free" ? ["-r"] : ["-x", "-a", quoted(value.join(" "))];
  return [...flags, ...argument, "-d", quoted(description)].join(" ");
}

/** Options whose value is one of some words, with those words; the same words for a name everywhere. */
function valueCases(tree: readonly CommandNode[]): [names: string[], words: readonly string[]][] {
  const found = new Map<string, readonly string[]>();
  for (const { names, value } of tree.flatMap(({ options }) => options)) {
    if (value === "none" || value === "free") continue;
    for (const name of names) found.set(name, [...new Set([...(found.get(name) ?? []), ...value])]);
  }
  return [...found].map(([name, words]) => [[name], words]);
}

function freeNames(tree: readonly CommandNode[]): string[] {
  const options = tree.flatMap((node) => node.options);
  return [...new Set(namesOf(options.filter(({ value }) => value === "free")))].sort();
}

/** One word of a shell, whatever stands in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
