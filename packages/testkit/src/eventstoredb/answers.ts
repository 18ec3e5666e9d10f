// The messages that answer a read: events, checkpoints and the marks of a subscription. An event's answer is the same in every read, with
// its commit and prepare position in a stream's as well as in `$all`'s, as 23.10 does; so it is written once and kept with its record.
import type { ReadResp } from "@eventstore/db-client/generated/streams_pb.js";
import { shared, streams } from "./protocol.ts";
import type { LogPosition, LogRecord } from "./records.ts";

export function eventAnswer(record: LogRecord): Buffer {
  record.wire ??= wire(new streams.ReadResp().setEvent(readEvent(record)));
  return record.wire;
}

export const confirmation = (id: string): Buffer =>
  wire(new streams.ReadResp().setConfirmation(new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(id)));

export const checkpoint = ({ commit, prepare }: LogPosition): Buffer =>
  wire(
    new streams.ReadResp().setCheckpoint(
      new streams.ReadResp.Checkpoint().setCommitPosition(String(commit)).setPreparePosition(String(prepare)),
    ),
  );

export const caughtUp = (): Buffer => wire(new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp()));

export const fellBehind = (): Buffer => wire(new streams.ReadResp().setFellBehind(new streams.ReadResp.FellBehind()));

export const streamNotFound = (stream: string): Buffer =>
  wire(new streams.ReadResp().setStreamNotFound(new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifier(stream))));

export const identifier = (stream: string) => new shared.StreamIdentifier().setStreamName(Buffer.from(stream));

function readEvent(record: LogRecord): ReadResp.ReadEvent {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(record.id))
    .setStreamIdentifier(identifier(record.stream))
    .setStreamRevision(String(record.revision))
    .setPreparePosition(String(record.prepare))
    .setCommitPosition(String(record.commit))
    .setCustomMetadata(record.metadata)
    .setData(record.data);
  recorded
    .getMetadataMap()
    .set("type", record.type)
    .set("created", record.createdTicks)
    .set("content-type", record.json ? "application/json" : "application/octet-stream");
  return new streams.ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(String(record.commit));
}

const wire = (message: ReadResp): Buffer => Buffer.from(message.serializeBinary());
