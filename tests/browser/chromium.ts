// The machine's own Chromium. Debian's that shows no windows is taken where it is there: it opens a page in half the processor's time.
import { existsSync } from "node:fs";

const usual = "/usr/bin/chromium";

export const executablePath: string =
  process.env.CAMKET_TEST_CHROMIUM ?? ["/usr/bin/chromium-headless-shell", usual].find((path) => existsSync(path)) ?? usual;
