import * as official from "openai";
import * as own from "@trunkline/openai";

/** What programs are written against: the official package's types, whichever of the two it is. */
export interface Library {
  readonly name: "official" | "own";
  readonly OpenAI: typeof official.OpenAI;
  readonly AzureOpenAI: typeof official.AzureOpenAI;
  readonly toFile: typeof official.toFile;
  readonly toStreamingFile: typeof official.toStreamingFile;
}

export const officialLibrary: Library = {
  name: "official",
  OpenAI: official.OpenAI,
  AzureOpenAI: official.AzureOpenAI,
  toFile: official.toFile,
  toStreamingFile: official.toStreamingFile,
};

export const ownLibrary: Library = {
  name: "own",
  OpenAI: own.OpenAI as unknown as typeof official.OpenAI,
  AzureOpenAI: own.AzureOpenAI as unknown as typeof official.AzureOpenAI,
  toFile: own.toFile as unknown as typeof official.toFile,
  toStreamingFile: own.toStreamingFile as unknown as typeof official.toStreamingFile,
};
