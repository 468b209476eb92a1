// Made by `npm run codegen` from tests/vectors/openai/openapi.yaml and tools/openai-codegen. Do not edit.

import type { APIPromise } from "../client/api-promise.ts";
import type { RequestOptions } from "../client/request-options.ts";
import type { CursorPage } from "../pages/cursor-page.ts";
import type { PagePromise } from "../pages/page-promise.ts";
import type { OptionsAlone } from "../resource/misplaced-options.ts";
import { defineResource } from "../resource/resource.ts";
import type { Resource, ResourceClass } from "../resource/resource.ts";
import type { EventStream } from "../streaming/event-stream.ts";
import type { Uploadable } from "../uploads/form-entries.ts";
import { forms } from "../uploads/forms.ts";
import type { VoiceIdsOrCustomVoice } from "./shared.ts";

/** Turn audio into text or text into audio. */
export interface AudioTranscriptions extends Resource {
  /**
   * Transcribes audio into the input language.
   *
   * Returns a transcription object in `json`, `diarized_json`, or `verbose_json`
   * format, or a stream of transcript events.
   */
  create(
    params: TranscriptionCreateParamsNonStreaming & { response_format?: "json" },
    options?: RequestOptions,
  ): APIPromise<Transcription>;
  /** The same, for a parameter that changes what is answered. */
  create(
    params: TranscriptionCreateParamsNonStreaming & { response_format: "verbose_json" },
    options?: RequestOptions,
  ): APIPromise<TranscriptionVerbose>;
  /** The same, for a parameter that changes what is answered. */
  create(
    params: TranscriptionCreateParamsNonStreaming & { response_format: "diarized_json" },
    options?: RequestOptions,
  ): APIPromise<TranscriptionDiarized>;
  /** The same, for a parameter that changes what is answered. */
  create(
    params: TranscriptionCreateParamsNonStreaming & { response_format: "srt" | "text" | "vtt" },
    options?: RequestOptions,
  ): APIPromise<string>;
  /** The same, for a parameter that changes what is answered. */
  create(
    params: TranscriptionCreateParamsNonStreaming,
    options?: RequestOptions,
  ): APIPromise<Transcription | TranscriptionDiarized | TranscriptionVerbose | string>;
  /** The same, answered by its events. */
  create(
    params: TranscriptionCreateParamsStreaming,
    options?: RequestOptions,
  ): APIPromise<EventStream<TranscriptionStreamEvent>>;
  /** The same, where only the running program knows whether it streams. */
  create(
    params: TranscriptionCreateParams,
    options?: RequestOptions,
  ): APIPromise<
    Transcription | TranscriptionDiarized | TranscriptionVerbose | string | EventStream<TranscriptionStreamEvent>
  >;
}

export const AudioTranscriptions: ResourceClass<AudioTranscriptions> = /* @__PURE__ */ defineResource(
  "AudioTranscriptions",
  {
    create: "POST /audio/transcriptions form streams",
  },
  {},
  { forms },
);

/** Turn audio into text or text into audio. */
export interface AudioTranslations extends Resource {
  /** Translates audio into English. */
  create(
    params: TranslationCreateParams & { response_format?: "json" },
    options?: RequestOptions,
  ): APIPromise<Translation>;
  /** The same, for a parameter that changes what is answered. */
  create(
    params: TranslationCreateParams & { response_format: "verbose_json" },
    options?: RequestOptions,
  ): APIPromise<TranslationVerbose>;
  /** The same, for a parameter that changes what is answered. */
  create(
    params: TranslationCreateParams & { response_format: "srt" | "text" | "vtt" },
    options?: RequestOptions,
  ): APIPromise<string>;
  /** The same, for a parameter that changes what is answered. */
  create(
    params: TranslationCreateParams,
    options?: RequestOptions,
  ): APIPromise<Translation | TranslationVerbose | string>;
}

export const AudioTranslations: ResourceClass<AudioTranslations> = /* @__PURE__ */ defineResource(
  "AudioTranslations",
  {
    create: "POST /audio/translations form",
  },
  {},
  { forms },
);

/** Turn audio into text or text into audio. */
export interface AudioSpeech extends Resource {
  /**
   * Generates audio from the input text.
   *
   * Returns the audio file content, or a stream of audio events.
   */
  create(params: SpeechCreateParams, options?: RequestOptions): APIPromise<globalThis.Response>;
}

export const AudioSpeech: ResourceClass<AudioSpeech> = /* @__PURE__ */ defineResource("AudioSpeech", {
  create: "POST /audio/speech json binary=application/octet-stream",
});

/** Turn audio into text or text into audio. */
export interface AudioVoiceConsents extends Resource {
  /**
   * Upload a consent recording that authorizes creation of a custom voice.
   *
   * See the [custom voices guide](https://platform.openai.com/docs/guides/text-to-speech#custom-voices) for
   * requirements and best practices. Custom voices are limited to eligible customers.
   */
  create(params: VoiceConsentCreateParams, options?: RequestOptions): APIPromise<VoiceConsent>;

  /**
   * Retrieve consent recording metadata used for creating custom voices.
   *
   * See the [custom voices guide](https://platform.openai.com/docs/guides/text-to-speech#custom-voices). Custom
   * voices are limited to eligible customers.
   */
  retrieve(consentID: string, options?: RequestOptions): APIPromise<VoiceConsent>;

  /**
   * Update consent recording metadata used for creating custom voices. This endpoint updates metadata only and
   * does not replace the underlying audio.
   *
   * See the [custom voices guide](https://platform.openai.com/docs/guides/text-to-speech#custom-voices). Custom
   * voices are limited to eligible customers.
   */
  update(consentID: string, params: VoiceConsentUpdateParams, options?: RequestOptions): APIPromise<VoiceConsent>;

  /**
   * List consent recordings available to your organization for creating custom voices.
   *
   * See the [custom voices guide](https://platform.openai.com/docs/guides/text-to-speech#custom-voices). Custom
   * voices are limited to eligible customers.
   */
  list(
    params?: VoiceConsentListParams | null,
    options?: RequestOptions,
  ): PagePromise<CursorPage<VoiceConsent>, VoiceConsent>;
  /** The same with options and no query. */
  list(options: OptionsAlone): PagePromise<CursorPage<VoiceConsent>, VoiceConsent>;

  /**
   * Delete a consent recording that was uploaded for creating custom voices.
   *
   * See the [custom voices guide](https://platform.openai.com/docs/guides/text-to-speech#custom-voices). Custom
   * voices are limited to eligible customers.
   */
  delete(consentID: string, options?: RequestOptions): APIPromise<VoiceConsentDeleted>;
}

export const AudioVoiceConsents: ResourceClass<AudioVoiceConsents> = /* @__PURE__ */ defineResource(
  "AudioVoiceConsents",
  {
    create: "POST /audio/voice_consents form",
    retrieve: "GET /audio/voice_consents/{consentID}",
    update: "POST /audio/voice_consents/{consentID} json",
    list: "GET /audio/voice_consents optional cursor",
    delete: "DELETE /audio/voice_consents/{consentID}",
  },
  {},
  { forms },
);

/** Turn audio into text or text into audio. */
export interface AudioVoices extends Resource {
  /**
   * Create a custom voice you can use for audio output (for example, in Text-to-Speech and the Realtime API). This
   * requires an audio sample and a previously uploaded consent recording.
   *
   * See the [custom voices guide](https://platform.openai.com/docs/guides/text-to-speech#custom-voices) for
   * requirements and best practices. Custom voices are limited to eligible customers.
   */
  create(params: VoiceCreateParams, options?: RequestOptions): APIPromise<Voice>;
}

export const AudioVoices: ResourceClass<AudioVoices> = /* @__PURE__ */ defineResource(
  "AudioVoices",
  {
    create: "POST /audio/voices form",
  },
  {},
  { forms },
);

/** Turn audio into text or text into audio. */
export interface Audio extends Resource {
  readonly transcriptions: AudioTranscriptions;
  readonly translations: AudioTranslations;
  readonly speech: AudioSpeech;
  readonly voiceConsents: AudioVoiceConsents;
  readonly voices: AudioVoices;
}

export const Audio: ResourceClass<Audio> = /* @__PURE__ */ defineResource(
  "Audio",
  {},
  {
    transcriptions: AudioTranscriptions,
    translations: AudioTranslations,
    speech: AudioSpeech,
    voiceConsents: AudioVoiceConsents,
    voices: AudioVoices,
  },
);

export interface TranscriptionCreateParamsBase {
  /**
   * The audio file object (not file name) to transcribe, in one of these formats: flac, mp3, mp4, mpeg, mpga, m4a,
   * ogg, wav, or webm.
   * The request must include enough format metadata for the file to be identified. We recommend an
   * extension-bearing filename and an appropriate content type.
   */
  file: Uploadable;
  /**
   * ID of the model to use. The options are `gpt-transcribe`, `gpt-4o-transcribe`, `gpt-4o-mini-transcribe`,
   * `gpt-4o-mini-transcribe-2025-12-15`, `whisper-1` (which is powered by our open source Whisper V2 model), and
   * `gpt-4o-transcribe-diarize`.
   */
  model:
    | (string & {})
    | "whisper-1"
    | "gpt-transcribe"
    | "gpt-4o-transcribe"
    | "gpt-4o-mini-transcribe"
    | "gpt-4o-mini-transcribe-2025-12-15"
    | "gpt-4o-transcribe-diarize";
  /**
   * The language of the input audio. Supplying the input language in
   * [ISO-639-1](https://en.wikipedia.org/wiki/List_of_ISO_639-1_codes) (e.g. `en`) format will improve accuracy
   * and latency.
   */
  language?: string;
  /**
   * Possible languages of the input audio, in [ISO-639-1](https://en.wikipedia.org/wiki/List_of_ISO_639-1_codes)
   * format. Supported by `gpt-transcribe`.
   */
  languages?: Array<string>;
  /** Words or phrases to guide transcription of the input audio. Supported by `gpt-transcribe`. */
  keywords?: Array<string>;
  /**
   * An optional text to guide the model's style or continue a previous audio segment. The
   * [prompt](https://platform.openai.com/docs/guides/speech-to-text#prompting) should match the audio language.
   * This field is not supported when using `gpt-4o-transcribe-diarize`.
   */
  prompt?: string;
  /**
   * The format of the output, in one of these options: `json`, `text`, `srt`, `verbose_json`, `vtt`, or
   * `diarized_json`. For `gpt-4o-transcribe` and `gpt-4o-mini-transcribe`, the only supported format is `json`.
   * For `gpt-4o-transcribe-diarize`, the supported formats are `json`, `text`, and `diarized_json`, with
   * `diarized_json` required to receive speaker annotations.
   */
  response_format?: AudioResponseFormat;
  /**
   * The sampling temperature, between 0 and 1. Higher values like 0.8 will make the output more random, while
   * lower values like 0.2 will make it more focused and deterministic. If set to 0, the model will use [log
   * probability](https://en.wikipedia.org/wiki/Log_probability) to automatically increase the temperature until
   * certain thresholds are hit.
   */
  temperature?: number;
  /**
   * Additional information to include in the transcription response.
   * `logprobs` will return the log probabilities of the tokens in the
   * response to understand the model's confidence in the transcription.
   * `logprobs` only works with response_format set to `json` and only with
   * the models `gpt-4o-transcribe`, `gpt-4o-mini-transcribe`, and `gpt-4o-mini-transcribe-2025-12-15`. This field
   * is not supported when using `gpt-4o-transcribe-diarize`.
   */
  include?: Array<TranscriptionInclude>;
  /**
   * The timestamp granularities to populate for this transcription. `response_format` must be set `verbose_json`
   * to use timestamp granularities. Either or both of these options are supported: `word`, or `segment`. Note:
   * There is no additional latency for segment timestamps, but generating word timestamps incurs additional
   * latency.
   * This option is not available for `gpt-4o-transcribe-diarize`.
   */
  timestamp_granularities?: Array<"word" | "segment">;
  /**
   * Controls how the audio is cut into chunks. When set to `"auto"`, the server first normalizes loudness and then
   * uses voice activity detection (VAD) to choose boundaries. `server_vad` object can be provided to tweak VAD
   * detection parameters manually. If unset, the audio is transcribed as a single block. Required when using
   * `gpt-4o-transcribe-diarize` for inputs longer than 30 seconds.
   */
  chunking_strategy?: "auto" | VadConfig | null;
  /**
   * Optional list of speaker names that correspond to the audio samples provided in `known_speaker_references[]`.
   * Each entry should be a short identifier (for example `customer` or `agent`). Up to 4 speakers are supported.
   */
  known_speaker_names?: Array<string>;
  /**
   * Optional list of audio samples (as [data
   * URLs](https://developer.mozilla.org/en-US/docs/Web/HTTP/Basics_of_HTTP/Data_URLs)) that contain known speaker
   * references matching `known_speaker_names[]`. Each sample must be between 2 and 10 seconds, and can use any of
   * the same input audio formats supported by `file`.
   */
  known_speaker_references?: Array<string>;
}

export interface TranscriptionCreateParamsNonStreaming extends TranscriptionCreateParamsBase {
  stream?: false | null;
}

export interface TranscriptionCreateParamsStreaming extends TranscriptionCreateParamsBase {
  stream: true;
}

export type TranscriptionCreateParams = TranscriptionCreateParamsNonStreaming | TranscriptionCreateParamsStreaming;

export interface TranslationCreateParams {
  /**
   * The audio file object (not file name) translate, in one of these formats: flac, mp3, mp4, mpeg, mpga, m4a,
   * ogg, wav, or webm. The request must include enough format metadata for the file to be identified. We recommend
   * an extension-bearing filename and an appropriate content type.
   */
  file: Uploadable;
  /**
   * ID of the model to use. Only `whisper-1` (which is powered by our open source Whisper V2 model) is currently
   * available.
   */
  model: (string & {}) | "whisper-1";
  /**
   * An optional text to guide the model's style or continue a previous audio segment. The
   * [prompt](https://platform.openai.com/docs/guides/speech-to-text#prompting) should be in English.
   */
  prompt?: string;
  /** The format of the output, in one of these options: `json`, `text`, `srt`, `verbose_json`, or `vtt`. */
  response_format?: "json" | "text" | "srt" | "verbose_json" | "vtt";
  /**
   * The sampling temperature, between 0 and 1. Higher values like 0.8 will make the output more random, while
   * lower values like 0.2 will make it more focused and deterministic. If set to 0, the model will use [log
   * probability](https://en.wikipedia.org/wiki/Log_probability) to automatically increase the temperature until
   * certain thresholds are hit.
   */
  temperature?: number;
}

export interface SpeechCreateParams {
  /**
   * One of the available [TTS models](https://platform.openai.com/docs/models#tts): `tts-1`, `tts-1-hd`,
   * `gpt-4o-mini-tts`, or `gpt-4o-mini-tts-2025-12-15`.
   */
  model: (string & {}) | "tts-1" | "tts-1-hd" | "gpt-4o-mini-tts" | "gpt-4o-mini-tts-2025-12-15";
  /** The text to generate audio for. The maximum length is 4096 characters. */
  input: string;
  /**
   * Control the voice of your generated audio with additional instructions. Does not work with `tts-1` or
   * `tts-1-hd`.
   */
  instructions?: string;
  /**
   * The voice to use when generating the audio. Supported built-in voices are `alloy`, `ash`, `ballad`, `coral`,
   * `echo`, `fable`, `onyx`, `nova`, `sage`, `shimmer`, `verse`, `marin`, and `cedar`. You may also provide a
   * custom voice object with an `id`, for example `{ "id": "voice_1234" }`. Previews of the voices are available
   * in the [Text to speech guide](https://platform.openai.com/docs/guides/text-to-speech#voice-options).
   */
  voice: VoiceIdsOrCustomVoice;
  /** The format to audio in. Supported formats are `mp3`, `opus`, `aac`, `flac`, `wav`, and `pcm`. */
  response_format?: "mp3" | "opus" | "aac" | "flac" | "wav" | "pcm";
  /** The speed of the generated audio. Select a value from `0.25` to `4.0`. `1.0` is the default. */
  speed?: number;
  /**
   * The format to stream the audio in. Supported formats are `sse` and `audio`. `sse` is not supported for `tts-1`
   * or `tts-1-hd`.
   */
  stream_format?: "sse" | "audio";
}

export interface VoiceConsentCreateParams {
  /** The label to use for this consent recording. */
  name: string;
  /**
   * The consent audio recording file. Maximum size is 10 MiB.
   *
   * Supported MIME types:
   * `audio/mpeg`, `audio/wav`, `audio/x-wav`, `audio/ogg`, `audio/aac`, `audio/flac`, `audio/webm`, `audio/mp4`.
   */
  recording: Uploadable;
  /** The BCP 47 language tag for the consent phrase (for example, `en-US`). */
  language: string;
}

export interface VoiceConsentUpdateParams {
  /** The updated label for this consent recording. */
  name: string;
}

export interface VoiceConsentListParams {
  /**
   * A cursor for use in pagination. `after` is an object ID that defines your place in the list. For instance, if
   * you make a list request and receive 100 objects, ending with obj_foo, your subsequent call can include
   * after=obj_foo in order to fetch the next page of the list.
   */
  after?: string;
  /**
   * A limit on the number of objects to be returned. Limit can range between 1 and 100, and the default is 20.
   */
  limit?: number;
}

export interface VoiceCreateParams {
  /** The name of the new voice. */
  name: string;
  /**
   * The sample audio recording file. Maximum size is 10 MiB.
   *
   * Supported MIME types:
   * `audio/mpeg`, `audio/wav`, `audio/x-wav`, `audio/ogg`, `audio/aac`, `audio/flac`, `audio/webm`, `audio/mp4`.
   */
  audio_sample: Uploadable;
  /** The consent recording ID (for example, `cons_1234`). */
  consent: string;
}

export type AudioModel = TranscriptionCreateParams["model"];

export type SpeechModel = SpeechCreateParams["model"];

/** Represents a transcription response returned by model, based on the provided input. */
export interface Transcription {
  /** The transcribed text. */
  text: string;
  /**
   * The languages detected in the audio. Returned by `gpt-transcribe`. An empty array indicates that no language
   * could be reliably detected.
   */
  languages?: Array<TranscriptionLanguage>;
  /**
   * The log probabilities of the tokens in the transcription. Only returned with the models `gpt-4o-transcribe`
   * and `gpt-4o-mini-transcribe` if `logprobs` is added to the `include` array.
   */
  logprobs?: Array<{
    /** The token in the transcription. */
    token?: string;
    /** The log probability of the token. */
    logprob?: number;
    /** The bytes of the token. */
    bytes?: Array<number>;
  }>;
  /** Token usage statistics for the request. */
  usage?: TranscriptTextUsageTokens | TranscriptTextUsageDuration;
}

/**
 * Represents a diarized transcription response returned by the model, including the combined transcript and
 * speaker-segment annotations.
 */
export interface TranscriptionDiarized {
  /** The type of task that was run. Always `transcribe`. */
  task: "transcribe";
  /** Duration of the input audio in seconds. */
  duration: number;
  /** The concatenated transcript text for the entire audio input. */
  text: string;
  /** Segments of the transcript annotated with timestamps and speaker labels. */
  segments: Array<TranscriptionDiarizedSegment>;
  /** Token or duration usage statistics for the request. */
  usage?: TranscriptTextUsageTokens | TranscriptTextUsageDuration;
}

/** Represents a verbose json transcription response returned by model, based on the provided input. */
export interface TranscriptionVerbose {
  /** The language of the input audio. */
  language: string;
  /** The duration of the input audio. */
  duration: number;
  /** The transcribed text. */
  text: string;
  /** Extracted words and their corresponding timestamps. */
  words?: Array<TranscriptionWord>;
  /** Segments of the transcribed text and their corresponding details. */
  segments?: Array<TranscriptionSegment>;
  usage?: TranscriptTextUsageDuration;
}

export interface Translation {
  text: string;
}

export interface TranslationVerbose {
  /** The language of the output translation (always `english`). */
  language: string;
  /** The duration of the input audio. */
  duration: number;
  /** The translated text. */
  text: string;
  /** Segments of the translated text and their corresponding details. */
  segments?: Array<TranscriptionSegment>;
}

/** A consent recording used to authorize creation of a custom voice. */
export interface VoiceConsent {
  /** The object type, which is always `audio.voice_consent`. */
  object: "audio.voice_consent";
  /** The consent recording identifier. */
  id: string;
  /** The label provided when the consent recording was uploaded. */
  name: string;
  /** The BCP 47 language tag for the consent phrase (for example, `en-US`). */
  language: string;
  /** The Unix timestamp (in seconds) for when the consent recording was created. */
  created_at: number;
}

export interface VoiceConsentDeleted {
  /** The consent recording identifier. */
  id: string;
  object: "audio.voice_consent";
  deleted: boolean;
}

/** A custom voice that can be used for audio output. */
export interface Voice {
  /** The object type, which is always `audio.voice`. */
  object: "audio.voice";
  /** The voice identifier, which can be referenced in API endpoints. */
  id: string;
  /** The name of the voice. */
  name: string;
  /** The Unix timestamp (in seconds) for when the voice was created. */
  created_at: number;
}

/**
 * The format of the output, in one of these options: `json`, `text`, `srt`, `verbose_json`, `vtt`, or
 * `diarized_json`. For `gpt-4o-transcribe` and `gpt-4o-mini-transcribe`, the only supported format is `json`.
 * For `gpt-4o-transcribe-diarize`, the supported formats are `json`, `text`, and `diarized_json`, with
 * `diarized_json` required to receive speaker annotations.
 */
export type AudioResponseFormat = "json" | "text" | "srt" | "verbose_json" | "vtt" | "diarized_json";

export type TranscriptionInclude = "logprobs";

export interface VadConfig {
  /** Must be set to `server_vad` to enable manual chunking using server side VAD. */
  type: "server_vad";
  /**
   * Amount of audio to include before the VAD detected speech (in
   * milliseconds).
   */
  prefix_padding_ms?: number;
  /**
   * Duration of silence to detect speech stop (in milliseconds).
   * With shorter values the model will respond more quickly,
   * but may jump in on short pauses from the user.
   */
  silence_duration_ms?: number;
  /**
   * Sensitivity threshold (0.0 to 1.0) for voice activity detection. A
   * higher threshold will require louder audio to activate the model, and
   * thus might perform better in noisy environments.
   */
  threshold?: number;
}

export type TranscriptionStreamEvent =
  | TranscriptionTextSegmentEvent
  | TranscriptionTextDeltaEvent
  | TranscriptionTextDoneEvent;

/** A language detected in transcribed audio. */
export interface TranscriptionLanguage {
  /** The code of a language detected in the audio. */
  code: string;
}

/** Usage statistics for models billed by token usage. */
export interface TranscriptTextUsageTokens {
  /** The type of the usage object. Always `tokens` for this variant. */
  type: "tokens";
  /** Number of input tokens billed for this request. */
  input_tokens: number;
  /** Details about the input tokens billed for this request. */
  input_token_details?: {
    /** Number of text tokens billed for this request. */
    text_tokens?: number;
    /** Number of audio tokens billed for this request. */
    audio_tokens?: number;
  };
  /** Number of output tokens generated. */
  output_tokens: number;
  /** Total number of tokens used (input + output). */
  total_tokens: number;
}

/** Usage statistics for models billed by audio input duration. */
export interface TranscriptTextUsageDuration {
  /** The type of the usage object. Always `duration` for this variant. */
  type: "duration";
  /** Duration of the input audio in seconds. */
  seconds: number;
}

/** A segment of diarized transcript text with speaker metadata. */
export interface TranscriptionDiarizedSegment {
  /** The type of the segment. Always `transcript.text.segment`. */
  type: "transcript.text.segment";
  /** Unique identifier for the segment. */
  id: string;
  /** Start timestamp of the segment in seconds. */
  start: number;
  /** End timestamp of the segment in seconds. */
  end: number;
  /** Transcript text for this segment. */
  text: string;
  /**
   * Speaker label for this segment. When known speakers are provided, the label matches `known_speaker_names[]`.
   * Otherwise speakers are labeled sequentially using capital letters (`A`, `B`, ...).
   */
  speaker: string;
}

export interface TranscriptionWord {
  /** The text content of the word. */
  word: string;
  /** Start time of the word in seconds. */
  start: number;
  /** End time of the word in seconds. */
  end: number;
}

export interface TranscriptionSegment {
  /** Unique identifier of the segment. */
  id: number;
  /** Seek offset of the segment. */
  seek: number;
  /** Start time of the segment in seconds. */
  start: number;
  /** End time of the segment in seconds. */
  end: number;
  /** Text content of the segment. */
  text: string;
  /** Array of token IDs for the text content. */
  tokens: Array<number>;
  /** Temperature parameter used for generating the segment. */
  temperature: number;
  /** Average logprob of the segment. If the value is lower than -1, consider the logprobs failed. */
  avg_logprob: number;
  /** Compression ratio of the segment. If the value is greater than 2.4, consider the compression failed. */
  compression_ratio: number;
  /**
   * Probability of no speech in the segment. If the value is higher than 1.0 and the `avg_logprob` is below -1,
   * consider this segment silent.
   */
  no_speech_prob: number;
}

/**
 * Emitted when a diarized transcription returns a completed segment with speaker information. Only emitted when
 * you [create a transcription](https://platform.openai.com/docs/api-reference/audio/create-transcription) with
 * `stream` set to `true` and `response_format` set to `diarized_json`.
 */
export interface TranscriptionTextSegmentEvent {
  /** The type of the event. Always `transcript.text.segment`. */
  type: "transcript.text.segment";
  /** Unique identifier for the segment. */
  id: string;
  /** Start timestamp of the segment in seconds. */
  start: number;
  /** End timestamp of the segment in seconds. */
  end: number;
  /** Transcript text for this segment. */
  text: string;
  /** Speaker label for this segment. */
  speaker: string;
}

/**
 * Emitted when there is an additional text delta. This is also the first event emitted when the transcription
 * starts. Only emitted when you [create a
 * transcription](https://platform.openai.com/docs/api-reference/audio/create-transcription) with the `Stream`
 * parameter set to `true`.
 */
export interface TranscriptionTextDeltaEvent {
  /** The type of the event. Always `transcript.text.delta`. */
  type: "transcript.text.delta";
  /** The text delta that was additionally transcribed. */
  delta: string;
  /**
   * The log probabilities of the delta. Only included if you [create a
   * transcription](https://platform.openai.com/docs/api-reference/audio/create-transcription) with the `include[]`
   * parameter set to `logprobs`.
   */
  logprobs?: Array<{
    /** The token that was used to generate the log probability. */
    token?: string;
    /** The log probability of the token. */
    logprob?: number;
    /** The bytes that were used to generate the log probability. */
    bytes?: Array<number>;
  }>;
  /**
   * Identifier of the diarized segment that this delta belongs to. Only present when using
   * `gpt-4o-transcribe-diarize`.
   */
  segment_id?: string;
}

/**
 * Emitted when the transcription is complete. Contains the complete transcription text. Only emitted when you
 * [create a transcription](https://platform.openai.com/docs/api-reference/audio/create-transcription) with the
 * `Stream` parameter set to `true`.
 */
export interface TranscriptionTextDoneEvent {
  /** The type of the event. Always `transcript.text.done`. */
  type: "transcript.text.done";
  /** The text that was transcribed. */
  text: string;
  /**
   * The languages detected in the audio. Returned by `gpt-transcribe`. An empty array indicates that no language
   * could be reliably detected.
   */
  languages?: Array<TranscriptionLanguage>;
  /**
   * The log probabilities of the individual tokens in the transcription. Only included if you [create a
   * transcription](https://platform.openai.com/docs/api-reference/audio/create-transcription) with the `include[]`
   * parameter set to `logprobs`.
   */
  logprobs?: Array<{
    /** The token that was used to generate the log probability. */
    token?: string;
    /** The log probability of the token. */
    logprob?: number;
    /** The bytes that were used to generate the log probability. */
    bytes?: Array<number>;
  }>;
  usage?: TranscriptTextUsageTokens;
}
