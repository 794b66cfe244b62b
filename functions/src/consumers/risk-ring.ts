import type * as Client from "@tandem/domain/client";
import { NotificationId } from "@tandem/domain/id";
import type { Digest } from "@tandem/domain/risk/digest";
import { news as reviewNews, type News } from "@tandem/domain/risk/review";
import type { LocalDate } from "@tandem/domain/time";
import { mostRisksNamed } from "@tandem/store/client/notification";
import * as Told from "@tandem/store/client/told";
import type { Scope } from "@tandem/store/scope";
import { memberNamed } from "../people/member-named.ts";
import { countUnread } from "../people/unread.ts";
import type { Runtime } from "../runtime/runtime.ts";

/** A notification whose mail is still to be sent. */
export type Rung = { readonly id: NotificationId; readonly news: News };

/**
 * Rings for reviews that are near or overdue, once for an owner and a day of review. Nobody hears of it where the owner
 * has left.
 */
export const ringReviews = async (
  runtime: Runtime,
  { client, scope }: { readonly client: Client.Info; readonly scope: Scope },
  risks: readonly Digest[],
  on: LocalDate,
): Promise<Rung[]> => {
  const { now: at, newId } = runtime.moment();
  const rung: Rung[] = [];
  for (const news of reviewNews(risks, on)) {
    const { owner, cause, kind, due } = news;
    if ((await memberNamed(runtime, client, owner)) === null) continue;
    const { id, mailIsDue } = await Told.keep(scope, owner, cause, {
      id: NotificationId.parse(newId("ntf")),
      kind,
      due,
      risks: news.risks.slice(0, mostRisksNamed),
      count: news.risks.length,
      at,
      readAt: null,
    });
    if (!mailIsDue) continue;
    rung.push({ id, news });
    await countUnread(runtime, client, scope, owner);
  }
  return rung;
};
