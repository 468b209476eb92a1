import { HTTPError } from "@trunkline/core";
import { type Command, commandFrom } from "./arguments.ts";
import { failureSentence } from "./failure-sentence.ts";
import { help } from "./help.ts";
import { type Output, type OutputStream, paintFor, write } from "./output.ts";
import { sendRequest } from "./send-request.ts";
import { tour } from "./tour.ts";
import { tourText } from "./tour-text.ts";
import { UsageError } from "./usage-error.ts";

/** Does what the command line asks for and answers the exit code: 0 done, 1 no response, 2 not understood. */
export async function run(words: readonly string[], { stdout, stderr }: Output): Promise<0 | 1 | 2> {
  try {
    await obey(commandFrom(words), stdout);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      await write(stderr, `${error.message} See npm start -- --help.\n`);
      return 2;
    }
    if (!(error instanceof HTTPError)) throw error;
    await write(stderr, `${failureSentence(error)}\n`);
    return 1;
  }
}

async function obey(command: Command, stdout: OutputStream): Promise<void> {
  switch (command.kind) {
    case "tour": {
      const report = await tour();
      // A terminal that does not know its width says 0.
      const width = stdout.columns || Infinity;
      return write(stdout, tourText(report, { paint: paintFor(stdout), width }));
    }
    case "help":
      return write(stdout, help);
    case "request":
      return sendRequest(command.order, stdout);
  }
}
