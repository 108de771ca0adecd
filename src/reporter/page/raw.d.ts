/** A file of the page, as its text: Vite and the build read it. */
declare module '*?raw' {
  const text: string;
  export default text;
}
