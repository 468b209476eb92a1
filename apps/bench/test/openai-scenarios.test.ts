import { scenarios } from "../src/scenarios/scenarios.ts";
import { everyRowTakesItsTurn } from "./every-row-takes-its-turn.ts";

// Each file runs beside the other: these are the tests that take longest.
everyRowTakesItsTurn(scenarios.filter(({ group }) => group === "openai"));
