import { question } from './question.js';

/** What AWS leaves open about asking an origin, its failures, and who is asked instead. */
export const pipelineOrigins = {
  failoverOnConnect: question({
    asks: 'Does a failed connection fail over when 503 is not listed?',
    openQuestion: 'OQ-GRP-503',
    default: 'when-listed',
    alternatives: ['always'],
    because: 'The current wording asks for 503; that of 2023 had no condition.',
  }),
  failoverOnDns: question({
    asks: 'Does a DNS failure of the primary fail over?',
    openQuestion: 'OQ-GRP-DNS',
    default: 'when-503-listed',
    alternatives: ['never'],
    because: 'The closest documented case is a failed connection.',
  }),
  failoverDecidedBy: question({
    asks: 'Which status does the failover test use?',
    openQuestion: 'OQ-GRP-ORESP',
    aliases: ['OQ-21'],
    default: 'origin-status',
    alternatives: ['after-origin-response'],
    because: 'The diagram shows origin-response for both attempts; no rule is given.',
  }),
} as const;
