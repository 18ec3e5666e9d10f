// A key and a certificate for loopback, made anew for each double that serves TLS, since the client shows credentials over TLS alone.
// Node signs but writes no certificates, so the few fields of RFC 5280 that a client looks at are put together here.
import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

export interface KeyAndCertificate {
  readonly key: string;
  readonly cert: string;
}

export function selfSigned(): KeyAndCertificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const ecdsaWithSha256 = sequence(der(0x06, "2a8648ce3d040302"));
  const name = sequence(der(0x31, sequence(der(0x06, "550403"), der(0x0c, Buffer.from("localhost")))));
  const hourMs = 3_600_000;
  const validity = sequence(time(Date.now() - hourMs), time(Date.now() + 24 * hourMs));
  const mayIssue = sequence(der(0x06, "551d13"), der(0x04, sequence(der(0x01, "ff"))));
  const names = sequence(der(0x82, Buffer.from("localhost")), der(0x87, "7f000001"));
  const alternativeNames = sequence(der(0x06, "551d11"), der(0x04, names));
  const serial = Buffer.concat([Buffer.of(1), randomBytes(8)]);
  const toSign = sequence(
    der(0xa0, der(0x02, "02")),
    der(0x02, serial),
    ecdsaWithSha256,
    name,
    validity,
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(mayIssue, alternativeNames)),
  );
  const signature = der(0x03, Buffer.concat([Buffer.of(0), sign("sha256", toSign, privateKey)]));
  const certificate = sequence(toSign, ecdsaWithSha256, signature);
  const lines = certificate.toString("base64").match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }) as string,
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`,
  };
}

/** Tag, length, content (bytes, or hexadecimal text), by X.690. */
function der(tag: number, content: Buffer | string): Buffer {
  const bytes = typeof content === "string" ? Buffer.from(content, "hex") : content;
  const { length } = bytes;
  const head = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...head), bytes]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, Buffer.concat(parts));

/** UTCTime: YYMMDDHHMMSSZ. */
const time = (ms: number): Buffer => der(0x17, Buffer.from(`${new Date(ms).toISOString().slice(2, 19).replace(/[-T:]/g, "")}Z`));
