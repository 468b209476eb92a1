import { allowedCodePoints } from "./allowed.ts";
import { membersOf, namesFrom } from "./unicode-data.ts";

/** The letters are explained where core reads them: `idna-directions.ts`, `idna-context.ts`. */
export interface Tables {
  readonly directions: string;
  readonly joining: string;
}

const directionNames = {
  "Bidi_Class/Left_To_Right": "L",
  "Bidi_Class/Right_To_Left": "R",
  "Bidi_Class/Arabic_Letter": "R",
  "Bidi_Class/Arabic_Number": "A",
  "Bidi_Class/European_Number": "E",
  "Bidi_Class/Nonspacing_Mark": "M",
  "Bidi_Class/European_Separator": "N",
  "Bidi_Class/European_Terminator": "N",
  "Bidi_Class/Common_Separator": "N",
  "Bidi_Class/Boundary_Neutral": "N",
  "Bidi_Class/Other_Neutral": "N",
};
const joiningNames = {
  "Joining_Type/Dual_Joining": "D",
  "Joining_Type/Left_Joining": "L",
  "Joining_Type/Right_Joining": "R",
  "Joining_Type/Transparent": "T",
};

/** What core's rules for international names need to know of Unicode and no platform tells. */
export async function tables(): Promise<Tables> {
  const points = await allowedCodePoints();
  const marks = await membersOf("General_Category/Nonspacing_Mark");
  const directions = await namesFrom(directionNames);
  const joining = await namesFrom(joiningNames);
  const isMark = (point: number): boolean => marks[point] === 1;
  return {
    // Core takes a mark for M without looking, so only marks that are something else need a place.
    directions: printed(points, (point) => {
      if (!isMark(point)) return [directions[point] ?? "L"];
      return directions[point] === "M" ? ["L", "R", "A", "E", "N"] : ["S"];
    }),
    // And for transparent.
    joining: printed(points, (point) => {
      if (!isMark(point)) return [joining[point] ?? "U"];
      if (joining[point] !== "T") throw new Error(`U+${point.toString(16)} is a mark and not transparent.`);
      return ["U", "D", "L", "R", "T"];
    }),
  };
}

/** Runs of code points that may have one name, each as that name and the distance from the run before, in base 36. */
function printed(points: readonly number[], namesOf: (point: number) => readonly string[]): string {
  let text = "";
  let current = "";
  let begin = 0;
  for (const point of points) {
    const names = namesOf(point);
    if (names.includes(current)) continue;
    current = names[0] ?? "";
    text += current + (point - begin).toString(36);
    begin = point;
  }
  return text;
}
