/** Settings in a file, completion, and hints after a mistyped word. */
export const mannersEn: { readonly [key: string]: string } = {
  "cli.help.config": "read settings from this file instead of sodiem.config.json of the current folder",
  "cli.help.noConfig": "read no file of settings",
  "cli.audit.noRedact": "do not mask pupils, even where the settings ask for it",
  "cli.error.didYouMean": "Did you mean: {words}?",
  "cli.config.error.access":
    "The settings {file} could not be read ({reason}). Check the name, or leave them out with --no-config.",
  "cli.config.error.notJson":
    "{file}{place}: this is no valid JSON. Correct it, or leave it out with --no-config.",
  "cli.config.error.twice": "{file}: a name is given twice; keep one of the two.",
  "cli.config.error.notObject": "{file}: it has to be a JSON object, with settings in braces.",
  "cli.config.error.unknown": "{file} {place}: there is no such setting. The settings: {known}.",
  "cli.config.error.command":
    "{file} {place}: settings can never name a command to run; use --cmd on the command line. The settings: {known}.",
  "cli.config.error.choice": "{file} {place}: choose one of: {known}.",
  "cli.config.error.truth": "{file} {place}: it has to be true or false.",
  "cli.config.error.text": "{file} {place}: it has to be a text that is not empty.",
  "cli.config.error.periods":
    '{file} {place}: periods a year are positive whole numbers, such as "toan": 140.',
  "cli.config.error.readings":
    '{file} {place}: there is no such reading; write "A04": "removal". See: sodiem eval --options',
  "cli.config.error.outside":
    "{file} {place}: settings can only name places within the current folder; name others on the command line.",
  "cli.completion.description":
    "Prints the script by which bash, zsh or fish completes sodiem's commands and options.",
  "cli.completion.shell": "bash, zsh or fish",
  "cli.completion.example.bash": "in this bash, at once",
  "cli.completion.example.zsh": "in zsh, for good",
  "cli.completion.example.fish": "in fish, for good",
  "cli.completion.exit.0": "printed",
  "cli.completion.exit.2": "the command is wrong",
};
