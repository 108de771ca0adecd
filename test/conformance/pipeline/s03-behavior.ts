import type { PipelineCase } from '../pipeline-case.js';
import { get, one, origin } from './helpers.js';

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
