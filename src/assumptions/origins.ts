import { question } from './question.js';

/** What AWS leaves open about `origin`, as a function sees and changes it, and about the association. */
export const originAssumptions = {
  optionalOriginFields: question({
    asks: 'Which optional fields has `origin` in an event, where the distribution configures none?',
    openQuestion: 'OQ-11',
    default: 'configured',
    alternatives: ['all'],
    because: "S3 origins have the five classic fields in AWS's samples; nothing says when the newer ones are there.",
  }),
  partialQuerystring: question({
    asks: 'What is `querystring` in origin events where not all of it is forwarded?',
    openQuestion: 'OQ-13',
    default: 'forwarded',
    alternatives: ['empty'],
    because: 'What is forwarded is known there; AWS promises the field only where all of it is.',
  }),
  keepaliveMaximum: question({
    asks: 'How many seconds of keepaliveTimeout may a function ask for?',
    openQuestion: 'OQ-26',
    aliases: ['OQ-KA'],
    default: '120',
    alternatives: ['300'],
    because: 'The page on events says 120; the quota page says 300, of distributions.',
  }),
  readTimeoutMinimum: question({
    asks: 'How many seconds of readTimeout must a function ask for at least?',
    openQuestion: 'OQ-27',
    default: '1',
    alternatives: ['4'],
    because: 'The current page says 1, that of 2023 said 4.',
  }),
  oaiFromCustom: question({
    asks: 'May a custom origin be exchanged for an S3 origin with origin access identity?',
    openQuestion: 'OQ-34',
    default: 'refuse',
    alternatives: ['accept'],
    because: 'The field list forbids it, though a newer sample does it.',
  }),
  viewerMemory: question({
    asks: 'How much memory may a viewer-side function have?',
    openQuestion: 'OQ-25',
    default: '10240',
    alternatives: ['128'],
    because: "The quota page says Lambda's own limits; the comparison page still says 128 MB.",
  }),
} as const;
