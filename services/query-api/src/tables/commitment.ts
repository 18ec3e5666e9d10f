// The table of commitments.
import type * as z from "zod";
import type { CommitmentItem } from "../answers/commitment.ts";
import { type Column, text } from "./column.ts";
import { counted, dated, joined, named, titled, valued } from "./columns.ts";

type Item = z.output<typeof CommitmentItem>;

export const commitmentColumns: readonly Column<Item>[] = [
  text("id", "Its id.", ({ id }) => id),
  text("kind", "Its kind.", ({ kind }) => kind),
  titled("title", "What was promised.", ({ title }) => title),
  text("stage", "How far it has come, for all that is certain.", ({ stage }) => stage),
  text("covered", "The stage under a pause or an end.", ({ covered }) => covered),
  text("mayAlreadyBe", "Stages that it may have reached by then.", ({ mayAlreadyBe }) => joined(mayAlreadyBe)),
  text("schedule", "The word of its schedule on the day asked about.", ({ schedule }) => schedule.status),
  ...dated<Item>("due", "Its due date", ({ schedule }) => schedule.due),
  ...named<Item>("obligors", "Who promised", ({ obligors }) => obligors),
  ...named<Item>("beneficiaries", "To whom", ({ beneficiaries }) => beneficiaries),
  text("owner", "Whether an agency is charged with it: `named`, `unnamed`, `none`.", ({ owner }) => owner),
  ...valued<Item>("value", ({ value }) => value),
  ...counted<Item>("quantity", ({ quantity }) => quantity),
];
