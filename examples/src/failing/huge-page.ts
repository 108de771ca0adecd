import type { CloudFrontRequestHandler } from 'aws-lambda';

const products = Array.from({ length: 12_000 }, (_, n) => ({
  name: `Product ${n}`,
  page: `/products/${n}/details.html`,
}));

/** Fails since the catalogue has grown: with its headers, the page is larger than 1 MB. */
export const handler: CloudFrontRequestHandler = async () => {
  const rows = products.map(
    ({ name, page }) => `<tr><td class="name">${name}</td><td><a href="${page}">Details</a></td></tr>`,
  );
  return {
    status: '200',
    headers: { 'content-type': [{ key: 'Content-Type', value: 'text/html' }] },
    body: `<!doctype html><title>Everything we sell</title><table>${rows.join('\n')}</table>`,
  };
};
