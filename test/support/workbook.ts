// Writes Excel workbooks as spreadsheet programs do, packed and with shared texts, so that tests need
// no file made by hand.
import { crc32, deflateRawSync } from 'node:zlib';

/** A text, a number, a day ('yyyy-mm-dd' in `day`), the kept outcome of a formula, or nothing. */
export type WorkbookCell =
  | string
  | number
  | null
  | { readonly day: string }
  | { readonly formula: string; readonly outcome: string };

export type WorkbookSheet = {
  readonly name: string;
  readonly rows: readonly (readonly WorkbookCell[])[];
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

const daysSince1900 = (day: string): number =>
  Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 25_569;

function cellXml(cell: WorkbookCell, address: string, shared: Map<string, number>): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${String(cell)}</v></c>`;
  if (typeof cell === 'string') {
    const at = shared.get(cell) ?? shared.size;
    shared.set(cell, at);
    return `<c r="${address}" t="s"><v>${String(at)}</v></c>`;
  }
  if ('day' in cell) {
    return `<c r="${address}" s="1"><v>${String(daysSince1900(cell.day))}</v></c>`;
  }
  return `<c r="${address}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.outcome)}</v></c>`;
}

function sheetXml(rows: WorkbookSheet['rows'], shared: Map<string, number>): string {
  const lines = rows.map((cells, row) => {
    const line = String(row + 1);
    const inside = cells.map((cell, column) => cellXml(cell, letters(column) + line, shared));
    return cells.length === 0 ? '' : `<row r="${line}">${inside.join('')}</row>`;
  });
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook by name; tests may spoil one before it is packed. */
export function workbookParts(sheets: readonly WorkbookSheet[]): Map<string, string> {
  const shared = new Map<string, number>();
  const parts = new Map<string, string>();
  sheets.forEach(({ rows }, at) => {
    parts.set(`xl/worksheets/sheet${String(at + 1)}.xml`, sheetXml(rows, shared));
  });
  const ids = sheets.map((_, at) => String(at + 1));
  parts.set(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets
      .map(({ name }, at) => {
        const id = ids[at] ?? '';
        return `<sheet name="${escaped(name)}" sheetId="${id}" r:id="rId${id}"/>`;
      })
      .join('')}</sheets></workbook>`,
  );
  const related = [
    ...ids.map((id) => ['worksheet', `worksheets/sheet${id}.xml`, `rId${id}`]),
    ['styles', 'styles.xml', 'rId901'],
    ['sharedStrings', 'sharedStrings.xml', 'rId902'],
  ].map(
    ([type = '', target = '', id = '']) =>
      `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  parts.set(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join('')}</Relationships>`,
  );
  parts.set(
    'xl/styles.xml',
    `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  );
  parts.set(
    'xl/sharedStrings.xml',
    `<sst xmlns="${main}">${[...shared.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
  );
  return parts;
}

type Packed = { readonly says?: number; readonly locked?: boolean };

/** Packs parts as a zip file; `says` lies about the size of every part, `locked` asks a password. */
export function zipped(
  parts: ReadonlyMap<string, string | Uint8Array>,
  { says, locked = false }: Packed = {},
): Uint8Array<ArrayBuffer> {
  const body: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(locked ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(says ?? bytes.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, nameBytes, packed]);
    body.push(local);
    list.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), common, tail, nameBytes);
    offset += local.length;
  }
  const listed = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...body, listed, end]));
}

/** A workbook with one sheet after the other. */
export function workbookOf(...sheets: readonly WorkbookSheet[]): Uint8Array<ArrayBuffer> {
  return zipped(workbookParts(sheets));
}
