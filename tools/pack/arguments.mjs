import { parseArgs } from 'node:util';
import { UsageError } from '../annotate/usage-error.mjs';

const USAGE =
  'Usage: npm run --silent pack -- validate FILE… | stats [--json] FILE… | diff [--json] A B | format FILE… | schema';

/**
 * How many files each command takes.
 * @satisfies {Record<string, { least: number, most: number, hasJson: boolean }>}
 */
const COMMANDS = {
  validate: { least: 1, most: Infinity, hasJson: false },
  stats: { least: 1, most: Infinity, hasJson: true },
  diff: { least: 2, most: 2, hasJson: true },
  format: { least: 1, most: Infinity, hasJson: false },
  schema: { least: 0, most: 0, hasJson: false },
};

/** @typedef {{ command: keyof typeof COMMANDS, files: string[], isJson: boolean }} Request */

/**
 * @param {string[]} args
 * @returns {Request}
 */
export function readArguments(args) {
  const { values, positionals } = parsed(args);
  const [command, ...files] = positionals;
  if (command === undefined) throw new UsageError(`no command given. ${USAGE}`);
  if (!isCommand(command)) throw new UsageError(`${command}: no such command. ${USAGE}`);
  const { least, most, hasJson } = COMMANDS[command];
  if (values.json && !hasJson) throw new UsageError(`${command} has no --json. ${USAGE}`);
  if (files.length < least || files.length > most) {
    const wanted = most === least ? `${least}` : `${least} or more`;
    throw new UsageError(`${command} takes ${wanted} files, ${files.length} given. ${USAGE}`);
  }
  return { command, files, isJson: values.json };
}

/**
 * @param {string} word
 * @returns {word is keyof typeof COMMANDS}
 */
function isCommand(word) {
  return Object.hasOwn(COMMANDS, word);
}

/** @param {string[]} args */
function parsed(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split(/\. To specify|\n/);
    throw new UsageError(`${reason}. ${USAGE}`);
  }
}
