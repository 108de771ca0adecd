import { defaultClientIp } from '../events/index.js';
import { lazily } from '../message/lazily.js';
import { choose } from './choice.js';

/** The address of a viewer, of either family, in any of the forms that CloudFront shows (EVT-REQ-CLIENTIP). */
export const clientIp = lazily(() =>
  choose(
    [8, defaultClientIp],
    [2, '198.51.100.24', '2001:db8::1'],
    [1, '2001:0db8:85a3:0:0:8a2e:0370:7334', '2001:db8:1:2:3:4:5:6', '2001:db8::ffff:192.0.2.1', '192.0.2.255'],
  ),
);
