#!/usr/bin/env node
/** npm run annotate: what the extension finds in a text, a page or a stream of records, on the command line. */
import { openAnnotator } from './annotate/annotator.mjs';
import { readArguments } from './annotate/arguments.mjs';
import { toContract } from './annotate/contract.mjs';
import { readOptions } from './annotate/options.mjs';
import { endQuietlyWhenClosed, writeLine } from './annotate/output.mjs';
import { toReadable } from './annotate/readable.mjs';
import { recordsOf } from './annotate/records.mjs';
import { openFile, readText } from './annotate/texts.mjs';
import { UsageError } from './annotate/usage-error.mjs';

endQuietlyWhenClosed();
try {
  await run(readArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** @param {import('./annotate/arguments.mjs').Request} request */
async function run({ files, isJsonl, format, given }) {
  const annotator = await openAnnotator();
  const options = readOptions(given, annotator.isPartialDate);
  const write = async (
    /** @type {Annotated} */ found,
    /** @type {object} */ label,
    /** @type {string} */ name,
  ) => {
    const contract = toContract(found);
    await writeLine(
      format === 'text' ? toReadable(contract, name) : JSON.stringify({ ...label, ...contract }),
    );
  };
  if (isJsonl) {
    const [name = '-'] = files;
    const source = { name, isPartialDate: annotator.isPartialDate };
    for await (const { id, text, options: own } of recordsOf(await openFile(name), source)) {
      await write(await annotator.text(text, { ...options, ...own }), { id }, String(id));
    }
    return;
  }
  for (const file of files) {
    const { content, isHtml } = await readText(file);
    const found = await (isHtml ? annotator.html(content, options) : annotator.text(content, options));
    await write(found, files.length > 1 ? { file } : {}, file);
  }
}

/** @typedef {import('./annotate/annotator.mjs').Annotated} Annotated */
