/** What stands on the page before the script fills it: its landmarks. `title` is escaped already. */
export function skeleton(title: string): string {
  return `<a class="skip" href="#main">Skip to the requests</a>
<header class="top">
  <svg class="logo" viewBox="0 0 36 20" aria-hidden="true"><path d="M3 4C12 4 9 16 18 16S24 4 33 4"/><circle cx="3" cy="4" r="3"/><circle cx="18" cy="16" r="3"/><circle cx="33" cy="4" r="3"/></svg>
  <h1>${title}</h1>
  <p id="summary"></p>
  <button type="button" id="theme"></button>
</header>
<div class="panes">
  <nav aria-label="Tests">
    <form role="search" class="search">
      <input type="search" id="filter" placeholder="Filter by name or path" aria-label="Filter tests by name, file or path" aria-keyshortcuts="/" autocomplete="off" spellcheck="false">
      <fieldset class="choice">
        <legend class="unseen">Which tests</legend>
        <label><input type="radio" name="which" value="all" checked><span>All <b id="count-all"></b></span></label>
        <label><input type="radio" name="which" value="failed"><span>Failed <b id="count-failed"></b></span></label>
        <label><input type="radio" name="which" value="errors"><span>Errors <b id="count-errors"></b></span></label>
      </fieldset>
    </form>
    <p id="found" role="status" class="unseen"></p>
    <ol id="tests" class="tests"></ol>
    <p class="keys" aria-hidden="true"><kbd>j</kbd><kbd>k</kbd> move <kbd>Enter</kbd> open <kbd>/</kbd> filter <kbd>t</kbd> theme</p>
  </nav>
  <main id="main" tabindex="-1"><noscript>This page needs JavaScript. It loads nothing.</noscript></main>
</div>`;
}
