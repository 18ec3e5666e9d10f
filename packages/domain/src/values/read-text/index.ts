// The front door of reading: a text in, values or a misreading out.
export { type MisreadReason, misreadReasons } from "./cursor.ts";
export { type Misreading, readText, readTextLengthMax, type TextAnswer, type Tried } from "./read-text.ts";
export { type Readable, Reading, readables } from "./reading.ts";
