// A delivery a line, {"key", "headers", "body"}; an answer a line.
import { createInterface } from "node:readline";
import { createPublicKey, verify } from "node:crypto";
import { Webhook } from "standardwebhooks";

const ed25519 = key => createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: Buffer.from(key, "base64").toString("base64url") }, format: "jwk" });

const asymmetric = ({ key, headers, body }) => headers["webhook-signature"].split(" ").map(one => one.split(",")).some(([version, signature]) =>
  version === "v1a" && verify(null, Buffer.from(`${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`), ed25519(key.slice(5)), Buffer.from(signature, "base64")));

const symmetric = ({ key, headers, body }) => {
  try { new Webhook(key).verify(body, headers); return true; } catch { return false; }
};

for await (const line of createInterface({ input: process.stdin })) {
  const delivery = JSON.parse(line);
  console.log((delivery.key.startsWith("whpk_") ? asymmetric(delivery) : symmetric(delivery)) ? "accepted" : "refused");
}
