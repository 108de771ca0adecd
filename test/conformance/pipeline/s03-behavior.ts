import type { PipelineCase } from '../pipeline-case.js';
import { get, one, origin, plain } from './helpers.js';

/** A behavior for a pattern, and which of these paths it takes. */
const pattern = (
  pathPattern: string,
  paths: Readonly<Record<string, boolean>>,
): Omit<PipelineCase, 'rule' | 'why'> => ({
  config: () => ({
    defaultBehavior: { origin: origin() },
    additionalBehaviors: { [pathPattern]: { origin: origin() } },
  }),
  steps: Object.entries(paths).map(([uri, matches]) => [get(uri), { behavior: matches ? pathPattern : '*' }] as const),
});

const rootObject = (defaultRootObject: string) =>
  one(
    () => ({ allowedMethods: 'ALL', cachePolicy: { queryStringBehavior: 'all' } }),
    () => ({ defaultRootObject }),
  );

/** §3: behaviors and the default root object. */
export const behaviorCases: readonly PipelineCase[] = [
  {
    rule: 'PATH-ORDER',
    why: 'the first listed pattern that matches is used, the default last',
    config: () => ({
      defaultBehavior: { origin: origin() },
      additionalBehaviors: {
        '/a/b*': { origin: origin({}, 'b.example.com') },
        '/a*': { origin: origin({}, 'a.example.com') },
      },
    }),
    steps: [
      [get('/a/b?c=1'), { behavior: '/a/b*', asked: ['GET b.example.com/a/b'] }],
      [get('/a/x'), { behavior: '/a*' }],
      [get('/x'), { behavior: '*' }],
    ],
  },
  {
    rule: 'PATH-NORM',
    why: 'the path is normalised for matching only; the origin gets it raw',
    config: () => ({
      defaultBehavior: { origin: origin() },
      additionalBehaviors: { '/api/*': { origin: origin({}, 'api.example.com') } },
    }),
    steps: [
      [get('//api///x'), { behavior: '/api/*', asked: ['GET api.example.com//api///x'] }],
      [get('/api/../x'), { behavior: '*', asked: ['GET origin.example.com/api/../x'] }],
    ],
  },
  {
    rule: 'PATH-WILD',
    why: '"*" is any number of characters, "/" included, "?" exactly one',
    ...pattern('/a??/*.doc?', { '/abc/f.docx': true, '/a/x/p/q.docx': true, '/ab/f.docx': false, '/abc/f.doc': false }),
  },
  {
    rule: 'PATH-WILD',
    why: 'nothing else stands for other characters',
    ...pattern('/a+.$*', { '/a+.$x': true, '/aaxx': false }),
  },
  {
    rule: 'PATH-ANCHOR',
    why: 'the whole path must match',
    ...pattern('/a*.jpg', { '/apple.jpg': true, '/images/apple.jpg': false, '/a.jpg/': false }),
  },
  {
    rule: 'PATH-SLASH',
    why: 'a leading slash is implied',
    ...pattern('images/*.jpg', { '/images/a.jpg': true, '/x/images/a.jpg': false }),
  },
  {
    rule: 'PATH-SLASH',
    why: 'before a wildcard as well',
    ...pattern('*product.jpg', { '/product.jpg': true, '/a/my-product.jpg': true, '/product.png': false }),
  },
  { rule: 'PATH-CASE', why: 'case counts', ...pattern('*.jpg', { '/logo.jpg': true, '/LOGO.JPG': false }) },
  {
    rule: 'PATH-IGNORE',
    why: 'the query string and cookies take no part',
    config: () => ({
      defaultBehavior: { origin: origin() },
      additionalBehaviors: { '*.jpg': { origin: origin() } },
    }),
    steps: [
      [get('/a?f=b.jpg', { cookie: 'f=b.jpg' }), { behavior: '*' }],
      [get('/a.jpg?f=b.png'), { behavior: '*.jpg' }],
    ],
  },
  {
    rule: 'PATH-UNDER',
    why: 'a pattern for a directory covers all below it',
    ...pattern('images/*.jpg', { '/images/a.jpg': true, '/images/a/b.jpg': true }),
  },
  {
    rule: 'PATH-TRAIL',
    why: 'without a wildcard it is that one path',
    ...pattern('/test/', { '/test/': true, '/test': false, '/test/a': false }),
  },
  {
    rule: 'PATH-ROOT',
    why: '"/?*" is every path but the root',
    ...pattern('/?*', { '/a': true, '/a/b': true, '/': false }),
  },
  {
    rule: 'OQ-NORMPCT',
    why: 'selected, escapes stay as they are for patterns',
    config: () => ({
      defaultBehavior: { origin: origin() },
      additionalBehaviors: { '/a*': { origin: origin() } },
      assumptions: { pathDecoding: 'none' },
    }),
    steps: [
      [get('/%61b'), { behavior: '*' }],
      [get('/ab'), { behavior: '/a*' }],
    ],
  },
  {
    rule: 'DRO-PATH',
    why: 'may be a path',
    config: rootObject('folder/index.html'),
    steps: [[get('/'), { asked: ['GET origin.example.com/folder/index.html'] }]],
  },
  {
    rule: 'DRO-METHODS',
    why: 'is for every method',
    config: rootObject('index.php'),
    steps: [[{ method: 'POST', uri: '/', body: 'x' }, { asked: ['POST origin.example.com/index.php'] }]],
  },
  {
    rule: 'DRO-QS',
    why: 'keeps the query string',
    config: rootObject('index.html'),
    steps: [[get('/?a=1'), { asked: ['GET origin.example.com/index.html?a=1'] }]],
  },
  {
    rule: 'DRO-NONE',
    why: 'without one the root goes to the origin',
    config: plain,
    steps: [[get('/'), { asked: ['GET origin.example.com/'] }]],
  },
  {
    rule: 'DRO-KEY',
    why: 'the root and the object it stands for are one entry',
    config: rootObject('index.html'),
    steps: [
      [get('/'), { xCache: 'Miss' }],
      [get('/index.html'), { xCache: 'Hit' }],
    ],
  },
  {
    rule: 'DRO-WHEN',
    why: 'only for exactly "/"',
    config: one(
      () => ({}),
      () => ({ defaultRootObject: 'index.html' }),
    ),
    steps: [
      [get('/'), { asked: ['GET origin.example.com/index.html'] }],
      [get('//'), { asked: ['GET origin.example.com//'] }],
      [get('/docs/'), { asked: ['GET origin.example.com/docs/'] }],
    ],
  },
  {
    rule: 'DRO-ORDER',
    covers: ['DRO-VREQ'],
    why: 'the root object chooses the behavior, and viewer-request sees it',
    config: () => ({
      defaultBehavior: { origin: origin() },
      additionalBehaviors: {
        '/index.html': {
          origin: origin({}, 'index.example.com'),
          edgeLambdas: {
            'viewer-request': async (event) => ({ status: '200', body: event.Records[0].cf.request.uri }),
          },
        },
      },
      defaultRootObject: 'index.html',
    }),
    steps: [[get('/'), { behavior: '/index.html', body: '/index.html' }]],
  },
  {
    rule: 'OQ-DRO',
    why: 'selected, viewer-request sees "/" and the origin gets the root object',
    config: one(
      () => ({
        edgeLambdas: {
          'viewer-request': async (event) =>
            Object.assign(event.Records[0].cf.request, { querystring: `saw=${event.Records[0].cf.request.uri}` }),
        },
        cachePolicy: { queryStringBehavior: 'all' },
      }),
      () => ({ defaultRootObject: 'index.html', assumptions: { defaultRootObject: 'after-viewer-request' } }),
    ),
    steps: [[get('/'), { asked: ['GET origin.example.com/index.html?saw=/'] }]],
  },
];
