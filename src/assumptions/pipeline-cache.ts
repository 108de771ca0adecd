import { question } from './question.js';

/** What AWS leaves open about what is fetched, what is kept, and for how long. */
export const pipelineCache = {
  headMiss: question({
    asks: 'With which method is a HEAD miss fetched?',
    openQuestion: 'OQ-HEAD',
    default: 'HEAD',
    alternatives: ['GET'],
    because: 'Nothing says that HEAD becomes GET.',
  }),
  collapsingWithCookies: question({
    asks: 'Are identical misses collapsed when cookies are forwarded?',
    openQuestion: 'TRIG-OREQ-COLLAPSE',
    default: 'collapse',
    alternatives: ['never'],
    because: 'The pipeline rules name caching disabled and uncacheable answers only.',
  }),
  storedStatuses: question({
    asks: 'Which 2xx answers are stored?',
    openQuestion: 'OQ-2XX',
    default: '200-203-204-206',
    alternatives: ['all-2xx'],
    because: 'Not documented; the others are rare for GET.',
  }),
  unparsableExpires: question({
    asks: 'What does an unparsable Expires mean?',
    openQuestion: 'OQ-EXPIRES',
    default: 'expired',
    alternatives: ['absent'],
    because: 'RFC 9111 says so, and origins commonly send `Expires: 0`.',
  }),
  originAge: question({
    asks: 'Does the Age of an origin shorten the lifetime?',
    openQuestion: 'OQ-AGE',
    default: 'ignored',
    alternatives: ['subtracted'],
    because: 'Not documented.',
  }),
  errorCachingTtl: question({
    asks: 'What is the error caching minimum TTL where an entry omits it?',
    openQuestion: 'OQ-ERRTTL',
    default: '10',
    alternatives: ['300'],
    because: "The guide says 10 s; CloudFormation's schema says 300.",
  }),
  unlistedErrors: question({
    asks: 'Are errors stored that are on neither list, such as 401 or 429?',
    openQuestion: 'OQ-ERR-OTHER',
    default: 'not-stored',
    alternatives: ['stored'],
    because: 'They are on neither list.',
  }),
} as const;
