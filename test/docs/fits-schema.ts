/** As much of JSON Schema as rules.schema.json uses. Anything else in a schema throws. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const known = ['$ref', 'type', 'const', 'enum', 'pattern', 'items', 'required', 'properties', 'additionalProperties'];
const notes = ['$schema', '$id', '$defs', 'title', 'description'];

/** What is wrong with a value, one line per fault. */
export function misfits(value: unknown, schema: Schema, whole = schema, path = '$'): string[] {
  const foreign = Object.keys(schema).filter((word) => !known.includes(word) && !notes.includes(word));
  if (foreign.length > 0) throw new Error(`${path}: the check knows no ${foreign.join(', ')}`);
  const target = schema.$ref === undefined ? [] : misfits(value, referred(schema.$ref, whole), whole, path);
  return [...target, ...ofValue(value, schema, path), ...ofMembers(value, schema, whole, path)];
}

function referred(reference: string, { $defs = {} }: Schema): Schema {
  const schema = $defs[reference.replace('#/$defs/', '')];
  if (schema === undefined) throw new Error(`There is no ${reference}`);
  return schema;
}

function ofValue(value: unknown, schema: Schema, path: string): string[] {
  const faults: string[] = [];
  if (schema.type !== undefined && typeOf(value) !== schema.type) faults.push(`${path} is no ${schema.type}`);
  if ('const' in schema && value !== schema.const) faults.push(`${path} is not ${String(schema.const)}`);
  if (schema.enum !== undefined && !schema.enum.includes(value)) faults.push(`${path} is none of its values`);
  if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(String(value)))
    faults.push(`${path} does not match`);
  return faults;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function ofMembers(value: unknown, schema: Schema, whole: Schema, path: string): string[] {
  if (Array.isArray(value)) {
    const { items } = schema;
    return items === undefined ? [] : value.flatMap((item, at) => misfits(item, items, whole, `${path}[${at}]`));
  }
  return typeof value === 'object' && value !== null ? ofProperties(value, schema, whole, path) : [];
}

function ofProperties(value: object, schema: Schema, whole: Schema, path: string): string[] {
  const { required = [], properties = {}, additionalProperties = true } = schema;
  const missing = required.filter((name) => !Object.hasOwn(value, name)).map((name) => `${path}.${name} is missing`);
  return Object.entries(value).reduce<string[]>((faults, [name, member]) => {
    const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (own !== undefined) return faults.concat(misfits(member, own, whole, `${path}.${name}`));
    return additionalProperties ? faults : faults.concat(`${path}.${name} is unknown`);
  }, missing);
}
