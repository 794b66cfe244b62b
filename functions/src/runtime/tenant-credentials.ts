import { AssumeRoleCommand, type STSClient } from "@aws-sdk/client-sts";
import { LRUCache } from "lru-cache";

/** Refresh this long before the session ends: an address that it signs ends with it, and has to last its time. */
const earlyMilliseconds = 20 * 60 * 1_000;
const sessionSeconds = 60 * 60;
/** How many clients a process keeps sessions of. */
const mostSessions = 500;

type Session = {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  expiration: Date;
};

const assume = async (sts: STSClient, role: string, tenantId: string): Promise<Session> => {
  const { Credentials } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: role,
      RoleSessionName: `tenant-${tenantId}`,
      DurationSeconds: sessionSeconds,
      Tags: [{ Key: "tenantId", Value: tenantId }],
    }),
  );
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = Credentials ?? {};
  if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration) {
    throw new Error(`No session for client ${tenantId}`);
  }
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
    expiration: Expiration,
  };
};

type Credentials = () => Promise<Session>;

/** The credentials of one client: one request at a time is under way, and a session is refreshed before it ends. */
const credentialsOf = (begin: () => Promise<Session>, now: () => Date): Credentials => {
  let session: Promise<Session> | null = null;
  let refreshAt = 0;
  return () => {
    if (session === null || now().getTime() >= refreshAt) {
      refreshAt = Number.POSITIVE_INFINITY;
      session = begin().then(
        (fresh) => {
          refreshAt = fresh.expiration.getTime() - earlyMilliseconds;
          return fresh;
        },
        (error: unknown) => {
          session = null;
          throw error;
        },
      );
    }
    return session;
  };
};

/**
 * Gives the credentials of one client: the TenantData role, assumed with the session tag `tenantId` that its policy
 * ends in. Whoever asks for the same client, for its table or its files, shares its session.
 */
export const tenantCredentials = (
  sts: STSClient,
  role: string,
  now: () => Date,
): ((tenantId: string) => Credentials) => {
  const kept = new LRUCache<string, Credentials>({ max: mostSessions });
  return (tenantId) => {
    const known = kept.get(tenantId);
    if (known !== undefined) return known;
    const made = credentialsOf(() => assume(sts, role, tenantId), now);
    kept.set(tenantId, made);
    return made;
  };
};
