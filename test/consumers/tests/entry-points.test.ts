import * as edgeproof from 'edgeproof';
import * as fixtures from 'edgeproof/fixtures';
import * as reporter from 'edgeproof/reporter';
import * as serializer from 'edgeproof/serializer';
import { expect, test } from 'the-runner';

test('every entry point can be imported', () => {
  for (const entry of [edgeproof, fixtures, reporter, serializer]) expect(typeof entry).toBe('object');
});
