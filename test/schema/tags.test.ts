import { parse, visit, type DirectiveNode } from 'graphql';
import { addTags } from '../../src/schema/build/tags.js';

type Node = { name: { value: string }; directives?: readonly DirectiveNode[] };

/** Tags by the name of the type, field or argument that has them. */
function tagged(sdl: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const enter = ({ name, directives = [] }: Node): void => {
    const tags = directives
      .filter((node) => node.name.value === 'tag')
      .map((node) => node.arguments![0]!.value);
    if (tags.length > 0)
      found[name.value] = tags.map((value) => (value.kind === 'StringValue' ? value.value : ''));
  };
  visit(parse(addTags(sdl)), {
    ObjectTypeDefinition: enter,
    InterfaceTypeDefinition: enter,
    InputObjectTypeDefinition: enter,
    FieldDefinition: enter,
    InputValueDefinition: enter,
  });
  return found;
}

describe('addTags', () => {
  it('tags what is sensitive by its kind', () => {
    const sdl = `type A {
      open: String
      name: String @sensitive(kind: "PERSONAL")
      face: String @sensitive(kind: "BIOMETRIC")
      token: String @sensitive(kind: "SECRET")
    }`;
    expect(tagged(sdl)).toEqual({ name: ['personal'], face: ['biometric'], token: ['secret'] });
  });

  it('tags the mutations of the sandbox', () => {
    const sdl = 'type Mutation { completeSession: Int createSession: Int }';
    expect(tagged(sdl)).toEqual({ completeSession: ['sandbox'] });
  });

  it('tags a field with a required argument that is tagged, and not one with an optional', () => {
    const sdl = `type Query {
      needs(
        text: String! @sensitive(kind: "PERSONAL")
      ): Int
      takes(
        hint: String @sensitive(kind: "PERSONAL")
      ): Int
      defaults(
        way: String! = "x" @sensitive(kind: "PERSONAL")
      ): Int
    }`;
    expect(tagged(sdl)).toEqual({
      needs: ['personal'],
      text: ['personal'],
      hint: ['personal'],
      way: ['personal'],
    });
  });

  it('tags an input with a required field that is tagged, and fields that take it, to the root', () => {
    const sdl = `type Mutation { upload(input: Upload!): Int other: Int }
      input Upload { image: Image! size: Int }
      input Image { bytes: String! @sensitive(kind: "BIOMETRIC") name: String }`;
    expect(tagged(sdl)).toEqual({
      upload: ['biometric'],
      input: ['biometric'],
      Upload: ['biometric'],
      image: ['biometric'],
      Image: ['biometric'],
      bytes: ['biometric'],
    });
  });

  it('tags a type of which no field is left, and fields that return it, those of interfaces included', () => {
    const sdl = `interface Check { result: Result id: ID }
      type Liveness implements Check { result: Result id: ID }
      type Result { value: Int @sensitive(kind: "BIOMETRIC") }`;
    expect(tagged(sdl)).toEqual({ result: ['biometric'], Result: ['biometric'], value: ['biometric'] });
  });

  it('gives a type whose fields have different tags one of them', () => {
    const sdl = `type Result {
      note: Int @sensitive(kind: "PERSONAL")
      value: Int @sensitive(kind: "BIOMETRIC")
    }`;
    expect(tagged(sdl)).toEqual({ Result: ['biometric'], note: ['personal'], value: ['biometric'] });
  });
});
