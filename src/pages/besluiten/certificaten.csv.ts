import type { APIRoute } from 'astro';
import { csvOf } from '#src/http/csv.ts';
import { isoDay, site, certificates as words } from '#src/i18n/index.ts';
import { candidateList, certificateList, everyRow, readWanted } from '#src/queries/certificate-lists.ts';

/** A list of candidates or of certificates as a file for a spreadsheet, as it was filtered and sorted on the page. Days are YYYY-MM-DD. */
export const GET: APIRoute = ({ locals: { ctx }, url }) => {
  const wanted = readWanted(url.searchParams);
  const { list } = wanted;
  const text =
    list === 'candidates'
      ? csvOf(
          [words.case_, words.stage, words.applied, words.since],
          everyRow((at) => candidateList(ctx, wanted.stage, at)).map((row) => [
            row.code,
            words.stages[wanted.stage],
            isoDay(row.appliedAt),
            isoDay(row.since),
          ]),
        )
      : csvOf(
          [words.name, words.number, words.status, words.issued, words.ends, words.stopped],
          everyRow((at) => certificateList(ctx, { ...wanted, list }, at)).map(({ credential, status }) => [
            credential.statement.holderName,
            credential.number,
            site.status[status.state],
            isoDay(credential.issuedAt),
            credential.validUntil ? isoDay(credential.validUntil) : '',
            credential.withdrawal ? isoDay(credential.withdrawal.at) : '',
          ]),
        );
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${list}-${isoDay(ctx.now())}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
};
