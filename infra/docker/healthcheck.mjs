// Asks the process in this container how it is, for the container's health: `healthcheck.mjs /livez` whether it lives, `/readyz` whether it
// can serve. Ends with 0 for a 200 and with 1 for everything else, with what was answered on standard output: `docker inspect` shows it.
const path = process.argv[2] ?? "/livez";
const url = `http://127.0.0.1:${process.env.CAMKET_PORT ?? "8080"}${path}`;
try {
  const answer = await fetch(url, { signal: AbortSignal.timeout(4_000) });
  console.log(`${url}: ${answer.status} ${await answer.text()}`);
  process.exitCode = answer.status === 200 ? 0 : 1;
} catch (error) {
  console.log(`${url}: ${error.cause?.message ?? error.message}`);
  process.exitCode = 1;
}
