import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  getNamedType,
} from 'graphql';

/** Pages of types, in order; a type is on the first that takes it. */
const KINDS = [
  ['objects', 'Objects', isObjectType],
  ['interfaces', 'Interfaces', isInterfaceType],
  ['unions', 'Unions', isUnionType],
  ['inputs', 'Inputs', isInputObjectType],
  ['enums', 'Enums', isEnumType],
  ['scalars', 'Scalars', () => true],
];

/**
 * Reference of a schema as Markdown: a page for each root type and for each kind of type.
 * @param {string} sdl
 * @returns {{ path: string, title: string, text: string }[]}
 */
export function schemaPages(sdl) {
  const schema = buildSchema(sdl, { assumeValid: true });
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
    Boolean,
  );
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !roots.includes(type),
  );
  const kindOf = (type) => KINDS.find(([, , takes]) => takes(type))[0];
  const link = (type) => {
    const named = getNamedType(type);
    return types.includes(named)
      ? `[\`${type}\`](./${kindOf(named)}#${named.name.toLowerCase()})`
      : `\`${type}\``;
  };
  const sorted = types.sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    ...roots.map((type) => page(type.name.toLowerCase(), type.name, [type], link)),
    ...KINDS.map(([path, title]) =>
      page(
        path,
        title,
        sorted.filter((type) => kindOf(type) === path),
        link,
      ),
    ),
  ];
}

function page(path, title, types, link) {
  const text = [`# ${title}`, ...types.map((type) => section(type, link, types.length === 1))].join('\n\n');
  return { path: `schema/${path}.md`, title, text: `${text}\n` };
}

function section(type, link, isAlone) {
  const parts = [isAlone ? '' : `## ${type.name}`, escaped(type.description)];
  if (isUnionType(type)) parts.push(`One of ${type.getTypes().map(link).join(', ')}.`);
  if (isEnumType(type)) parts.push(list(type.getValues().map((value) => [`\`${value.name}\``, value])));
  if (type.getFields) parts.push(list(Object.values(type.getFields()).flatMap((field) => rows(field, link))));
  return parts.filter(Boolean).join('\n\n');
}

/** The field, and its arguments below it. */
function rows(field, link) {
  const of = (element) => `\`${element.name}\`: ${link(element.type)}`;
  return [[of(field), field], ...(field.args ?? []).map((argument) => [`  - ${of(argument)}`, argument])];
}

const list = (items) =>
  items
    .map(([head, { description, deprecationReason }]) => {
      const isNested = head.startsWith('  - ');
      const deprecated = deprecationReason ? ` **Deprecated:** ${escaped(deprecationReason)}` : '';
      return `${isNested ? '' : '- '}${head} – ${escaped(description)}${deprecated}`;
    })
    .join('\n');

/** Descriptions are one paragraph here, and their signs are no HTML. */
const escaped = (text) =>
  (text ?? '').replace(/\s+/g, ' ').replaceAll('<', '&lt;').replaceAll('{{', '&#123;&#123;');
