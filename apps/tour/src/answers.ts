/** What the embedded servers and applications answer. Change it, and the tour's table changes. */
export interface Answers {
  /** The text at "/" of every server and application. */
  readonly greeting: string;
  /** The status for a path that nobody knows. */
  readonly unknownStatus: number;
  /** The data of one server-sent event each. */
  readonly events: readonly string[];
  /** Milliseconds between two events. */
  readonly eventInterval: number;
}

export const defaultAnswers: Answers = {
  greeting: "Hello from Trunkline's tour.",
  unknownStatus: 404,
  events: ["red", "amber", "green"],
  eventInterval: 40,
};
