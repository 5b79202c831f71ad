import { Capture, CapturedImage, CapturedMedia } from '../schema/capture';
import { mostReports } from '../schema/flag';
import { mostTold, ToldOfReport } from '../schema/report';
import { Review } from '../schema/review';
import { IsoTime, RandomId, Sha256, z } from '../schema/zod';
import { CustodyEntry, CustodyEvent } from './custody-schema';

function fileNamed(name: RegExp) {
  return z.strictObject({
    name: z.string().regex(name),
    sha256: Sha256,
    size: z.number().int().nonnegative(),
    mediaType: z.string().max(100),
  });
}

/** `capture.json`. Its type is `EvidenceCapture`, checked by the compiler in verify-bag.ts. */
export const BagCapture = Capture.extend({
  snapshot: fileNamed(/^snapshot\.html\.txt$/).nullable(),
  image: CapturedImage.extend({ file: fileNamed(/^image\.[a-z0-9]{2,4}$/) }).nullable(),
  media: z.array(CapturedMedia.extend({ file: fileNamed(/^media-\d{1,3}\.[a-z0-9]{2,4}$/).nullable() })).max(200),
});

/** `review.json`. */
export const BagReviewRecord = z.strictObject({
  v: z.literal(1),
  flag: RandomId,
  createdAt: IsoTime,
  captures: z.array(RandomId).min(1).max(500),
  review: Review,
});

/** Why a page that shows a step does not lie beside it. `gone`: deleted, or it can no longer be opened. `taken-back`: the step was. */
export const NotHere = z.enum(['gone', 'child-shown', 'pictures-removed', 'taken-back']);
export type NotHere = z.infer<typeof NotHere>;

/** `reports.json`, where she told what became of a report. Never the text she sent to the platform. */
export const BagReports = z.strictObject({
  v: z.literal(1),
  flag: RandomId,
  reports: z
    .array(
      z.strictObject({
        id: RandomId,
        plan: z.string().max(100),
        steps: z
          .array(
            z.strictObject({
              told: ToldOfReport,
              evidence: z.strictObject({ capture: RandomId, sha256: Sha256, notHere: NotHere.nullable() }).nullable(),
            }),
          )
          .min(1)
          .max(mostTold),
      }),
    )
    .min(1)
    .max(mostReports),
});
export type BagReports = z.infer<typeof BagReports>;

/** Lines of `proof/custody.jsonl` and `proof/events.jsonl`. */
export const EntryLine = CustodyEntry;
export const EventLine = z.strictObject({ seq: z.number().int().positive(), event: CustodyEvent });
