/** How a generated page begins. */
export function generated(script: string, from: string): string {
  return `<!-- Made by \`npm run ${script}\` from ${from}. Changes here get lost. -->`;
}

/** Plain text for Markdown: what would be markup is escaped; what stands in backticks stays. */
export function prose(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replace(/[*<[\]|]|\b_|_\b/g, '\\$&')))
    .join('');
}

/** Text as code, whatever is in it. */
export function code(text: string): string {
  if (!text.includes('`')) return `\`${text}\``;
  return `\`\` ${text} \`\``;
}

export function fence(program: string, language = 'js'): string {
  return `\`\`\`${language}\n${program}\n\`\`\``;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The anchor that GitHub makes of a heading that is an id. */
export function anchor(id: string): string {
  return id.toLowerCase();
}

const guide = 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide';
const others: Readonly<Record<string, string>> = {
  'configuration-envvars': 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html',
  'aws-lambda-nodejs-runtime-interface-client': 'https://github.com/aws/aws-lambda-nodejs-runtime-interface-client',
};
const awsPage = /^(?:Expiration|(?:edge-|lambda-|cloudfront-|add-|adding-|Download|http-|custom-|high_)[\w-]*)$/;
const repository = /^([\w.-]+\/[\w.-]+)(?:#(\d+))?$/;

/** The address of a source, where it has one. */
export function addressOf(source: string): string | undefined {
  if (Object.hasOwn(others, source)) return others[source];
  const [, name, number] = repository.exec(source) ?? [];
  if (name !== undefined) return `https://github.com/${name}${number === undefined ? '' : `/issues/${number}`}`;
  return awsPage.test(source) ? `${guide}/${source}.html` : undefined;
}

export function sourceLinks(source: string): string {
  const linked = source.split('; ').map((one) => {
    const address = addressOf(one);
    return address === undefined ? prose(one) : `[${one}](${address})`;
  });
  return linked.join(', ');
}
