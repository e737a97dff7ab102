// Sorting, filtering and narrowing; without it the page still shows every figure and opens every list.
(() => {
  const words = document.body.dataset;
  const language = document.documentElement.lang;
  const order = new Intl.Collator(language);
  const FEW = 8;

  /** @param {string} text @param {Record<string, string>} values */
  const said = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  /** @param {number} n */
  const count = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',');
  /** Lower case without marks, as the program compares names. @param {string} text */
  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().trim();
  /** @param {HTMLTableElement} table */
  const bodyRows = (table) => [...(table.tBodies[0]?.rows ?? [])];

  /** @param {HTMLTableElement} table @param {HTMLTableCellElement} heading */
  function sortBy(table, heading) {
    const column = Number(heading.dataset.column);
    const down = heading.getAttribute('aria-sort') === 'ascending';
    for (const other of table.querySelectorAll('[aria-sort]')) other.removeAttribute('aria-sort');
    heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const rows = bodyRows(table);
    const kept = rows.filter((row) => row.className === 'total');
    const kind = (table.dataset.kinds ?? '').split(' ')[column];
    const isNumber = kind === 'count' || kind === 'share';
    const key = (/** @type {HTMLTableRowElement} */ row) =>
      row.cells[column]?.dataset.v ?? row.cells[column]?.textContent ?? '';
    const compare = (/** @type {HTMLTableRowElement} */ a, /** @type {HTMLTableRowElement} */ b) => {
      const [one, other] = [key(a), key(b)];
      // What is not stated stands last, whichever way is up.
      if (one === '' || other === '') return Number(one === '') - Number(other === '');
      const difference = isNumber ? Number(one) - Number(other) : Number.NaN;
      const way = Number.isNaN(difference) ? order.compare(one, other) : difference;
      return down ? -way : way;
    };
    table.tBodies[0]?.append(...rows.filter((row) => row.className !== 'total').sort(compare), ...kept);
  }

  /** A table whose groups or sums belong to the rows beside them cannot be put in another order. @param {HTMLTableElement} table */
  function makeSortable(table) {
    if (table.querySelector('tr.group') || table.querySelectorAll('tr.total').length > 1) return;
    for (const heading of /** @type {NodeListOf<HTMLTableCellElement>} */ (
      table.querySelectorAll('thead [data-column]')
    )) {
      const button = document.createElement('button');
      button.type = 'button';
      button.title = words.sort ?? '';
      button.append(...heading.childNodes);
      button.addEventListener('click', () => sortBy(table, heading));
      heading.append(button);
    }
  }

  /** @param {HTMLTableElement} table @param {number} index */
  function makeFilterable(table, index) {
    const rows = bodyRows(table);
    if (rows.length <= FEW) return;
    const box = document.createElement('div');
    box.className = 'filter';
    const label = document.createElement('label');
    const input = document.createElement('input');
    const left = document.createElement('span');
    input.type = 'search';
    input.id = `filter-${index}`;
    label.htmlFor = input.id;
    label.textContent = `${words.filter ?? ''}: ${table.caption?.textContent ?? ''}`;
    left.setAttribute('role', 'status');
    const texts = rows.map((row) => fold(row.textContent ?? ''));
    input.addEventListener('input', () => {
      const asked = fold(input.value);
      rows.forEach((row, at) => {
        row.classList.toggle('unmatched', !(texts[at] ?? '').includes(asked));
        show(row);
      });
      left.textContent =
        asked === '' ? '' : said(words.left ?? '', { n: count(rows.filter((row) => !row.hidden).length) });
    });
    box.append(label, input, left);
    table.parentElement?.before(box);
  }

  /** A row is seen when neither the filter nor the unit and field asked for leave it out. @param {HTMLTableRowElement} row */
  function show(row) {
    row.hidden = row.classList.contains('unmatched') || row.classList.contains('elsewhere');
  }

  /** Opens a list narrowed to the unit and field of the number that was followed. @param {HTMLAnchorElement} link */
  function narrow(link) {
    const list = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const status = /** @type {HTMLElement | null} */ (list?.querySelector('.said') ?? null);
    const table = list?.querySelector('table');
    if (!list || !status || !table) return;
    const { unit, field } = link.dataset;
    const rows = bodyRows(table);
    for (const row of rows) {
      const other =
        (unit !== undefined && row.dataset.unit !== unit) || (field !== undefined && row.dataset.field !== field);
      row.classList.toggle('elsewhere', other);
      show(row);
    }
    const rest = /** @type {HTMLElement | null} */ (list.querySelector('.rest'));
    status.dataset.all ??= status.textContent ?? '';
    if (rest) rest.dataset.all ??= rest.textContent ?? '';
    const whole = () => {
      status.textContent = status.dataset.all ?? '';
      if (rest) rest.textContent = rest.dataset.all ?? '';
    };
    if (unit === undefined && field === undefined) return whole();
    const option = (/** @type {string} */ name, /** @type {string | undefined} */ value) =>
      value === undefined ? '' : ` --${name} "${value || words.unstated}"`;
    const command = { figure: list.dataset.figure ?? '', unit: option('unit', unit), field: option('field', field) };
    if (rest) rest.textContent = said(words.command ?? '', command);
    const place = [unit, field]
      .filter((name) => name !== undefined)
      .map((name) => name || words.unstated)
      .join(' · ');
    const shown = rows.filter((row) => !row.classList.contains('elsewhere')).length;
    status.textContent = said(words.opened ?? '', { place, n: count(shown), total: link.textContent ?? '' });
    const all = document.createElement('button');
    all.type = 'button';
    all.textContent = words.all ?? '';
    all.addEventListener('click', () => {
      for (const row of rows) {
        row.classList.remove('elsewhere');
        show(row);
      }
      whole();
    });
    status.append(all);
  }

  document.querySelectorAll('table').forEach((table, index) => {
    makeSortable(table);
    makeFilterable(table, index);
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#list-"]') : null;
    if (link instanceof HTMLAnchorElement) narrow(link);
  });
})();
