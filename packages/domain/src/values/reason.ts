// Why something was done, as whoever decided it put it.
import { Text } from "./text.ts";

export const Reason = Text(2000).meta({ description: "Why.", examples: ["flood on the access road"] });
