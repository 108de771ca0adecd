import fc from 'fast-check';
import { lazily } from '../message/lazily.js';

/** The address of a viewer, of either family. */
export const clientIp = lazily(() => fc.oneof(fc.ipV4(), fc.ipV6()));
