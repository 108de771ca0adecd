/**
 * Ids and rows of the rulebook (pipeline) that have neither a case nor a reason yet. One a line, in the order of
 * pipeline-ids.ts: whoever adds the case takes its line away.
 */
export const pending: readonly string[] = [
  // §2 Which trigger runs when
  'TRG-ONE',
  'TRG-L@E-LIMITS',
  // §8 Origin response handling
  'RESP-PASS',
  'RESP-HOP',
  'RESP-VARY',
  'RESP-VARY-KEY',
  'RESP-VARY-STAR',
  'RESP-VARY-AE',
  'RESP-WARNING',
  'RNG-HIT',
  'RNG-MISS',
  'RNG-INVALID',
  'RNG-CHUNK',
  'RNG-COMP',
  'RNG-416',
  'COND-VIEWER-HIT',
  // §12 Compression by CloudFront
  'COMP-ON',
  'COMP-TTL',
  'COMP-VIEWER',
  'COMP-RAW',
  'COMP-LEN',
  'COMP-STATUS',
  'COMP-BODY',
  'COMP-TYPE',
  'COMP-LUCK',
  'COMP-WHEN',
  'COMP-304',
  'COMP-ETAG',
  'COMP-HDRS',
  'COMP-LAMBDA',
  'COMP-GEN',
];
