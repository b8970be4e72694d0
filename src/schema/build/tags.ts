import {
  Kind,
  parse,
  print,
  visit,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { mutations } from '../../auth/policy.js';
import { sensitivityOf, type SensitiveKind } from '../sensitive.js';

const tagOfKind: Readonly<Record<SensitiveKind, string>> = {
  BIOMETRIC: 'biometric',
  PERSONAL: 'personal',
  SECRET: 'secret',
};
/** All tags; the first of several is that of a type whose fields have different ones. */
const TAGS = [...Object.values(tagOfKind), 'sandbox'];

type TypeWithMembers = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode | InputObjectTypeDefinitionNode;
type Member = FieldDefinitionNode | InputValueDefinitionNode;
type Taggable = TypeWithMembers | Member;

/**
 * Adds `@tag`, by which contracts leave out fields: each sensitive field, argument and input field, and the mutations of
 * the sandbox. Elements that are of no use without a tagged one are tagged too, because a supergraph in which only a
 * required input is left out, or every field of a type, does not compose.
 */
export function addTags(sdl: string): string {
  const document = parse(sdl, { noLocation: true });
  const tags = new TagClosure(document.definitions.filter(hasMembers));
  const originals: Taggable[] = [];
  const enter = (node: Taggable): void => void originals.push(node);
  const leave = <T extends Taggable>(node: T): T => {
    const own = tags.of(originals.pop()!).map(tagDirective);
    return { ...node, directives: [...(node.directives ?? []), ...own] };
  };
  const both = { enter, leave };
  const withTags = visit(document, {
    ObjectTypeDefinition: both,
    InterfaceTypeDefinition: both,
    InputObjectTypeDefinition: both,
    FieldDefinition: both,
    InputValueDefinition: both,
  });
  return print(withTags);
}

const WITH_MEMBERS: ReadonlySet<Kind> = new Set([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
]);
const hasMembers = (node: { kind: Kind }): node is TypeWithMembers => WITH_MEMBERS.has(node.kind);

const argumentsOf = (member: Member): readonly InputValueDefinitionNode[] =>
  member.kind === Kind.FIELD_DEFINITION ? (member.arguments ?? []) : [];

const isRequired = (member: Member): boolean =>
  member.kind === Kind.INPUT_VALUE_DEFINITION &&
  member.type.kind === Kind.NON_NULL_TYPE &&
  member.defaultValue === undefined;

const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);

/** Tags of all elements: their own, and those of elements that they depend on. */
class TagClosure {
  readonly #tags = new Map<Taggable, Set<string>>();
  readonly #types: ReadonlyMap<string, TypeWithMembers>;

  constructor(types: readonly TypeWithMembers[]) {
    this.#types = new Map(types.map((type) => [type.name.value, type]));
    for (let isDone = false; !isDone;) {
      const before = this.#size();
      types.forEach((type) => this.#addToType(type));
      isDone = this.#size() === before;
    }
  }

  /** In the order of `TAGS`. */
  of(node: Taggable): string[] {
    return TAGS.filter((tag) => this.#tags.get(node)?.has(tag));
  }

  #size(): number {
    let size = 0;
    for (const { size: own } of this.#tags.values()) size += own;
    return size;
  }

  #add(node: Taggable, tags: readonly string[]): void {
    if (tags.length > 0) this.#tags.set(node, new Set([...this.of(node), ...tags]));
  }

  #addToType(type: TypeWithMembers): void {
    const members: readonly Member[] = type.fields ?? [];
    for (const member of members) this.#addToMember(member, `${type.name.value}.${member.name.value}`);
    const all = members.map((member) => this.of(member));
    this.#add(
      type,
      members.filter(isRequired).flatMap((member) => this.of(member)),
    );
    if (all.every((tags) => tags.length > 0)) {
      const common = TAGS.filter((tag) => all.every((tags) => tags.includes(tag)));
      const first = TAGS.filter((tag) => all.flat().includes(tag)).slice(0, 1);
      this.#add(type, common.length > 0 ? common : first);
    }
  }

  #addToMember(member: Member, name: string): void {
    for (const argument of argumentsOf(member)) this.#addToMember(argument, name);
    const type = this.#types.get(namedType(member.type));
    this.#add(member, [
      ...ownTags(member, name),
      ...(type ? this.of(type) : []),
      ...argumentsOf(member)
        .filter(isRequired)
        .flatMap((argument) => this.of(argument)),
    ]);
  }
}

function ownTags(member: Member, name: string): string[] {
  const kind = sensitivityOf({ astNode: member });
  const scopes = mutations[name as keyof typeof mutations]?.scopes.flat() ?? [];
  const isSandbox = member.kind === Kind.FIELD_DEFINITION && scopes.includes('sandbox:simulate');
  return [...(kind ? [tagOfKind[kind]] : []), ...(isSandbox ? ['sandbox'] : [])];
}

function tagDirective(tag: string): ConstDirectiveNode {
  const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
  return {
    kind: Kind.DIRECTIVE,
    name: name('tag'),
    arguments: [{ kind: Kind.ARGUMENT, name: name('name'), value: { kind: Kind.STRING, value: tag } }],
  };
}
