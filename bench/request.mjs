/** Fourteen headers, as a browser sends them over HTTP/2. */
export const headers = [
  ['Host', 'www.example.com'],
  ['User-Agent', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36'],
  ['Accept', 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8'],
  ['Accept-Language', 'de-CH,de;q=0.9,en;q=0.8'],
  ['Accept-Encoding', 'gzip, deflate, br'],
  ['Cookie', 'session=5f2b8c9e; theme=dark; consent=yes'],
  ['Referer', 'https://www.example.com/shop'],
  ['Cache-Control', 'max-age=0'],
  ['Upgrade-Insecure-Requests', '1'],
  ['Sec-Fetch-Dest', 'document'],
  ['Sec-Fetch-Mode', 'navigate'],
  ['Sec-Fetch-Site', 'same-origin'],
  ['Sec-Ch-Ua', '"Chromium";v="126", "Not/A)Brand";v="8"'],
  ['Sec-Ch-Ua-Platform', '"Linux"'],
];

export const uri = '/shop/shoes';
export const clientIp = '203.0.113.9';
