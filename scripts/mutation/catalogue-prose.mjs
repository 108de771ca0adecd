// What no test can judge of a rule: its title and the names of its sources, written as plain strings.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const prose = new Set(['title', 'source']);

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'catalogue-prose', {
    shouldIgnore(path) {
      if (!path.isStringLiteral() && !path.isTemplateLiteral()) return undefined;
      const { parent } = path;
      const isProse = parent.type === 'ObjectProperty' && parent.value === path.node && prose.has(parent.key.name);
      return isProse ? 'the title or source of a rule' : undefined;
    },
  }),
];
