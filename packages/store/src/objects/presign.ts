import { createHash, createHmac } from "node:crypto";

export type Credentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
};

/** One request to the object store: whoever has its address may send it once signed, and no other. */
export type Call = {
  readonly method: "GET" | "HEAD" | "PUT" | "DELETE";
  readonly url: URL;
  /** Sent exactly so, or the store refuses: they are part of the signature. In lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly seconds: number;
};

type Signer = {
  readonly credentials: Credentials;
  readonly region: string;
  readonly now: Date;
};

/** RFC 3986: only letters, digits and `-._~` stay as they are. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac("sha256", key).update(text).digest();

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const inOrder = (fields: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1));

/**
 * The address with which anyone may carry out this one request for so many seconds (AWS Signature Version 4 in the
 * query). What is sent is not part of it but for the headers named, among them a checksum where there is one.
 */
export const presign = (call: Call, { credentials, region, now }: Signer): string => {
  const { method, url, headers = {}, query = {}, seconds } = call;
  const moment = now.toISOString().replaceAll(/[-:]|\.\d+/g, "");
  const day = moment.slice(0, 8);
  const scope = `${day}/${region}/s3/aws4_request`;
  const signed = inOrder({ ...headers, host: url.host });
  const names = signed.map(([name]) => name).join(";");
  const parameters = inOrder({
    ...query,
    "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
    "X-Amz-Credential": `${credentials.accessKeyId}/${scope}`,
    "X-Amz-Date": moment,
    "X-Amz-Expires": String(seconds),
    "X-Amz-SignedHeaders": names,
    ...(credentials.sessionToken === undefined
      ? {}
      : { "X-Amz-Security-Token": credentials.sessionToken }),
  });
  const search = parameters.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join("&");
  const request = [
    method,
    url.pathname,
    search,
    ...signed.map(([name, value]) => `${name}:${value.trim()}`),
    "",
    names,
    "UNSIGNED-PAYLOAD",
  ].join("\n");
  const key = [day, region, "s3", "aws4_request"].reduce<string | Buffer>(
    (secret, part) => hmac(secret, part),
    `AWS4${credentials.secretAccessKey}`,
  );
  const text = ["AWS4-HMAC-SHA256", moment, scope, sha256(request)].join("\n");
  const signature = hmac(key, text).toString("hex");
  return `${url.origin}${url.pathname}?${search}&X-Amz-Signature=${signature}`;
};
