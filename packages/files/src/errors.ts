// What stands in the way of taking a paper in. The last is for whoever runs the service, the others for whoever sent it.

/** It has no bytes. */
export class FileEmpty extends Error {
  readonly code = "file-empty";
  constructor() {
    super("the file is empty");
  }
}

/** It has more bytes than a paper may have; the rest was not read. */
export class FileTooLarge extends Error {
  readonly code = "file-too-large";
  readonly bytesMax: number;
  constructor(bytesMax: number) {
    super(`the file has more than ${bytesMax} bytes`);
    this.bytesMax = bytesMax;
  }
}

/** Its content is of no type that is kept here. `found`: the media type that it seems to be, where that is known. */
export class FileTypeRefused extends Error {
  readonly code = "file-type-refused";
  readonly found: string | undefined;
  constructor(found: string | undefined) {
    super(found === undefined ? "the content of the file is of no known type" : `by its content the file is ${found}`);
    this.found = found;
  }
}

/** It ends before its format says that it does. */
export class FileCutOff extends Error {
  readonly code = "file-cut-off";
  constructor(mediaType: string) {
    super(`by its content the file is ${mediaType}, and its end is missing`);
  }
}

/** The folder cannot be used: full, gone, not writable. */
export class FilesUnavailable extends Error {
  readonly code = "files-unavailable";
  constructor(cause: unknown) {
    super(`the folder of papers cannot be used: ${(cause as Error).message}`, { cause });
  }
}
