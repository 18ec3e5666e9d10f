// The README's worked example, request by request: what it prints is what the service answers.
import t from "tap";
import { exchangesIn } from "./exchanges.ts";
import { openRegister } from "./register.ts";

t.test("the README's example answers as printed", async (t) => {
  const register = await openRegister("2023-11-10");
  t.teardown(register.close);
  let start = "";
  let shown = 0;
  for (const { method, path, headers, body, shown: expected } of exchangesIn("README.md")) {
    const name = `${method} ${path}`;
    if (method === "POST") {
      const given = await register.give(
        "2023-11-10",
        path.replace("/v1/", ""),
        JSON.parse(body.replace("⟨id of the start⟩", start)),
        headers,
      );
      t.ok(given.status === 200 || given.status === 201, name);
      if (path.endsWith("/start")) start = given.json.events[0].id;
      if (expected) t.match(given.json, expected as object, name);
    } else {
      const read = await register.read(path.replace("/v1/", ""));
      t.equal(read.status, 200, name);
      t.match(read.json, expected as object, name);
    }
    if (expected) shown += 1;
  }
  t.equal(shown, 5, "each answer that the page shows was asked for");
});
