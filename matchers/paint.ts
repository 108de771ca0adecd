import type { Paint, Tone } from '../src/lambda/blocks.js';
import type { MatcherContext } from './context.js';

type Colour = 'EXPECTED_COLOR' | 'RECEIVED_COLOR' | 'DIM_COLOR';

const colours: { readonly [Name in Tone]: Colour | undefined } = {
  plain: undefined,
  expected: 'EXPECTED_COLOR',
  received: 'RECEIVED_COLOR',
  dim: 'DIM_COLOR',
};

/** Paints as the runner does, which knows whether there is colour at all. */
export function paintOf({ utils }: MatcherContext): Paint {
  return (tone, text) => {
    const colour = colours[tone];
    return colour === undefined ? text : (utils?.[colour]?.(text) ?? text);
  };
}
