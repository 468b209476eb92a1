/** A client answered, and not with what was asked for: no figure of such a run is worth anything. */
export class WrongAnswer extends Error {}
